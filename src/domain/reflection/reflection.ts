import type { EntryDocument } from "../journal/document.ts";
import { textOfDocument } from "../journal/document.ts";
import { excerptOf, firstWords, type JournalEntry } from "../journal/entry.ts";
import { withoutQuestions } from "../journal/forms.ts";
import { withoutRedacted } from "../journal/handed-over.ts";
import type { TryRecord } from "../steps/step.ts";
import type { Day } from "../time/day.ts";
import { kinderDays } from "./kinder-days.ts";

/** A step that was taken up, and what the person noted, in order of time. */
export type Tried = { step: string; notes: readonly string[] };

/** What a month's own records give for a page to look back by. Each part may be empty. */
export type Reflection = {
  words: readonly string[];
  /** `line`: the first words of that day, if it has some. */
  kinder: readonly { day: Day; line: string }[];
  tried: readonly Tried[];
  /** Tags and names that were not there before this month. */
  labels: readonly string[];
  /** Days left out because something of them is marked つらい. */
  kept: number;
};

/** Ippo's own words that are not to be taken for the person's: those that say little, and what a kept page is called. */
export type ReflectionWords = { stop: readonly string[]; titles: readonly string[] };

/** The records of one month. */
export type MonthRecords = {
  entries: readonly JournalEntry[];
  checkIns: readonly { day: Day; mood: number }[];
  tries: readonly Pick<TryRecord, "day" | "at" | "stepText" | "outcome" | "happened">[];
};

type Labels = { tags: ReadonlySet<string>; people: ReadonlySet<string> };

const MOST_DAYS = 7;
const MOST_STEPS = 12;
const LONGEST_LINE = 60;
const LONGEST_NOTE = 120;

/** The records without the days of which something is marked つらい, and how many days those are. */
export function withoutHeavyDays(records: MonthRecords): { records: MonthRecords; kept: number } {
  const heavy = new Set(records.entries.filter(({ isHeavy }) => isHeavy).map(({ day }) => day));
  const isOpen = ({ day }: { day: Day }) => !heavy.has(day);
  const { entries, checkIns, tries } = records;
  return {
    records: { entries: entries.filter(isOpen), checkIns: checkIns.filter(isOpen), tries: tries.filter(isOpen) },
    kept: heavy.size,
  };
}

/**
 * Entries as a page of a month may be made from them: covered passages are cut out of the data, and pages that were
 * made like this before are left out.
 * @param titles what such pages are called
 */
export function openEntries(entries: readonly JournalEntry[], titles: readonly string[]): JournalEntry[] {
  return entries
    .filter(({ document }) => !titles.includes(firstHeading(document)))
    .map((entry) => ({ ...entry, document: withoutRedacted(entry.document) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** The person's own words in an entry: without the headings that a page began with. */
export function ownWords({ document }: JournalEntry): string {
  return textOfDocument(withoutQuestions(document));
}

/** All but the words, of records that may be shown. @param entries of `openEntries` */
export function reflect(
  { checkIns, tries }: MonthRecords,
  entries: readonly JournalEntry[],
  earlier: Labels,
): Pick<Reflection, "kinder" | "tried" | "labels"> {
  return {
    kinder: withLines(kinderDays(checkIns), entries),
    tried: triedIn(tries),
    labels: [
      ...newOnes(entries, earlier.tags, ({ tags }) => tags),
      ...newOnes(entries, earlier.people, ({ people }) => people),
    ],
  };
}

/** Days with words come before days without, where there are many; all of them stand in order of time. */
function withLines(days: readonly Day[], entries: readonly JournalEntry[]): Reflection["kinder"] {
  const lines = days.map((day) => ({ day, line: firstLine(entries.filter((entry) => entry.day === day)) }));
  return [...lines.filter(({ line }) => line !== ""), ...lines.filter(({ line }) => line === "")]
    .slice(0, MOST_DAYS)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function firstLine(entries: readonly JournalEntry[]): string {
  for (const entry of entries) {
    const line = excerptOf({ form: entry.form, document: withoutQuestions(entry.document) }, LONGEST_LINE);
    if (line !== "") return line;
  }
  return "";
}

/** A step left for another day is no try here. */
function triedIn(tries: MonthRecords["tries"]): Tried[] {
  const inOrder = tries.filter(({ outcome }) => outcome !== "not-today").toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return [...Map.groupBy(inOrder, ({ stepText }) => stepText)].slice(0, MOST_STEPS).map(([step, ofStep]) => ({
    step,
    notes: ofStep.map(({ happened = "" }) => firstWords(happened, LONGEST_NOTE)).filter((note) => note !== ""),
  }));
}

function newOnes(
  entries: readonly JournalEntry[],
  earlier: ReadonlySet<string>,
  labelsOf: (entry: JournalEntry) => readonly string[] | undefined,
): string[] {
  const all = new Set(entries.flatMap((entry) => labelsOf(entry) ?? []));
  return [...all].filter((label) => !earlier.has(label));
}

function firstHeading({ content: [first] }: EntryDocument): string {
  return first?.type === "heading" ? textOfDocument({ type: "doc", content: [first] }).trim() : "";
}
