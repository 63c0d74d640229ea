import { KINDS, type Kind } from "../../../src/domain/records/kinds.ts";
import type { TakenRecord } from "../../../src/domain/takeout/takeout.ts";
import { RECORDS_V1 } from "../vault/records-v1.ts";
import { taken } from "./a-takeout.ts";

const DAY = "2019-03-14";
const OF = "00".repeat(15);

/** What must not be found on a disk of the records below: the mark in every text of theirs, and their days. */
export const PLANTED = {
  mark: "蛍石の標本室",
  days: [DAY, "2019年3月14日", "3月14日", "平成31年3月14日", "2019-03-02"],
};

/** Records of every kind, of other days than today, with the mark in each text. */
export function everyKind(): TakenRecord[] {
  const more: { kind: Kind; body: unknown }[] = [
    {
      kind: "past",
      body: {
        of: `${OF}01`,
        kind: "journal",
        version: 1,
        level: "private",
        revision: 1,
        savedAt: `${DAY}T01:02:03.000Z`,
        // Kept until long after: an earlier version that has had its time is not brought in.
        keptAt: new Date().toISOString(),
        body: { text: "前の版" },
      },
    },
    { kind: "tombstone", body: { at: `${DAY}T01:02:03.000Z` } },
  ];
  return [...RECORDS_V1, ...more].map(({ kind, body }, index) => {
    const ofDay = JSON.parse(JSON.stringify(body).replaceAll("2026-11-24", DAY).replaceAll("2026-11-01", "2019-03-02"));
    return { ...taken(index + 1, kind, marked(ofDay)), version: KINDS[kind].version };
  });
}

function marked(value: unknown): unknown {
  if (typeof value === "string") return /[^ -~]/.test(value) ? value + PLANTED.mark : value;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner)]));
}
