/**
 * Reads a PDF as Chromium's printing writes it (Skia): one table of objects, each object in plain, streams with their
 * length beside them. Nothing else is read: these bytes are always our own.
 */
export type PdfObject = {
  /** What stands before the stream, or all of it. Every byte is one character. */
  head: string;
  /** From the word `stream` to `endstream`. */
  stream: Uint8Array | undefined;
};

export type ReadPdf = {
  /** The numbers of the pages, in order. */
  pages: number[];
  object: (number: number) => PdfObject;
};

/** The PDF is not written the way Chromium writes it. */
export class PdfShapeError extends Error {
  override readonly name = "PdfShapeError";
}

const TAIL = 1_024;
/** Texts, texts in hex, references, and where a stream begins: what looks like a reference inside a text is none. */
const TOKENS = /\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f\s]+>|\b(?<number>\d+) 0 R\b|\bstream\r?\n/gu;

/** @throws PdfShapeError */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const tail = latin(bytes.subarray(Math.max(0, bytes.byteLength - TAIL)));
  const table = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/u, tail));
  const trailerText = latin(bytes.subarray(table));
  const offsets = offsetsOf(trailerText);
  const order = [...offsets.values(), table].toSorted((a, b) => a - b);
  const ends = new Map(order.map((offset, index) => [offset, order[index + 1] ?? table]));
  const object = (number: number): PdfObject => {
    const start = offsets.get(number);
    if (start === undefined) throw new PdfShapeError(`no object ${number}`);
    return objectOf(bytes.subarray(start, ends.get(start)), number);
  };
  const root = Number(found(/\/Root (\d+) 0 R/u, trailerText));
  const pages = pagesBelow(object, Number(found(/\/Pages (\d+) 0 R/u, object(root).head)));
  return { pages, object };
}

/** The numbers of the objects that a head points to. */
export function referencesIn(head: string): number[] {
  return [...head.matchAll(TOKENS)].flatMap(({ groups }) => (groups?.["number"] ? [Number(groups["number"])] : []));
}

/** A head that points to the same objects under their new numbers. @throws PdfShapeError for one without */
export function renumbered(head: string, numbers: ReadonlyMap<number, number>): string {
  return head.replace(TOKENS, (token, number: string | undefined) => {
    if (number === undefined) return token;
    const next = numbers.get(Number(number));
    if (next === undefined) throw new PdfShapeError(`no new number for ${number}`);
    return `${next} 0 R`;
  });
}

function offsetsOf(table: string): Map<number, number> {
  const start = /^xref\s+0 (\d+)\s+/u.exec(table);
  if (!start) throw new PdfShapeError("no table of objects");
  if (/\/(?:Prev|XRefStm|Encrypt)\b/u.test(table.slice(table.indexOf("trailer")))) throw new PdfShapeError("trailer");
  const offsets = new Map<number, number>();
  const entries = table.slice(start[0].length).matchAll(/(\d{10}) \d{5} ([nf])\s/gu);
  let number = 0;
  for (const [, offset, kind] of entries) {
    if (kind === "n") offsets.set(number, Number(offset));
    number += 1;
  }
  if (number !== Number(start[1])) throw new PdfShapeError("table of objects");
  return offsets;
}

function objectOf(bytes: Uint8Array, number: number): PdfObject {
  const text = latin(bytes);
  const start = `${number} 0 obj\n`;
  if (!text.startsWith(start)) throw new PdfShapeError(`object ${number}`);
  for (const token of text.matchAll(TOKENS)) {
    if (!token[0].startsWith("stream")) continue;
    const length = Number(found(/\/Length (\d+)(?! \d+ R)/u, text.slice(0, token.index)));
    const end = token.index + token[0].length + length;
    if (!/^\s*endstream\s*endobj\s*$/u.test(text.slice(end))) throw new PdfShapeError(`stream ${number}`);
    return { head: text.slice(start.length, token.index), stream: bytes.subarray(token.index, end) };
  }
  return { head: found(/^([\s\S]*)endobj\s*$/u, text.slice(start.length)), stream: undefined };
}

function pagesBelow(object: ReadPdf["object"], number: number): number[] {
  const { head } = object(number);
  if (!/\/Type \/Pages\b/u.test(head)) return [number];
  return referencesIn(found(/\/Kids \[([^\]]*)\]/u, head)).flatMap((kid) => pagesBelow(object, kid));
}

function found(pattern: RegExp, text: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new PdfShapeError(String(pattern));
  return value;
}

/** Every byte as one character: `TextDecoder` would take 0x80 to 0x9f for others. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.byteLength; at += TAIL) text += String.fromCharCode(...bytes.subarray(at, at + TAIL));
  return text;
}
