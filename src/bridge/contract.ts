import * as z from "zod/mini";
import { bookPartSchema } from "../domain/book/book.ts";
import { LOCK_REASONS, preferencesSchema } from "../domain/settings/preferences.ts";
import { bytesSchema as bytes } from "./bytes.ts";
import { bookJobSchema, printJobSchema } from "./print-job.ts";
import type { Verb } from "./verbs.ts";

/**
 * The one table of what the page may ask of the shell: verb → what goes in, what comes out, how large it may be.
 * Preload, shell and page are all derived from it; both sides validate. No path ever passes this door:
 * the person picks a file in a dialog of the shell, and the page gets or gives its bytes.
 */

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Kinds of file the person can save or open; each has its own dialog filter and extension. */
export const fileKindSchema = z.enum(["ippo", "html", "pdf", "txt", "png", "jpg", "docx", "json", "csv"]);
export type FileKind = z.infer<typeof fileKindSchema>;

/** A name without any separator, for the save dialog's suggestion. */
const fileNameSchema = z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[^/\\:*?"<>|\p{Cc}]+$/u));

export const startStateSchema = z.enum(["ok", "profile-unwritable", "profile-newer"]);
export type StartState = z.infer<typeof startStateSchema>;

const backupPlaceSchema = z.strictObject({ state: z.enum(["none", "away", "here"]), label: z.string() });
export type BackupPlace = z.infer<typeof backupPlaceSchema>;

const profileNumber = z.int().check(z.gte(1), z.lte(9));

export const contract = {
  appInfo: {
    input: z.undefined(),
    output: z.strictObject({
      version: z.string(),
      /** The day this build was made. */
      builtOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
      electronMajor: z.int(),
      platform: z.string(),
      packaged: z.boolean(),
      start: startStateSchema,
      /** Whether a vault's head file lies in the profile: an empty database is then never a first run. */
      vaultExpected: z.boolean(),
      /** Whether the last run ended without closing. */
      uncleanEnd: z.boolean(),
      /** Language and look, as they were chosen last on this computer. */
      preferences: preferencesSchema,
      lockedBecause: z.enum(LOCK_REASONS),
      /** The people of this computer, by number only. */
      profiles: z.strictObject({ current: profileNumber, all: z.array(profileNumber) }),
    }),
    maxBytes: KILOBYTE,
  },
  saveFile: {
    input: z.strictObject({ kind: fileKindSchema, suggestedName: fileNameSchema, bytes }),
    output: z.strictObject({ saved: z.boolean(), name: z.string() }),
    maxBytes: 96 * MEGABYTE,
  },
  openFile: {
    input: z.strictObject({ kinds: z.array(fileKindSchema).check(z.minLength(1), z.maxLength(3)) }),
    output: z.union([z.null(), z.strictObject({ name: z.string(), bytes })]),
    maxBytes: KILOBYTE,
  },
  /** A paper will be asked for soon: its hidden window stands ready then, for a minute. */
  preparePrint: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  printPdf: { input: printJobSchema, output: bytes, maxBytes: 96 * MEGABYTE },
  print: { input: printJobSchema, output: z.strictObject({ printed: z.boolean() }), maxBytes: 96 * MEGABYTE },
  /**
   * A book of the journal is begun: the person says where it goes, and a hidden window waits for its parts. Null when
   * they do not. A book that was under way is dropped.
   */
  beginBook: {
    input: z.strictObject({ job: bookJobSchema, suggestedName: fileNameSchema }),
    output: z.union([z.null(), z.strictObject({ name: z.string() })]),
    maxBytes: 256 * KILOBYTE,
  },
  /** Answers when the part stands on its pages. Refused once the book holds more than fits. */
  addToBook: {
    input: bookPartSchema,
    output: z.strictObject({ pages: z.int().check(z.gte(1)) }),
    maxBytes: 96 * MEGABYTE,
  },
  /** Prints the book into its file, which takes its place when it is whole. */
  finishBook: {
    input: z.undefined(),
    output: z.strictObject({ pages: z.int().check(z.gte(1)) }),
    maxBytes: KILOBYTE,
  },
  /** Drops the book that is under way, if there is one. Nothing of it stays. */
  stopBook: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  openVaultPort: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  closeVaultPort: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  setIdleLock: {
    input: z.strictObject({ minutes: z.int().check(z.gte(0), z.lte(60)) }),
    output: z.void(),
    maxBytes: KILOBYTE,
  },
  /** Where copies go besides the app's own folder. `label` is the folder's name, not its path. */
  backupPlace: { input: z.undefined(), output: backupPlaceSchema, maxBytes: KILOBYTE },
  chooseBackupPlace: { input: z.undefined(), output: backupPlaceSchema, maxBytes: KILOBYTE },
  forgetBackupPlace: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  /** The person picks a copy; the vault then reads it as `picked`. */
  pickBackup: {
    input: z.undefined(),
    output: z.union([z.null(), z.strictObject({ name: z.string() })]),
    maxBytes: KILOBYTE,
  },
  /** The person chooses where everything is taken out to. `name` is shown; no path passes. Null when they do not. */
  chooseTakeout: {
    input: z.strictObject({ as: z.enum(["folder", "zip"]), suggestedName: fileNameSchema }),
    output: z.union([z.null(), z.strictObject({ name: z.string() })]),
    maxBytes: KILOBYTE,
  },
  /** The person picks a zip or an `ippo.json` to bring in. */
  pickTakeout: {
    input: z.undefined(),
    output: z.union([z.null(), z.strictObject({ name: z.string() })]),
    maxBytes: KILOBYTE,
  },
  /** The person picks a file or folder of another app, to be moved in; the vault then reads it. */
  pickImport: {
    input: z.strictObject({ as: z.enum(["file", "folder"]) }),
    output: z.union([z.null(), z.strictObject({ name: z.string() })]),
    maxBytes: KILOBYTE,
  },
  /** The person picks a photo; the vault then reads it. Neither its name nor its place passes. */
  pickPhoto: { input: z.undefined(), output: z.strictObject({ picked: z.boolean() }), maxBytes: KILOBYTE },
  /** The microphone, only between a touch that starts a recording and the moment it has started. */
  allowMicrophone: { input: z.strictObject({ allowed: z.boolean() }), output: z.void(), maxBytes: KILOBYTE },
  /** Keeps the window out of screenshots and shared screens, where the operating system can (Windows, macOS). */
  setContentProtection: { input: z.strictObject({ isProtected: z.boolean() }), output: z.void(), maxBytes: KILOBYTE },
  setPreferences: { input: preferencesSchema, output: z.void(), maxBytes: KILOBYTE },
  /** The vault is closed: the page is read anew, so that nothing it held stays with it. */
  relock: { input: z.strictObject({ reason: z.enum(LOCK_REASONS) }), output: z.void(), maxBytes: KILOBYTE },
  /** Another person's lock screen, in a window of its own; this one goes. */
  switchProfile: { input: z.strictObject({ number: profileNumber }), output: z.void(), maxBytes: KILOBYTE },
  /** A place for one more person: their first run, in a window of its own. */
  addProfile: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  /** Everything of this vault on this computer goes; the page is read anew and finds a first run. */
  eraseProfile: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  readyToClose: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
  /** The page holds words that could not be saved: the window stays until the person or a later save says otherwise. */
  keepOpen: { input: z.undefined(), output: z.void(), maxBytes: KILOBYTE },
} as const satisfies Record<Verb, { input: z.ZodMiniType; output: z.ZodMiniType; maxBytes: number }>;

export type InputOf<V extends Verb> = z.infer<(typeof contract)[V]["input"]>;
export type OutputOf<V extends Verb> = z.infer<(typeof contract)[V]["output"]>;

/** Roughly how many bytes a value takes on its way: text as UTF-16, bytes as they are. */
export function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length * 2;
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + sizeOf(part), 8);
  if (value !== null && typeof value === "object") {
    return Object.entries(value).reduce((sum, [key, part]) => sum + key.length * 2 + sizeOf(part), 8);
  }
  return 8;
}
