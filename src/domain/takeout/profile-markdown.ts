import type { DocumentBlock } from "../journal/document.ts";
import type { Activity } from "../resume/history.ts";
import { educationRows, type HistoryRow, licenceRowsOf, workRows } from "../resume/history-rows.ts";
import type { Address, Profile } from "../resume/profile.ts";
import { documentMarkdown } from "./markdown.ts";
import type { FactName, TakeoutWords } from "./words.ts";

/** The facts for papers as Markdown, a heading for each that is filled; `undefined` when none is. */
export function profileMarkdown(profile: Profile, words: TakeoutWords): string | undefined {
  const filled = factsOf(profile, words).filter(([, value]) => value.trim() !== "");
  if (filled.length === 0) return undefined;
  const facts = filled.flatMap(([name, value]) => [heading(2, words.facts[name]), paragraph(value)]);
  return documentMarkdown({ type: "doc", content: [heading(1, words.profile), ...facts] });
}

function factsOf(profile: Profile, words: TakeoutWords): [name: FactName, value: string][] {
  const { rows } = words;
  return [
    ["name", profile.name],
    ["nameKana", profile.nameKana],
    ["birthDay", profile.birthDay],
    ["gender", profile.gender],
    ["address", addressOf(profile.address)],
    ["contact", addressOf(profile.contact)],
    ["email", profile.email],
    ["education", historyOf(educationRows(profile.education, rows))],
    [
      "work",
      linesOf(historyOf(workRows(profile.work, rows, profile.calendar)), profile.workNone ? words.workNone : ""),
    ],
    [
      "workDetails",
      linesOf(
        ...profile.work.flatMap(({ employer, business, capital, employees, duties, results }) => {
          const details = [business, capital, employees, duties, results].filter((text) => text.trim() !== "");
          return details.length === 0 ? [] : [employer, ...details];
        }),
      ),
    ],
    ["activities", linesOf(...profile.activities.map(activityOf))],
    ["licences", historyOf(licenceRowsOf(profile.licences, rows))],
    ["skills", linesOf(...profile.skills.map(({ text }) => text))],
    ["strengths", linesOf(...profile.strengths.map(({ text }) => text))],
    ["summary", profile.summary],
    ["selfPr", profile.selfPr],
    ["motivation", profile.motivation],
    ["wishes", profile.wishes],
    ["paperDay", profile.paperDay],
  ];
}

function addressOf({ postalCode, text, kana, phone }: Address): string {
  return linesOf([postalCode, text].filter(Boolean).join(" "), kana, phone);
}

function activityOf({ start, end, name, place, text, written }: Activity): string {
  const span = start === "" && end === "" ? "" : `${start}–${end}`;
  return linesOf([span, written || name, place].filter(Boolean).join(" "), text);
}

function historyOf(rows: readonly HistoryRow[]): string {
  return linesOf(...rows.map(({ month, text }) => `${month} ${text}`.trim()));
}

function linesOf(...lines: string[]): string {
  return lines.filter(Boolean).join("\n");
}

function heading(level: number, text: string): DocumentBlock {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

function paragraph(text: string): DocumentBlock {
  return { type: "paragraph", content: [{ type: "text", text }] };
}
