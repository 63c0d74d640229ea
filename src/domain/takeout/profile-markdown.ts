import type { DocumentBlock } from "../journal/document.ts";
import type { Address, HistoryRow, Profile } from "../resume/profile.ts";
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
  return [
    ["name", profile.name],
    ["nameKana", profile.nameKana],
    ["birthDay", profile.birthDay],
    ["gender", profile.gender],
    ["address", addressOf(profile.address)],
    ["contact", addressOf(profile.contact)],
    ["education", historyOf(profile.education)],
    ["work", linesOf(historyOf(profile.work), profile.workNone ? words.workNone : "")],
    ["workNow", profile.stillThere ? words.stillThere : ""],
    ["licences", historyOf(profile.licences)],
    ["motivation", profile.motivation],
    ["wishes", profile.wishes],
    ["paperDay", profile.paperDay],
  ];
}

function addressOf({ postalCode, text, kana, phone }: Address): string {
  return linesOf([postalCode, text].filter(Boolean).join(" "), kana, phone);
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
