import { KINDS, type Kind } from "../../domain/records/kinds.ts";
import { EMPTY_EXTRAS } from "../../domain/resume/paper.ts";
import { withPartedHistories } from "./profile.ts";

type Body = Readonly<Record<string, unknown>>;

/** One change of a kind's shape: from the version before to `to`. Pure: the same body in, the same body out. */
type Migration = { to: number; name: string; up: (body: Body) => Body };

/**
 * Every change of shape since version 1. A body is brought up when it is read and written in its new shape when it is
 * next saved, so there is no long run that a kill could leave half done.
 */
export const MIGRATIONS: Partial<Record<Kind, readonly Migration[]>> = {
  journal: [
    { to: 2, name: "AllowPhotos", up: (body) => body },
    { to: 3, name: "AllowFormsAndLabels", up: (body) => body },
    { to: 4, name: "AllowThreadsAndReadings", up: (body) => body },
  ],
  attachment: [{ to: 2, name: "AllowPapers", up: (body) => body }],
  profile: [{ to: 2, name: "PartTheHistories", up: withPartedHistories }],
  paper: [{ to: 2, name: "AddLettersAndMore", up: (body) => ({ ...EMPTY_EXTRAS, ...body }) }],
  identity: [{ to: 2, name: "AllowReplyKey", up: (body) => body }],
  settings: [
    { to: 2, name: "AddContentProtection", up: (body) => ({ ...body, contentProtection: true }) },
    {
      to: 3,
      name: "AddJournalWays",
      up: (body) => ({ ...body, isVertical: false, showTime: false, onThisDay: true }),
    },
    { to: 4, name: "AddMonthPage", up: (body) => ({ ...body, monthPage: true }) },
  ],
};

/**
 * The generation of everything a vault may hold, written into its head: raised with every new kind and every new
 * version of one. An older Ippo refuses a newer generation and leaves it as it is.
 */
export const GENERATION = 8;

/** A body of an older version in its newest shape. What is no object is left as it is, for its schema to refuse. */
export function migrated(kind: Kind, version: number, body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  return (MIGRATIONS[kind] ?? [])
    .filter(({ to }) => to > version && to <= KINDS[kind].version)
    .reduce((shape: Body, { up }) => up(shape), body as Body);
}
