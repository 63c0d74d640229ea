import { catalogues } from "../../../src/content/catalogue.ts";
import { takeoutWords } from "../../../src/content/takeout-words.ts";
import { documentFromText } from "../../../src/domain/journal/document.ts";
import type { TakenRecord } from "../../../src/domain/takeout/takeout.ts";
import { type TakeoutOptions, takeoutFiles } from "../../../src/domain/takeout/takeout-files.ts";

const at = "2026-11-20T01:02:03.000Z";

export const IN_JAPANESE: TakeoutOptions = {
  words: takeoutWords(catalogues.ja),
  exportedAt: "2026-11-24T03:04:05.000Z",
  appVersion: "0.1.0",
  files: [],
};

/** A record with an id that ends in `number`. */
export function taken(number: number, kind: string, body: unknown): TakenRecord {
  const id = number.toString(16).padStart(32, "0");
  return { id, kind, version: 1, level: "private", revision: number, savedAt: at, body };
}

export function anEntry(number: number, text: string, moment = at): TakenRecord {
  const body = { day: moment.slice(0, 10), at: moment, form: "free", document: documentFromText(text) };
  return taken(number, "journal", body);
}

/** Every file of a takeout: name → text. */
export function filesOf(records: readonly TakenRecord[], options: Partial<TakeoutOptions> = {}): Map<string, string> {
  return new Map([...takeoutFiles(records, { ...IN_JAPANESE, ...options })].map(({ name, text }) => [name, text]));
}

export function jsonBytesOf(records: readonly TakenRecord[], options: Partial<TakeoutOptions> = {}): Uint8Array {
  return new TextEncoder().encode(filesOf(records, options).get("ippo.json"));
}
