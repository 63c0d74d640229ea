import { parseMonth } from "../../time/parse-day.ts";
import {
  type Education,
  type Employment,
  type Ending,
  emptyEducation,
  emptyWork,
  type Leaving,
  type Licence,
  type Work,
} from "../history.ts";
import { stageOf } from "../stage-of.ts";

/** A line that begins with a year and a month, or with a span of two. */
export type DatedRow = { start: string; end: string; isOpen: boolean; text: string };

const YEAR = "(?:\\d{4}|(?:明治|大正|昭和|平成|令和|[MTSHR]\\.?)\\s*(?:元|\\d{1,2}))";
const MONTH = `${YEAR}(?:\\s*[年./\\-|]\\s*|\\s+)\\d{1,2}(?:\\s*月)?(?:(?<=月)\\s*\\d{1,2}\\s*日)?`;
const UNTIL = `(?:${MONTH}|現在|在職中|present|now)`;
const ROW = new RegExp(`^(?<start>${MONTH})(?:\\s*[~〜～–—―-]\\s*(?<end>${UNTIL})?)?[\\s|:、,]*(?<text>.*)$`, "iu");

/** Reads a row as it stands in a table that was copied: 「平成25年3月 ○○高等学校 卒業」, 「2019⇥4⇥…」. */
export function datedRow(line: string): DatedRow | undefined {
  // Signs are made plain one by one, so that places in the plain text are those of the line.
  const plain = Array.from(line, (sign) => (/[０-９／．－　\t｜]/u.test(sign) ? plainSign(sign) : sign)).join("");
  const groups = ROW.exec(plain.trimStart())?.groups;
  const start = groups?.["start"] && monthIn(groups["start"]);
  if (!groups || !start) return undefined;
  const until = groups["end"] ?? "";
  const isOpen = /現在|在職中|present|now/iu.test(until);
  const hasSpan = groups["end"] !== undefined;
  return { start, end: hasSpan && !isOpen ? (monthIn(until) ?? "") : "", isOpen, text: (groups["text"] ?? "").trim() };
}

function plainSign(sign: string): string {
  return sign === "\t" ? " " : sign.normalize("NFKC");
}

function monthIn(text: string): string | undefined {
  const spaced = text.replace(/\|/gu, " ").replace(/年\s*/u, "年").trim();
  const parts = /^(.*?)(?:\s+|[./-]|年)(\d{1,2})(?:\s*月.*)?$/u.exec(spaced);
  return parseMonth(parts ? `${parts[1]}年${parts[2]}月` : spaced);
}

const ENDINGS: readonly (readonly [Ending, RegExp])[] = [
  ["expected", /卒業見込み?$/u],
  ["graduated", /卒業$/u],
  ["completed", /(?:課程)?修了$/u],
  ["left", /(?:中途退学|中退|退学)$/u],
  ["attending", /在学中$/u],
];
const ENTERED = /(?:入学|編入学?|転入学?|進学)$/u;

/** A school's row put to the others: an entry opens one, an ending closes the one of its name. */
export function withSchoolRow(schools: readonly Education[], { start, end, text }: DatedRow, id: string): Education[] {
  const words = text.replace(/[（(]?\s*$/u, "");
  if (end !== "") return [...schools, school(id, words, { start, end })];
  if (/認定試験|大検|高認/u.test(words)) return [...schools, equivalency(id, words, start)];
  if (ENTERED.test(words)) return [...schools, school(id, words.replace(ENTERED, ""), { start, ending: "attending" })];
  const [ending, sign] = ENDINGS.find(([, sign]) => sign.test(words)) ?? [];
  if (!ending || !sign) return [...schools, { ...school(id, "", { start }), written: words }];
  const name = words.replace(sign, "").trim();
  const at = schools.findLastIndex((part) => part.end === "" && isOfName(part, name));
  if (at < 0) return [...schools, school(id, name, { end: start, ending })];
  return schools.map((part, index) =>
    index === at ? { ...part, end: ending === "attending" ? "" : start, ending } : part,
  );
}

function isOfName(part: Education, name: string): boolean {
  return /^同(?:校|学校|大学|科)?$/u.test(name) || name === "" || name.startsWith(part.school);
}

function school(id: string, name: string, changes: Partial<Education>): Education {
  const [first = "", ...others] = name.trim().split(/\s+/u);
  return {
    ...emptyEducation(id),
    stage: stageOf(name) ?? "other",
    school: first,
    course: others.join(" "),
    ...changes,
  };
}

function equivalency(id: string, text: string, end: string): Education {
  return { ...school(id, text.replace(/\s*合格$/u, ""), { end }), stage: "equivalency" };
}

const LEAVINGS: readonly (readonly [Leaving, RegExp])[] = [
  ["personal", /一身上の都合に?より/u],
  ["company", /会社都合に?より/u],
  ["term", /契約期間満了に?(?:より|て)/u],
];
const JOINED = /(?:に)?(?:入社|入職|入所|採用|就職|勤務開始|勤務)$/u;
const LEFT = /(?:退職|退社|退所|契約終了|契約期間満了)$/u;

/** A job's row put to the others: 入社 opens one, 退職 closes the last that is open. */
export function withWorkRow(jobs: readonly Work[], row: DatedRow, id: string): Work[] {
  const { start, end, isOpen, text } = row;
  if (end !== "" || isOpen) return [...jobs, job(id, text, { start, end, isCurrent: isOpen })];
  const last = jobs.findLastIndex((part) => part.end === "" && part.written === "" && !part.isCurrent);
  if (LEFT.test(text) && last >= 0) {
    const leaving = LEAVINGS.find(([, sign]) => sign.test(text))?.[0] ?? "";
    return jobs.map((part, index) => (index === last ? { ...part, end: start, leaving } : part));
  }
  if (JOINED.test(text)) return [...jobs, job(id, text.replace(JOINED, ""), { start })];
  return [...jobs, job(id, "", { start, written: text })];
}

/** 「現在に至る」: the last job goes on. */
export function withStillThere(jobs: readonly Work[]): Work[] {
  return jobs.map((part, index) =>
    index === jobs.length - 1 && part.end === "" && part.written === "" ? { ...part, isCurrent: true } : part,
  );
}

const EMPLOYED: Readonly<Record<string, Employment>> = {
  アルバイト: "partTime",
  パート: "partTime",
  契約社員: "contract",
  派遣社員: "dispatched",
  正社員: "regular",
};

function job(id: string, name: string, changes: Partial<Work>): Work {
  const employed = /[（(]?(アルバイト|パート|契約社員|派遣社員|正社員)(?:として)?[）)]?/u.exec(name);
  const [first = "", ...others] = name
    .replace(employed?.[0] ?? "", " ")
    .trim()
    .split(/\s+/u);
  const employment = EMPLOYED[employed?.[1] ?? ""] ?? "";
  return { ...emptyWork(id), employer: first, role: others.join(" "), employment, ...changes };
}

const LICENCE_ENDS: readonly (readonly [Licence["word"], RegExp])[] = [
  ["obtained", /\s*取得$/u],
  ["passed", /\s*合格$/u],
  ["completed", /\s*修了$/u],
];

/** A licence of a row, or of a line without a month. */
export function licenceOf(text: string, month: string, id: string): Licence {
  const [word, sign] = LICENCE_ENDS.find(([, end]) => end.test(text)) ?? ["" as const, /$/u];
  return { id, audience: "paper", month, name: text.replace(sign, "").trim(), word };
}
