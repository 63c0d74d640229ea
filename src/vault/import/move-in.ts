import { randomBytes } from "@noble/ciphers/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  type Imported,
  type ImportedEntry,
  type ImportFile,
  type LeftOut,
  leave,
  placeOf,
} from "../../domain/import/imported.ts";
import { placesIn, withPhotos } from "../../domain/import/with-photos.ts";
import { textOfDocument } from "../../domain/journal/document.ts";
import { isBlank, type JournalEntry } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { ImportPreview, ImportReport, PastImport, UndoneImport } from "../api.ts";
import type { Intake } from "../attachments/intake.ts";
import type { VaultCore } from "../core.ts";
import { toVaultError, VaultError } from "../errors.ts";
import type { Draft } from "../history.ts";
import { now, rest } from "../moments.ts";
import { validateBody } from "../store/envelope.ts";

const MOST_AT_ONCE = 250;
const MOST_SIGNS_AT_ONCE = 1_500_000;
const LARGEST_PHOTO = 64 * 1024 * 1024;
const LONGEST_SOURCE = 200;
/** How many of the 32 letters of an `of` are the moment, in milliseconds: by it an entry shows whether it was changed since. */
const MOMENT_LETTERS = 12;

type JournalRecord = VaultRecord<"journal">;
export type Progress = { done: number; all: number };

/** What moving these in would come to. */
export async function previewOf(core: VaultCore, imported: Imported): Promise<ImportPreview> {
  const { added, duplicates } = await parted(core, imported);
  const days = added.map(({ day }) => day).toSorted();
  return {
    format: imported.format,
    entries: added.length,
    photos: added.reduce((sum, { document, photos }) => sum + placesIn(document, photos.length).length, 0),
    duplicates,
    from: days[0],
    to: days.at(-1),
    leftOut: imported.leftOut,
  };
}

/**
 * Adds the entries that are not here, in parts: photos first, then the entries that show them, each part in one commit. A
 * kill in between leaves whole entries, and doing it again adds the others.
 */
export async function moveIn(
  core: VaultCore,
  intake: Intake,
  imported: Imported,
  progress: Progress,
): Promise<ImportReport> {
  const { added, duplicates } = await parted(core, imported);
  const startedAt = now();
  const of = ofMoment(startedAt);
  const leftOut: LeftOut = { ...imported.leftOut };
  const photos = new Map<ImportFile, string | undefined>();
  Object.assign(progress, { done: 0, all: added.length });
  let drafts: Draft[] = [];
  let signs = 0;
  let count = 0;
  const flush = async () => {
    if (drafts.length > 0) await core.commitInTurn(drafts);
    count += drafts.length;
    drafts = [];
    signs = 0;
    await rest();
    if (core.isEnding()) throw new VaultError("locked");
  };
  for (const entry of added) {
    const draft = await draftOf(entry, `${imported.format}:${entry.source}`, of, startedAt, intake, photos, leftOut);
    progress.done += 1;
    if (!draft) continue;
    drafts.push(draft);
    signs += JSON.stringify(draft.body).length;
    if (drafts.length >= MOST_AT_ONCE || signs >= MOST_SIGNS_AT_ONCE) await flush();
  }
  await flush();
  const taken = [...photos.values()].filter((id) => id !== undefined).length;
  return { of, added: count, photos: taken, duplicates, leftOut };
}

async function draftOf(
  entry: ImportedEntry,
  sign: string,
  of: string,
  savedAt: string,
  intake: Intake,
  taken: Map<ImportFile, string | undefined>,
  leftOut: LeftOut,
): Promise<Draft | undefined> {
  const ids = new Map<string, string>();
  for (const index of placesIn(entry.document, entry.photos.length)) {
    const file = entry.photos[index];
    if (!file) continue;
    if (!taken.has(file)) taken.set(file, await takePhoto(file, intake, leftOut));
    const id = taken.get(file);
    if (id) ids.set(placeOf(index), id);
  }
  const { day, at, form, tags, people, isHeavy } = entry;
  const body: JournalEntry = {
    day,
    at,
    form,
    document: withPhotos(entry.document, ids),
    ...(tags.length > 0 ? { tags } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(isHeavy ? { isHeavy: true } : {}),
    broughtIn: { of, source: sourceOf(sign) },
  };
  if (isBlank(body)) {
    leave(leftOut, "blank");
    return undefined;
  }
  const id = bytesToHex(randomBytes(16));
  return { id, kind: "journal", level: "private", savedAt, body: validateBody("journal", body) };
}

/** @returns undefined for a picture that Ippo does not take */
async function takePhoto(file: ImportFile, intake: Intake, leftOut: LeftOut): Promise<string | undefined> {
  try {
    const bytes = await file.read(LARGEST_PHOTO);
    const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
    return (await intake.addPhoto({ size: bytes.byteLength, read })).id;
  } catch (error) {
    const { code } = toVaultError(error);
    // A full disk ends it all; a picture that is none, or is cut short, is left out by itself.
    if (!code.startsWith("photo-") && !(error instanceof Error && error.name === "ImportError")) throw error;
    leave(leftOut, "photo");
    return undefined;
  }
}

/** Which entries are new: none of the same sign, and none with the same words on the same day. */
async function parted(
  core: VaultCore,
  { format, entries }: Imported,
): Promise<{ added: ImportedEntry[]; duplicates: number }> {
  const { store } = core.need();
  const here = (await store.list("journal", {})) as JournalRecord[];
  const signs = new Set(here.flatMap(({ body }) => body.broughtIn?.source ?? []));
  const ids = new Set(here.map(({ id }) => id));
  const words = new Set(here.map(({ body }) => wordsOf(body)).filter((text) => text !== ""));
  const added = entries.filter((entry) => {
    if (signs.has(sourceOf(`${format}:${entry.source}`)) || ids.has(entry.source)) return false;
    return !words.has(wordsOf(entry));
  });
  return { added, duplicates: entries.length - added.length };
}

function wordsOf({ day, document }: Pick<JournalEntry, "day" | "document">): string {
  const text = textOfDocument(document).trim();
  return text === "" ? "" : `${day}\n${text}`;
}

function sourceOf(sign: string): string {
  if (sign.length <= LONGEST_SOURCE) return sign;
  return `${sign.slice(0, sign.indexOf(":"))}:${bytesToHex(sha256(utf8ToBytes(sign)))}`;
}

function ofMoment(at: string): string {
  const moment = new Date(at).getTime().toString(16).padStart(MOMENT_LETTERS, "0");
  return `${moment}${bytesToHex(randomBytes((32 - MOMENT_LETTERS) / 2))}`;
}

function momentOf(of: string): string {
  return new Date(Number.parseInt(of.slice(0, MOMENT_LETTERS), 16)).toISOString();
}

/** Every moving in of which entries are here, the newest first. */
export async function pastImports(core: VaultCore): Promise<PastImport[]> {
  const counts = new Map<string, number>();
  for (const { body } of (await core.need().store.list("journal", {})) as JournalRecord[])
    if (body.broughtIn) counts.set(body.broughtIn.of, (counts.get(body.broughtIn.of) ?? 0) + 1);
  return [...counts]
    .map(([of, entries]) => ({ of, at: momentOf(of), entries }))
    .toSorted((a, b) => (a.of > b.of ? -1 : 1));
}

/** Bins the entries of one moving in that are as they came. */
export async function undoImport(core: VaultCore, of: string): Promise<UndoneImport> {
  return core.queued(async () => {
    const all = (await core.need().store.list("journal", {})) as JournalRecord[];
    const ours = all.filter(({ body }) => body.broughtIn?.of === of);
    const unchanged = ours.filter(({ savedAt }) => savedAt === momentOf(of));
    for (let from = 0; from < unchanged.length; from += MOST_AT_ONCE) {
      const at = now();
      const part = unchanged.slice(from, from + MOST_AT_ONCE);
      await core.commit(part.map(({ revision: _, ...record }) => ({ ...record, savedAt: at, deletedAt: at }) as Draft));
    }
    return { binned: unchanged.length, changed: ours.length - unchanged.length };
  });
}
