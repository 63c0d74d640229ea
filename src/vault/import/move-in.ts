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
import { signsIn } from "../../domain/import/signs.ts";
import { placesIn, withPhotos } from "../../domain/import/with-photos.ts";
import { textOfDocument } from "../../domain/journal/document.ts";
import { isBlank, type JournalEntry } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { ImportPreview, ImportReport, PastImport, UndoneImport } from "../api.ts";
import type { Intake } from "../attachments/intake.ts";
import type { VaultCore } from "../core.ts";
import { toVaultError, VaultError } from "../errors.ts";
import type { Draft } from "../history.ts";
import { now, rest, savedAfter } from "../moments.ts";
import { newId } from "../new-id.ts";
import { validateBody } from "../store/envelope.ts";

/** Entries in one append and one transaction, and roughly the signs in them: with all around them they stay within an append. */
const MOST_AT_ONCE = 250;
const MOST_SIGNS_AT_ONCE = 1_500_000;
/** Entries, and photos, until whoever saves meanwhile has a turn. */
const MOST_IN_A_TURN = 1_000;
const MOST_PHOTOS_IN_A_TURN = 50;
const LARGEST_PHOTO = 64 * 1024 * 1024;
const LONGEST_SOURCE = 200;
/** How many of the 32 letters of an `of` are the moment, in milliseconds: by it an entry shows whether it was changed since. */
const MOMENT_LETTERS = 12;

/** `isStopped`: what is on its way is ended, and no more begun. */
export type Progress = { done: number; all: number; isStopped: boolean };

/** What moving these in would come to. */
export async function previewOf(core: VaultCore, imported: Imported): Promise<ImportPreview> {
  const { added, duplicates } = await parted(core, imported);
  const days = added.map(({ day }) => day).toSorted();
  // One file that is shown twice is taken in once.
  const photos = new Set(added.flatMap((one) => placesIn(one.document, one.photos.length).map((at) => one.photos[at])));
  return {
    format: imported.format,
    entries: added.length,
    photos: photos.size,
    duplicates,
    from: days[0],
    to: days.at(-1),
    leftOut: imported.leftOut,
  };
}

/** What is the same for all entries of one moving in. Photos by their file: undefined for one that could not be taken. */
type Moving = {
  format: Imported["format"];
  of: string;
  startedAt: string;
  leftOut: LeftOut;
  photos: Map<ImportFile, string | undefined>;
};

/** An entry of which the photos are here, by their places in its document. */
type Ready = { entry: ImportedEntry; photos: ReadonlyMap<string, string> };

/**
 * Adds the entries that are not here: photos first, then the entries that show them, in parts, each part in one append and
 * one transaction. A kill or a stop in between leaves whole entries, and doing it again adds the others.
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
  const { format } = imported;
  const moving: Moving = { format, of, startedAt, leftOut: { ...imported.leftOut }, photos: new Map() };
  Object.assign(progress, { done: 0, all: added.length });
  const isEnough = () => progress.isStopped;
  let count = 0;
  let ready: Ready[] = [];
  let photosBefore = 0;
  const write = async () => {
    if (core.isEnding()) throw new VaultError("locked");
    const { length } = ready;
    const parts = partsOf(ready, moving, isEnough, (entries) => {
      count += entries;
      progress.done += entries;
      // Between two parts: what is on its way is whole.
      if (core.isEnding()) throw new VaultError("locked");
    });
    if (length > 0) await core.queued(() => core.desk.commitInParts(parts, { mayFollow: true }));
    ready = [];
    photosBefore = moving.photos.size;
    await rest();
  };
  for (const entry of added) {
    if (isEnough()) break;
    ready.push({ entry, photos: entry.photos.length > 0 ? await photosOf(entry, intake, moving) : new Map() });
    if (ready.length >= MOST_IN_A_TURN || moving.photos.size - photosBefore >= MOST_PHOTOS_IN_A_TURN) await write();
  }
  await write();
  const taken = [...moving.photos.values()].filter((id) => id !== undefined).length;
  const isPart = progress.isStopped && progress.done < progress.all;
  return { of, added: count, photos: taken, duplicates, leftOut: moving.leftOut, isPart };
}

/** Takes in what an entry shows. @returns ids by the places in its document */
async function photosOf(entry: ImportedEntry, intake: Intake, moving: Moving): Promise<Map<string, string>> {
  const { photos, leftOut } = moving;
  const ids = new Map<string, string>();
  for (const index of placesIn(entry.document, entry.photos.length)) {
    const file = entry.photos[index];
    if (!file) continue;
    if (!photos.has(file)) photos.set(file, await takePhoto(file, intake, leftOut));
    const id = photos.get(file);
    if (id) ids.set(placeOf(index), id);
  }
  return ids;
}

/**
 * Entries as drafts, part by part, made when they are asked for.
 * @param isEnough asked before each part @param onPart told of each part as it is on its way
 */
function* partsOf(
  ready: readonly Ready[],
  moving: Moving,
  isEnough: () => boolean,
  onPart: (count: number) => void,
): Generator<readonly Draft[]> {
  let drafts: Draft[] = [];
  let signs = 0;
  for (const [index, one] of ready.entries()) {
    const draft = draftOf(one, moving);
    if (draft) drafts.push(draft);
    signs += signsIn(one.entry.document);
    const isLast = index === ready.length - 1;
    if (!isLast && drafts.length < MOST_AT_ONCE && signs < MOST_SIGNS_AT_ONCE) continue;
    if (isEnough()) return;
    if (drafts.length > 0) yield drafts;
    onPart(drafts.length);
    drafts = [];
    signs = 0;
  }
}

function draftOf({ entry, photos }: Ready, { format, of, startedAt, leftOut }: Moving): Draft | undefined {
  const { day, at, form, tags, people, isHeavy } = entry;
  const body: JournalEntry = {
    day,
    at,
    form,
    document: entry.photos.length > 0 ? withPhotos(entry.document, photos) : entry.document,
    ...(tags.length > 0 ? { tags } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(isHeavy ? { isHeavy: true } : {}),
    broughtIn: { of, source: sourceOf(`${format}:${entry.source}`) },
  };
  if (isBlank(body)) {
    leave(leftOut, "blank");
    return undefined;
  }
  const id = newId();
  return { id, kind: "journal", level: "private", savedAt: startedAt, body: validateBody("journal", body) };
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

/**
 * Which entries are new: none of the same sign, and none with the same words on the same day. One with photos is known by
 * its sign only: beside the same few words there may be another picture.
 */
async function parted(
  core: VaultCore,
  { format, entries }: Imported,
): Promise<{ added: ImportedEntry[]; duplicates: number }> {
  const here = await core.need().texts.all();
  const signs = new Set(here.flatMap(({ broughtIn }) => broughtIn?.source ?? []));
  const ids = new Set(here.map(({ id }) => id));
  const days = new Set(entries.map(({ day }) => day));
  const words = new Map<string, Set<string>>();
  for (const { day, words: text } of here)
    if (days.has(day)) words.set(day, (words.get(day) ?? new Set()).add(text.trim()));
  const isHere = ({ day, document, photos }: ImportedEntry) => {
    const onThatDay = photos.length === 0 ? words.get(day) : undefined;
    const text = onThatDay ? textOfDocument(document).trim() : "";
    return text !== "" && onThatDay?.has(text);
  };
  // A page of Ippo's own that is too long for one entry comes in several, all of the entry that it was.
  const isOurs = ({ source }: ImportedEntry) => ids.has(source.split("#", 1)[0] ?? "");
  const added = entries.filter(
    (entry) => !signs.has(sourceOf(`${format}:${entry.source}`)) && !isOurs(entry) && !isHere(entry),
  );
  return { added, duplicates: entries.length - added.length };
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
  for (const { broughtIn } of await core.need().texts.all())
    if (broughtIn) counts.set(broughtIn.of, (counts.get(broughtIn.of) ?? 0) + 1);
  return [...counts]
    .map(([of, entries]) => ({ of, at: momentOf(of), entries }))
    .toSorted((a, b) => (a.of > b.of ? -1 : 1));
}

/** Bins the entries of one moving in that are as they came. */
export async function undoImport(core: VaultCore, of: string): Promise<UndoneImport> {
  return core.queued(async () => {
    const { store, texts } = core.need();
    const ours = (await texts.all()).filter(({ broughtIn }) => broughtIn?.of === of).map(({ id }) => id);
    const records = [...(await store.getMany(ours)).values()];
    const unchanged = records.filter(({ savedAt }) => savedAt === momentOf(of));
    await core.desk.commitInParts(binnedParts(unchanged), { mayFollow: true });
    return { binned: unchanged.length, changed: records.length - unchanged.length };
  });
}

function* binnedParts(records: readonly VaultRecord[]): Generator<readonly Draft[]> {
  for (let from = 0; from < records.length; from += MOST_AT_ONCE) {
    const part = records.slice(from, from + MOST_AT_ONCE);
    yield part.map(({ revision: _, ...record }) => ({
      ...record,
      savedAt: savedAfter(record.savedAt),
      deletedAt: now(),
    }));
  }
}
