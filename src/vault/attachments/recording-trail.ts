import { concatBytes } from "@noble/hashes/utils.js";
import * as z from "zod/mini";
import { type Day, daySchema, instantSchema } from "../../domain/time/day.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { OpenVault } from "../open-vault.ts";
import { PIECE_DATA, Pieces } from "./pieces.ts";

/** Seconds after which the next note is written. */
const NOTE_EACH = 10;
const LENGTH_BYTES = 4;
const MOST_ABOUT = 1024;
/** Notes lie among the pieces that are not whole yet, under an id that no attachment has. */
const NOTES_ID = "0".repeat(32);
/** Two, in turn: one is whole while the other is being written. */
const PLACES = [0, 1] as const;

const aboutSchema = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  day: daySchema,
  at: instantSchema,
  /** How long it was. */
  seconds: z.number().check(z.gte(0), z.lte(1_000_000)),
  /** How many bytes it was. */
  bytes: z.int().check(z.gte(1)),
  /** Whole pieces that were written before. */
  pieces: z.int().check(z.gte(0), z.lte(10_000)),
  /** Of two notes the one that was written later has the higher one. */
  order: z.int().check(z.gte(0)),
});
type About = z.infer<typeof aboutSchema>;

/** What is known of a recording that was not ended: its whole pieces lie beside it, what was to come behind them is here. */
export type Note = About & { waiting: Uint8Array };

type Where = Pick<OpenVault, "key" | "vaultId">;

/** Notes on a recording while it is made, so that one that is cut short is not lost: at most its last seconds are. */
export class RecordingTrail {
  /** How long the recording is by now. */
  seconds = 0;
  private readonly files: VaultFiles;
  private readonly where: Where;
  private readonly about: Pick<About, "id" | "at" | "day">;
  private noted = 0;
  private order = 0;

  constructor(files: VaultFiles, where: Where, about: { id: string; at: string; day: Day }) {
    this.files = files;
    this.where = where;
    this.about = about;
  }

  /** @param pieces that are written @param waiting the bytes behind them, which do not fill one yet */
  async goOn(pieces: number, waiting: Uint8Array): Promise<void> {
    if (this.seconds - this.noted < NOTE_EACH) return;
    // One that is nearly full is written as a piece in a moment.
    if (waiting.byteLength + MOST_ABOUT > PIECE_DATA) return;
    await this.write(pieces, pieces * PIECE_DATA + waiting.byteLength, waiting);
  }

  /** All of it is written. @param pieces of it @param bytes of it @param seconds how long it is */
  async atEnd(pieces: number, bytes: number, seconds: number): Promise<void> {
    this.seconds = seconds;
    await this.write(pieces, bytes, new Uint8Array());
  }

  private async write(pieces: number, bytes: number, waiting: Uint8Array): Promise<void> {
    if (bytes === 0) return;
    const { vaultId } = this.where;
    const about: About = { ...this.about, seconds: this.seconds, bytes, pieces, order: this.order };
    const place = PLACES[this.order % 2] ?? 0;
    const notes = notesOf(this.where);
    await this.files.call("pieceWrite", {
      place: "own",
      vault: vaultId.slice(0, 8),
      name: notes.nameOf(place),
      bytes: notes.seal(place, encoded(about, waiting), true),
    });
    this.noted = this.seconds;
    this.order += 1;
  }
}

/** The newest note of a recording that was not ended. */
export async function lastNote(files: VaultFiles, where: Where): Promise<Note | undefined> {
  const notes = notesOf(where);
  const found: Note[] = [];
  for (const place of PLACES) {
    const file = await files.call("pieceComing", { name: notes.nameOf(place) });
    const data = file ? notes.open(place, file, true) : undefined;
    const note = data && decoded(data);
    if (note) found.push(note);
  }
  return found.toSorted((a, b) => b.order - a.order)[0];
}

/** Lets the notes go: the recording is kept, or is not to be. */
export async function dropNotes(files: VaultFiles, where: Where): Promise<void> {
  const notes = notesOf(where);
  await files.call("pieceDrop", { names: PLACES.map((place) => notes.nameOf(place)) });
}

function notesOf({ key, vaultId }: Where): Pieces {
  return new Pieces(key, vaultId, NOTES_ID);
}

function encoded(about: About, waiting: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(about));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, text.byteLength);
  return concatBytes(length, text, waiting);
}

function decoded(data: Uint8Array): Note | undefined {
  const length = new DataView(data.buffer, data.byteOffset).getUint32(0);
  const text = new TextDecoder().decode(data.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  const about = aboutSchema.safeParse(JSON.parse(text));
  return about.success ? { ...about.data, waiting: data.subarray(LENGTH_BYTES + length) } : undefined;
}
