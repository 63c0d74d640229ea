import type { ImportedEntry } from "../../../src/domain/import/imported.ts";
import { readImport } from "../../../src/domain/import/read-import.ts";
import type { DocumentBlock } from "../../../src/domain/journal/document.ts";
import { entries } from "../../../src/domain/takeout/entries.ts";
import { aFile } from "./a-file.ts";

/** The photo that may stand on a page of `movedOutAndIn`. */
export const PHOTO = `${"0".repeat(31)}1`;
const AT = "2026-11-20T01:02:03.000Z";

/**
 * One entry, written as Ippo's Markdown and read again as a folder that is moved in.
 * @param facts other fields of the entry
 */
export async function movedOutAndIn(content: DocumentBlock[], facts: object = {}): Promise<ImportedEntry | undefined> {
  const body = { day: "2026-11-20", at: AT, form: "free", document: { type: "doc", content }, ...facts };
  const bare = { kind: "journal", version: 1, level: "private", revision: 1, savedAt: AT };
  const record = { id: "a".repeat(32), ...bare, body } as unknown as Parameters<typeof entries>[0][number];
  const photo = { id: PHOTO, name: "x.jpg", type: "image/jpeg", bytes: 3, sha256: "0".repeat(64) };
  const files = [...entries([record], [photo])].map(({ name, text }) => aFile(name, text));
  const own = [aFile("ippo.json", "{}"), aFile(`files/${PHOTO}.jpg`, new Uint8Array([1, 2, 3]))];
  return (await readImport([...own, ...files], new Date(AT))).entries[0];
}
