import {
  type PostalPlace,
  placesOf,
  postalBlock,
  readPostalBlock,
  readPostalHead,
} from "../../domain/postal/postal-file.ts";

const FILE = "/postal-codes.bin";

/** The places of a code, and the day of the data they are from. */
export type FoundPlaces = { code: string; places: PostalPlace[]; day: string };

let file: Promise<Uint8Array> | undefined;

/**
 * Looks a code of seven digits up in the app's own file. The file is read once, when the first code is complete; which code
 * it was shows in no address. @throws where the file cannot be read
 */
export async function findPlaces(code: string): Promise<FoundPlaces> {
  file ??= readFile();
  const bytes = await file;
  const { day, blocks } = readPostalHead(bytes);
  const number = postalBlock(code);
  const { start, end } = blocks[number] ?? { start: 0, end: 0 };
  const text = new TextDecoder("shift_jis").decode(await inflate(bytes.slice(start, end)));
  return { code, places: placesOf(readPostalBlock(text, number), code), day };
}

async function readFile(): Promise<Uint8Array> {
  const answer = await fetch(FILE);
  if (!answer.ok) throw new Error(`${FILE}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
}
