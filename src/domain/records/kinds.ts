import type * as z from "zod/mini";
import { attachmentSchema } from "../attachments/attachment.ts";
import { journalEntrySchema } from "../journal/entry.ts";
import { checkInSchema } from "../mood/check-in.ts";
import { gapSchema } from "../resume/gap.ts";
import { foreignKeysSchema } from "../resume/json-resume/foreign.ts";
import { paperSchema } from "../resume/paper.ts";
import { profileSchema } from "../resume/profile.ts";
import { snapshotSchema } from "../resume/snapshot.ts";
import { typedDatesSchema } from "../resume/typed-dates.ts";
import { settingsSchema } from "../settings/settings.ts";
import { identitySchema } from "../share/identity.ts";
import { replyDraftSchema, replySchema } from "../share/reply.ts";
import { shareLogSchema } from "../share/share-log.ts";
import { stepSchema, tryRecordSchema } from "../steps/step.ts";
import type { Day, Instant } from "../time/day.ts";
import { fillerSchema, pastSchema, tombstoneSchema } from "./past.ts";

/**
 * Who may be shown a record. `private` (私だけ) is never listed in a share;
 * `ask` (渡すときに選ぶ) is listed, switched off.
 */
export const LEVELS = ["private", "ask"] as const;
export type Level = (typeof LEVELS)[number];

/** Every kind of record: what it holds, the version of that shape, and the level a new one begins with. */
export const KINDS = {
  journal: { schema: journalEntrySchema, version: 4, level: "private" },
  checkIn: { schema: checkInSchema, version: 1, level: "ask" },
  step: { schema: stepSchema, version: 1, level: "ask" },
  try: { schema: tryRecordSchema, version: 1, level: "ask" },
  profile: { schema: profileSchema, version: 2, level: "ask" },
  paper: { schema: paperSchema, version: 2, level: "ask" },
  gap: { schema: gapSchema, version: 1, level: "private" },
  snapshot: { schema: snapshotSchema, version: 1, level: "private" },
  typedDates: { schema: typedDatesSchema, version: 1, level: "private" },
  foreignKeys: { schema: foreignKeysSchema, version: 1, level: "private" },
  settings: { schema: settingsSchema, version: 4, level: "private" },
  identity: { schema: identitySchema, version: 2, level: "private" },
  shareLog: { schema: shareLogSchema, version: 1, level: "private" },
  reply: { schema: replySchema, version: 1, level: "private" },
  replyDraft: { schema: replyDraftSchema, version: 1, level: "private" },
  attachment: { schema: attachmentSchema, version: 2, level: "private" },
  past: { schema: pastSchema, version: 1, level: "private" },
  tombstone: { schema: tombstoneSchema, version: 1, level: "private" },
  filler: { schema: fillerSchema, version: 1, level: "private" },
} as const satisfies Record<string, { schema: z.ZodMiniType; version: number; level: Level }>;

export type Kind = keyof typeof KINDS;
export type BodyOf<K extends Kind> = z.infer<(typeof KINDS)[K]["schema"]>;

/** A record as the rooms see it. `revision` rises by one with every change anywhere in the vault. */
export type VaultRecord<K extends Kind = Kind> = {
  id: string;
  kind: K;
  level: Level;
  revision: number;
  savedAt: Instant;
  /** In the bin since then. */
  deletedAt?: Instant;
  body: BodyOf<K>;
};

/**
 * Kinds that come and go without anybody's act: they are left out of every count. All others stay for ever, at last as
 * a tombstone, so their number tells whether something is missing.
 */
export function isPassing(kind: Kind): boolean {
  return kind === "past" || kind === "filler";
}

/** Kinds whose earlier versions are kept for a while, and which can go to the bin. */
export function keepsVersions(kind: Kind): boolean {
  return ["journal", "checkIn", "step", "try", "profile", "paper", "gap", "snapshot", "reply", "replyDraft"].includes(
    kind,
  );
}

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

/** The day a record belongs to, if its kind has one. */
export function dayOfBody(body: object): Day | undefined {
  return "day" in body && typeof body.day === "string" ? body.day : undefined;
}
