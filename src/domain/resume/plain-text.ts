import type { Day } from "../time/day.ts";
import { ageOn, formatDate, formatMonth, monthOfYear, yearOfMonth } from "../time/japanese-calendar.ts";
import { educationRows, type HistoryRow, licenceRowsOf, type RowWords, workRows } from "./history-rows.ts";
import type { Block } from "./layout/flow/blocks.ts";
import type { Flow } from "./layout/flow/flow.ts";
import type { PaperRecord } from "./paper.ts";
import type { Address, Profile } from "./profile.ts";

/** A field as a form on the web asks for it: what it is called on the paper, and what stands there. Lines end with LF. */
export type PlainField = { label: string; text: string };

/** A paper as plain text: what stands above, its fields without those that are empty, and what stands below. */
export type PlainPaper = { title: string; head: readonly string[]; fields: readonly PlainField[]; end: string };

/** The names of the fields. They come in as values: `src/content/papers/plain.ts`. */
export type PlainWords = Readonly<
  Record<
    | "title"
    | "asOf"
    | "name"
    | "kana"
    | "birthDay"
    | "age"
    | "gender"
    | "postalCode"
    | "address"
    | "addressKana"
    | "phone"
    | "email"
    | "education"
    | "work"
    | "licences"
    | "motivation"
    | "wishes"
    | "commute"
    | "dependants"
    | "spouse"
    | "spouseSupport"
    | "hobbies",
    string
  >
> & {
  /** A field of the second address. */
  readonly contact: (field: string) => string;
  readonly rows: RowWords;
};

/**
 * The fields of a 履歴書. Rows are those of the paper, but none is left out for want of room, and none is broken.
 * @param profile the facts as they may stand on papers
 * @param day the date on the paper where the profile leaves it open; may be empty too
 */
export function plainRirekisho(
  profile: Profile,
  words: PlainWords,
  { choices, oldForm }: Pick<PaperRecord, "choices" | "oldForm">,
  day: Day | "",
): PlainPaper {
  const paperDay = profile.paperDay || day;
  const { birthDay, calendar } = profile;
  const age = birthDay === "" || paperDay === "" ? undefined : ageOn(birthDay, paperDay);
  const rows = (of: readonly HistoryRow[]) => of.map((row) => rowLine(row, profile)).join("\n");
  const work = profile.workNone ? words.rows.none : rows(workRows(profile.work, words.rows, calendar));
  return {
    title: words.title,
    head: paperDay === "" ? [] : [`${formatDate(paperDay, calendar)}${words.asOf}`],
    fields: filled([
      [words.name, profile.name],
      [words.kana, profile.nameKana],
      [words.birthDay, birthDay === "" ? "" : formatDate(birthDay, calendar)],
      [words.age, age === undefined ? "" : String(age)],
      [words.gender, profile.gender],
      ...addressFields(profile.address, words, (field) => field),
      [words.email, profile.email],
      ...addressFields(profile.contact, words, words.contact),
      [words.education, rows(educationRows(profile.education, words.rows, choices))],
      [words.work, work],
      [words.licences, rows(licenceRowsOf(profile.licences, words.rows))],
      ...(oldForm.isUsed ? OLD_FIELDS.map((name): Named => [words[name], oldForm[name]]) : []),
      [words.motivation, profile.motivation],
      [words.wishes, profile.wishes],
    ]),
    end: "",
  };
}

const OLD_FIELDS = ["commute", "dependants", "spouse", "spouseSupport", "hobbies"] as const;

type Named = readonly [label: string, text: string];

function addressFields(address: Address, words: PlainWords, nameOf: (field: string) => string): Named[] {
  return [
    [nameOf(words.postalCode), address.postalCode],
    [nameOf(words.address), address.text],
    [nameOf(words.addressKana), address.kana],
    [nameOf(words.phone), address.phone],
  ];
}

/** 「2019年4月　…」; a row without a month is its words alone. */
function rowLine({ month, text }: HistoryRow, { calendar }: Profile): string {
  if (month === "") return oneLine(text);
  const when = monthOfYear(month) === "" ? `${yearOfMonth(month, calendar)}年` : formatMonth(month, calendar);
  return `${when}　${oneLine(text)}`;
}

/** The parts of a paper of running text: each heading with what stands below it. Marks of its notation become signs. */
export function plainFlow({ blocks, frame }: Flow): PlainPaper {
  const parts: { label: string; lines: string[] }[] = [{ label: frame.title, lines: [] }];
  for (const block of blocks) {
    if (block.type === "part") parts.push({ label: block.text, lines: [] });
    else parts.at(-1)?.lines.push(lineOf(block));
  }
  return {
    title: frame.title,
    head: frame.head.filter((text) => text !== ""),
    fields: filled(parts.map(({ label, lines }) => [label, lines.join("\n")])),
    end: frame.end,
  };
}

function lineOf(block: Exclude<Block, { type: "part" }>): string {
  if (block.type === "gap") return "";
  if (block.type === "point") return `・${block.text}`;
  if (block.type === "entry" && block.right !== "") return `${block.text}　${block.right}`;
  return block.text;
}

function filled(fields: readonly Named[]): PlainField[] {
  return fields.map(([label, text]) => ({ label, text: withoutOuterGaps(text) })).filter(({ text }) => text !== "");
}

/** Blanks at the beginning of the first line stay: they may be an indent. */
function withoutOuterGaps(text: string): string {
  return lf(text)
    .replace(/^(?:[^\S\n]*\n)+/u, "")
    .trimEnd();
}

/** The whole paper as one text: each field under its name. */
export function plainText({ title, head, fields, end }: PlainPaper): string {
  const top = [title, ...head].filter((line) => line !== "").join("\n");
  const parts = fields.map(({ label, text }) => (label === title ? text : `【${label}】\n${text}`));
  return `${[top, ...parts, end].filter((part) => part !== "").join("\n\n")}\n`;
}

/**
 * How many signs a text has, as forms count them: a full-width sign and a half-width one are one each, and so is the end
 * of a line; `inLines` leaves those out, as some forms do.
 */
export function signsOf(text: string): { all: number; inLines: number } {
  const all = [...lf(text)].length;
  return { all, inLines: all - lf(text).split("\n").length + 1 };
}

function lf(text: string): string {
  return text.replace(/\r\n?/gu, "\n");
}

function oneLine(text: string): string {
  return lf(text).replaceAll("\n", "");
}
