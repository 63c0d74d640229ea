import { type Calendar, formatMonth } from "../time/japanese-calendar.ts";
import type { Education, Employment, Ending, Leaving, Licence, Work } from "./history.ts";

/** A row of a table before it is set: the month it stands in (or empty), and its words. */
export type HistoryRow = { month: string; text: string };

/** Words the rows are made with; the person's own come from the profile. */
export type RowWords = {
  education: string;
  work: string;
  none: string;
  stillThere: string;
  end: string;
  entered: string;
  endings: Readonly<Record<Ending, string>>;
  equivalency: string;
  passed: string;
  /** What stands at the beginning and the end of a job, and in brackets after the beginning. */
  begun: Readonly<Record<Employment, string>>;
  ended: Readonly<Record<Employment, string>>;
  employments: Readonly<Record<Employment, string>>;
  leavings: Readonly<Record<Exclude<Leaving, "" | "own">, string>>;
  licences: Readonly<Record<Licence["word"], string>>;
  /** Before and after the month in which a job is known to end. */
  leavesIn: readonly [string, string];
  otherSheet: string;
};

/** What a paper leaves out or draws together, so that its rows fit; each is the person's choice. */
export type RowChoices = {
  /** Where 学歴 begins; what lies before is not on the paper. */
  educationFrom: "all" | "juniorHigh" | "high" | "highGraduation";
  /** 入学 is not a row of its own where an end stands. */
  mergeEntering: boolean;
  /** Times at school that were left before their end are not on the paper. */
  skipLeft: boolean;
};

export const ALL_ROWS: RowChoices = { educationFrom: "all", mergeEntering: false, skipLeft: false };

const BLANK = "　";

/** The rows of 学歴, in the person's order. */
export function educationRows(
  parts: readonly Education[],
  words: RowWords,
  choices: RowChoices = ALL_ROWS,
): HistoryRow[] {
  return parts.filter((part) => isOnPaper(part, choices)).flatMap((part) => rowsOfSchool(part, words, choices));
}

function isOnPaper({ stage, ending, written }: Education, { educationFrom, skipLeft }: RowChoices): boolean {
  if (skipLeft && ending === "left" && written === "") return false;
  return stage !== "juniorHigh" || educationFrom === "all" || educationFrom === "juniorHigh";
}

function rowsOfSchool(part: Education, words: RowWords, choices: RowChoices): HistoryRow[] {
  const own = writtenRow(part);
  if (own) return own;
  if (part.stage === "equivalency") {
    if (part.end === "" && part.school.trim() === "") return [];
    return [{ month: part.end, text: joined(part.school || words.equivalency, words.passed) }];
  }
  const school = joined(part.school, part.course);
  if (school === "" && part.start === "" && part.end === "") return [];
  const end = endOfSchool(part, school, words);
  return beginsOnPaper(part, end, choices) ? [{ month: part.start, text: joined(school, words.entered) }, ...end] : end;
}

function endOfSchool({ ending, end }: Education, school: string, words: RowWords): HistoryRow[] {
  if (ending === "attending") return [{ month: end, text: words.endings.attending }];
  return end === "" ? [] : [{ month: end, text: joined(school, words.endings[ending]) }];
}

function beginsOnPaper({ stage, start }: Education, end: readonly HistoryRow[], choices: RowChoices): boolean {
  if (end.length === 0 || start === "") return end.length === 0;
  if (choices.mergeEntering || stage === "juniorHigh") return false;
  const isHigh = stage === "high" || stage === "correspondenceHigh";
  return !(isHigh && choices.educationFrom === "highGraduation");
}

/**
 * The rows of 職歴, in the person's order. 「現在に至る」 stands at the end, and only where the person still works
 * somewhere; with the month in brackets where it is known when that ends.
 */
export function workRows(parts: readonly Work[], words: RowWords, calendar: Calendar): HistoryRow[] {
  const rows = parts.flatMap((part) => rowsOfJob(part, words));
  const current = parts.filter(({ isCurrent }) => isCurrent);
  if (rows.length === 0 || current.length === 0) return rows;
  const [only] = current.length === 1 ? current : [];
  const leaves =
    only && only.end !== "" ? `${words.leavesIn[0]}${formatMonth(only.end, calendar)}${words.leavesIn[1]}` : "";
  return [...rows, { month: "", text: `${words.stillThere}${leaves}` }];
}

function rowsOfJob(part: Work, words: RowWords): HistoryRow[] {
  const own = writtenRow(part);
  if (own) return own;
  const { employer, role, employment, start, end, isCurrent } = part;
  const place = joined(employer, role);
  if (place === "" && start === "" && end === "") return [];
  const way = words.employments[employment];
  const begun = joined(place, words.begun[employment]) + (way === "" ? "" : `（${way}）`);
  const rows: HistoryRow[] = [{ month: start, text: begun }];
  if (isCurrent || (end === "" && part.leaving === "")) return rows;
  return [...rows, { month: end, text: leavingOf(part, words) }];
}

function leavingOf({ leaving, leavingText, employment }: Work, words: RowWords): string {
  if (leaving === "own") return leavingText.trim() === "" ? words.ended[employment] : leavingText.trim();
  return leaving === "" ? words.ended[employment] : words.leavings[leaving];
}

/** The rows of 免許・資格, in the person's order. */
export function licenceRowsOf(licences: readonly Licence[], words: RowWords): HistoryRow[] {
  return licences
    .filter(({ month, name }) => month !== "" || name.trim() !== "")
    .map(({ month, name, word }) => ({ month, text: joined(name, words.licences[word]) }));
}

function writtenRow({
  start,
  end,
  written,
}: {
  start: string;
  end: string;
  written: string;
}): HistoryRow[] | undefined {
  return written.trim() === "" ? undefined : [{ month: start || end, text: written.trim() }];
}

function joined(...parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(BLANK);
}
