import { blocksOf } from "../layout/flow/blocks.ts";
import { type Flow, flowPages } from "../layout/flow/flow.ts";
import type { Page } from "../layout/page.ts";
import type { English, PaperRecord } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { between, linesOf, point } from "../shokumu/lines.ts";

/** The words of an English CV: `src/content/papers/english-cv.ts`. */
export type EnglishCvWords = {
  readonly parts: Readonly<Record<"profile" | "work" | "education" | "other" | "licences" | "skills", string>>;
  readonly months: readonly string[];
  readonly present: string;
  readonly expected: string;
};

type Part = { id: string };
type Span = { start: string; end: string; isCurrent?: boolean };
type EnglishPart = English["parts"][number];

/** A part of a history as it stands on the CV, by the name the facts give it. */
export type CvPart = { id: string; name: string };

/**
 * The text of an English CV from the facts and the English the person gave for them, newest first. What was done is
 * only there in English: Japanese sentences are not put between English ones. A photo, the birth date and the gender
 * are not on it, as is usual in English.
 */
export function englishCvSource(
  profile: Profile,
  { english }: Pick<PaperRecord, "english">,
  words: EnglishCvWords,
): string {
  const { parts } = words;
  const entries = <P extends Part & Span>(list: readonly P[], name: (part: P) => string) =>
    between(newestFirst(list).map((part) => entryLines(englishOf(part, english), name(part), timeOf(part, words))));
  const licences = profile.licences.map(({ id, month, name }) => ({ id, start: "", end: month, name }));
  const sections: [string, string[]][] = [
    [parts.profile, linesOf(english.summary)],
    [parts.work, entries(profile.workNone ? [] : profile.work, nameOfJob)],
    [
      parts.education,
      entries(
        profile.education.map((part) => ({ ...part, ...untilOf(part) })),
        nameOfSchool,
      ),
    ],
    [parts.other, entries(profile.activities, nameOfActivity)],
    [parts.licences, entries(licences, ({ name }) => name.trim())],
    [parts.skills, linesOf(english.skills).flatMap(point)],
  ];
  return sections
    .filter(([, lines]) => lines.some((line) => line.trim() !== ""))
    .map(([title, lines]) => [`# ${title}`, ...lines].join("\n"))
    .join("\n\n");
}

/** The CV as running text: name and address above, the text below. */
export function englishCvFlow(
  profile: Profile,
  paper: Pick<PaperRecord, "english" | "body">,
  words: EnglishCvWords,
): Flow {
  const { english } = paper;
  const source = paper.body.trim() || englishCvSource(profile, paper, words);
  return {
    blocks: blocksOf(source),
    frame: {
      title: english.name.trim() || profile.name.trim(),
      head: [english.address.trim(), profile.address.phone.trim(), profile.email.trim()],
      end: "",
      foot: (page, of) => (of === 1 ? "" : `${page}/${of}`),
    },
  };
}

/** The same as pages. */
export function englishCvPages(...of: Parameters<typeof englishCvFlow>): Page[] {
  const { blocks, frame } = englishCvFlow(...of);
  return flowPages(blocks, frame).map((page) => ({ ...page, language: "en" }));
}

/** The parts of the histories that stand on the CV, by the names the facts give them. */
export function partsOnCv(profile: Profile): CvPart[] {
  const parts = [
    ...(profile.workNone ? [] : profile.work.map((part) => ({ id: part.id, name: nameOfJob(part) }))),
    ...profile.education.map((part) => ({ id: part.id, name: nameOfSchool(part) })),
    ...profile.activities.map((part) => ({ id: part.id, name: nameOfActivity(part) })),
    ...profile.licences.map(({ id, name }) => ({ id, name: name.trim() })),
  ];
  return parts.filter(({ name }) => name !== "");
}

/** The English that was given for a part; empty where there is none yet. */
export function englishOf({ id }: Part, english: English): EnglishPart {
  return english.parts.find((part) => part.id === id) ?? { id, name: "", detail: "", text: "" };
}

/** The English with what was changed of one part; a part without a word is none. */
export function withEnglish(english: English, id: string, change: Partial<Omit<EnglishPart, "id">>): English {
  const next = { ...englishOf({ id }, english), ...change };
  const isKnown = english.parts.some((part) => part.id === id);
  const parts = isKnown ? english.parts.map((part) => (part.id === id ? next : part)) : [...english.parts, next];
  return { ...english, parts: parts.filter(({ name, detail, text }) => [name, detail, text].some(Boolean)) };
}

function entryLines(given: EnglishPart, name: string, time: string): string[] {
  const title = [given.name.trim() || name, given.detail.trim()].filter(Boolean).join(", ");
  if (title === "") return [];
  return [`## ${title}${time === "" ? "" : ` | ${time}`}`, ...linesOf(given.text).flatMap(point)];
}

function nameOfJob({ employer, written }: { employer: string; written: string }): string {
  return employer.trim() || written.trim();
}

function nameOfSchool({ school, course, written }: { school: string; course: string; written: string }): string {
  return [school.trim() || written.trim(), course.trim()].filter(Boolean).join(" ");
}

function nameOfActivity({ name, written }: { name: string; written: string }): string {
  return name.trim() || written.trim();
}

/** A school one still goes to has no end. */
function untilOf({ ending, end }: { ending: string; end: string }): {
  end: string;
  isCurrent: boolean;
  isExpected: boolean;
} {
  return { end, isCurrent: ending === "attending", isExpected: ending === "expected" };
}

function newestFirst<P extends Part & Span>(parts: readonly P[]): P[] {
  const key = ({ start, end }: Span) => start || end;
  return parts.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

function timeOf(span: Span & { isExpected?: boolean }, words: EnglishCvWords): string {
  const start = monthOf(span.start, words);
  const last = monthOf(span.end, words);
  const end = span.isCurrent ? words.present : span.isExpected && last !== "" ? `${last} (${words.expected})` : last;
  return [start, end].filter(Boolean).join(" – ");
}

/** `2019-04` → Apr 2019 */
function monthOf(month: string, { months }: EnglishCvWords): string {
  const [year = "", number = ""] = month.split("-");
  return [months[Number(number) - 1] ?? "", year].filter(Boolean).join(" ");
}
