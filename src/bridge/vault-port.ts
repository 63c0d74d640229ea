import * as z from "zod/mini";
import { instantSchema } from "../domain/time/day.ts";
import { bytesSchema as bytes } from "./bytes.ts";

/**
 * The contract of the port between the vault worker and the shell: the files beside Chromium's storage.
 * All bytes are ciphertext or checksummed key slots; the shell never reads them.
 */
const MAX_APPEND = 16 * 1024 * 1024;
const MAX_HEAD = 256 * 1024;

/** `ippo-`, the first eight letters of the vault's random id, the day. */
export const BACKUP_NAME = /^ippo-[0-9a-f]{8}-\d{4}-\d{2}-\d{2}\.ippo-backup$/;
const backupName = z.string().check(z.regex(BACKUP_NAME));

/** A name below the chosen folder, or of the one file: plain letters, no way out. */
export const TAKEOUT_FILE = /^([a-z0-9][a-z0-9-]{0,30}\/){0,3}[A-Za-z0-9][A-Za-z0-9.-]{0,80}$/;
const takeoutName = z.string().check(z.regex(TAKEOUT_FILE));

/** A piece of a photo or recording: a name that looks random, a size that is the same for all. */
const pieceName = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const pieceNames = z.array(pieceName).check(z.maxLength(10_000));
/** The first eight letters of a vault's id: whose pieces lie in a place that is not the vault's own. */
const vaultLetters = z.string().check(z.regex(/^[0-9a-f]{8}$/));
/** `own`: beside the vault. `second` and `picked`: in a folder beside the copies there. */
const pieceBox = z.strictObject({ place: z.enum(["own", "second", "picked"]), vault: vaultLetters });
const MAX_PIECE = 512 * 1024;

/** What is small among the files of another app, and how many of these are read in one call: together they stay within an append. */
export const SMALL_FILE = 64 * 1024;
export const MOST_PICKED = 50_000;
export const MOST_SMALL_FILES = 128;

/** `photo` and `takeout` are what was picked last of each. `beside`: a file of a takeout that was picked as a folder. */
export const BESIDE_TAKEOUT = /^files\/[0-9a-f]{32}\.[a-z0-9]{1,8}$/;
const pickedFile = z.strictObject({
  what: z.enum(["photo", "takeout"]),
  beside: z.optional(z.string().check(z.regex(BESIDE_TAKEOUT))),
});

export const triesSchema = z.strictObject({ count: z.int().check(z.gte(0), z.lte(1_000_000)), at: instantSchema });
export type Tries = z.infer<typeof triesSchema>;

export const vaultPortContract = {
  headRead: { input: z.undefined(), output: z.union([bytes, z.null()]) },
  headWrite: { input: bytes.check(z.refine((head) => head.byteLength <= MAX_HEAD)), output: z.void() },
  logSize: { input: z.undefined(), output: z.int().check(z.gte(0)) },
  logRead: {
    input: z.strictObject({ offset: z.int().check(z.gte(0)), length: z.int().check(z.gte(0), z.lte(MAX_APPEND)) }),
    output: bytes,
  },
  /** Appends and flushes to the disk before it answers; answers the new size of the log. */
  logAppend: {
    input: bytes.check(z.refine((frame) => frame.byteLength <= MAX_APPEND)),
    output: z.int().check(z.gte(0)),
  },
  /** Whether every stretch of the log is a whole frame with a right checksum. What is in them is not looked at. */
  logIsWhole: { input: z.undefined(), output: z.boolean() },
  /** Compaction: a second file is filled and flushed, then takes the log's place by rename. */
  logRewriteStart: { input: z.undefined(), output: z.void() },
  logRewriteAppend: { input: bytes.check(z.refine((frame) => frame.byteLength <= MAX_APPEND)), output: z.void() },
  logRewriteFinish: { input: z.undefined(), output: z.int().check(z.gte(0)) },
  /** A database that cannot be read: its folder is copied aside and emptied. The vault has closed it before. */
  storageReset: { input: z.undefined(), output: z.void() },
  /** How often a passphrase did not fit, and when the last was tried. Null when the last one did. */
  triesRead: { input: z.undefined(), output: z.union([triesSchema, z.null()]) },
  triesWrite: { input: z.union([triesSchema, z.null()]), output: z.void() },
  /** The operating system's own key store. `plain` would leave a key readable. */
  deviceState: { input: z.undefined(), output: z.enum(["ready", "plain", "none"]) },
  deviceSeal: { input: bytes.check(z.refine((key) => key.byteLength === 32)), output: bytes },
  deviceUnseal: { input: bytes.check(z.refine((sealed) => sealed.byteLength <= 4_096)), output: bytes },
  /** Where copies go. `away`: a second place was chosen and is not there now, such as a stick that is not plugged in. */
  backupPlaces: { input: z.undefined(), output: z.strictObject({ second: z.enum(["none", "away", "here"]) }) },
  backupList: {
    input: z.strictObject({ place: z.enum(["own", "second"]) }),
    output: z.array(z.strictObject({ name: backupName, bytes: z.int() })),
  },
  /** A copy is filled under another name, flushed, and takes its own name by rename. */
  backupStart: { input: z.strictObject({ place: z.enum(["own", "second"]), name: backupName }), output: z.void() },
  backupAppend: { input: bytes.check(z.refine((frame) => frame.byteLength <= MAX_APPEND)), output: z.void() },
  backupFinish: { input: z.undefined(), output: z.void() },
  /** Bytes of a copy; fewer at its end. `picked` is the file that the person chose last. */
  backupRead: {
    input: z.strictObject({
      place: z.enum(["own", "second", "picked"]),
      name: z.string().check(z.maxLength(255)),
      offset: z.int().check(z.gte(0)),
      length: z.int().check(z.gte(0), z.lte(MAX_APPEND)),
    }),
    output: bytes,
  },
  backupRemove: { input: z.strictObject({ place: z.enum(["own", "second"]), name: backupName }), output: z.void() },
  pieceList: {
    input: pieceBox,
    output: z.array(z.strictObject({ name: pieceName, bytes: z.int().check(z.gte(0)) })),
  },
  /** Null where there is no such piece. */
  pieceRead: { input: z.extend(pieceBox, { name: pieceName }), output: z.union([bytes, z.null()]) },
  /** Written and flushed before it answers. In the vault's own place it counts once it is kept. */
  pieceWrite: {
    input: z.strictObject({
      place: z.enum(["own", "second"]),
      vault: vaultLetters,
      name: pieceName,
      bytes: bytes.check(z.refine((piece) => piece.byteLength <= MAX_PIECE)),
    }),
    output: z.void(),
  },
  /** A piece of the vault's own that was written and is not kept; null where there is none. */
  pieceComing: { input: z.strictObject({ name: pieceName }), output: z.union([bytes, z.null()]) },
  /** Lets go every piece that was written and is not kept: for when nothing is being written. */
  pieceSweep: { input: z.undefined(), output: z.void() },
  /** Pieces that were written all take their names. */
  pieceKeep: { input: z.strictObject({ names: pieceNames }), output: z.void() },
  /** Pieces that were written and are not to be kept. */
  pieceDrop: { input: z.strictObject({ names: pieceNames }), output: z.void() },
  pieceRemove: {
    input: z.strictObject({ place: z.enum(["own", "second"]), vault: vaultLetters, names: pieceNames }),
    output: z.void(),
  },
  /** Where everything is taken out to, as the person chose it last: a new folder is filled, or one file. */
  takeoutFile: { input: z.strictObject({ name: takeoutName }), output: z.void() },
  takeoutAppend: { input: bytes.check(z.refine((part) => part.byteLength <= MAX_APPEND)), output: z.void() },
  takeoutFinish: { input: z.undefined(), output: z.void() },
  /** The file that is being written is not to be: nothing of it stays. */
  takeoutDrop: { input: z.undefined(), output: z.void() },
  /** What the person picked to bring in, or a file that lies beside it: its size, and its bytes. */
  pickedSize: { input: pickedFile, output: z.int().check(z.gte(0)) },
  pickedRead: {
    input: z.extend(pickedFile, {
      offset: z.int().check(z.gte(0)),
      length: z.int().check(z.gte(0), z.lte(MAX_APPEND)),
    }),
    output: bytes,
  },
  /** The files of what the person picked to be moved in, itself or all that lie in it, with `/` between folders. */
  pickedList: {
    input: z.undefined(),
    output: z
      .array(
        z.strictObject({
          name: z.string().check(z.minLength(1), z.maxLength(1_000)),
          bytes: z.int().check(z.gte(0)),
          modified: z.int().check(z.gte(0)),
        }),
      )
      // One more than is read says that there are more.
      .check(z.maxLength(MOST_PICKED + 1)),
  },
  /** Each of these that is small, whole, by its place in the list, one behind the other; null where one cannot be read or is larger. */
  pickedListReadSmall: {
    input: z.strictObject({
      indexes: z.array(z.int().check(z.gte(0), z.lt(MOST_PICKED))).check(z.maxLength(MOST_SMALL_FILES)),
    }),
    output: z.strictObject({
      all: bytes,
      lengths: z
        .array(z.union([z.int().check(z.gte(0), z.lte(SMALL_FILE)), z.null()]))
        .check(z.maxLength(MOST_SMALL_FILES)),
    }),
  },
  /** Bytes of one of these, by its place in the list. */
  pickedListRead: {
    input: z.strictObject({
      index: z.int().check(z.gte(0), z.lt(MOST_PICKED)),
      offset: z.int().check(z.gte(0)),
      length: z.int().check(z.gte(0), z.lte(MAX_APPEND)),
    }),
    output: bytes,
  },
  /** Head and log as they are get a second name, aside: new ones take their first. */
  filesAside: { input: z.undefined(), output: z.void() },
  freeBytes: { input: z.undefined(), output: z.number().check(z.gte(0)) },
} as const satisfies Record<string, { input: z.ZodMiniType; output: z.ZodMiniType }>;

export type VaultPortVerb = keyof typeof vaultPortContract;
export type VaultPortInput<V extends VaultPortVerb> = z.infer<(typeof vaultPortContract)[V]["input"]>;
export type VaultPortOutput<V extends VaultPortVerb> = z.infer<(typeof vaultPortContract)[V]["output"]>;

export const vaultPortRequestSchema = z.strictObject({
  id: z.int().check(z.gte(0)),
  verb: z.enum(Object.keys(vaultPortContract) as [VaultPortVerb, ...VaultPortVerb[]]),
  input: z.unknown(),
});
export type VaultPortRequest = z.infer<typeof vaultPortRequestSchema>;

export const vaultPortAnswerSchema = z.union([
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    id: z.int(),
    ok: z.literal(false),
    code: z.enum(["disk-full", "not-writable", "failed", "refused"]),
  }),
]);
export type VaultPortAnswer = z.infer<typeof vaultPortAnswerSchema>;
