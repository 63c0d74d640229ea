import { type DocumentBlock, type DocumentInline, isAttachment } from "../../domain/journal/document.ts";
import { el, type Markup } from "../../domain/markup/markup.ts";
import type { ReportData } from "../contents.ts";
import type { ReportDates } from "./dates.ts";
import type { ReportWords } from "./words.ts";

/** The chosen entries in order of time, in the form they were written in. */
export function journalSection({ sections }: ReportData, words: ReportWords, dates: ReportDates): Markup[] {
  if (sections.journal.length === 0) return [];
  const entries = sections.journal.map(({ day, at, form, document }) => {
    const moment = `${dates.day(day)} ${dates.time(at)}`;
    return el(
      "div",
      { class: "report-entry" },
      el("h3", {}, form === "line" ? `${moment} ${words.line}` : moment),
      ...document.content.flatMap(blockOf),
    );
  });
  return [el("section", {}, el("h2", {}, words.journal), ...entries)];
}

/** A block as the report draws it; one without a word takes no room. */
function blockOf(block: DocumentBlock): Markup[] {
  if (block.type === "paragraph") return linesOf(block.content ?? []).map((line) => el("p", {}, ...line));
  // Photos and recordings stay with the person: a share has none.
  if (isAttachment(block)) return [];
  if (block.type === "heading")
    return linesOf(block.content ?? []).map((line) => el("p", { class: "report-strong" }, ...line));
  if (block.type === "blockquote") return [el("div", { class: "report-quote" }, ...block.content.flatMap(blockOf))];
  return [el("ul", {}, ...block.content.map((item) => el("li", {}, ...item.content.flatMap(blockOf))))];
}

/** The lines of a block, split at its breaks. */
function linesOf(inlines: readonly DocumentInline[]): Markup[][] {
  const lines: DocumentInline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines
    .filter((line) => line.some((inline) => inline.type === "text" && inline.text.trim() !== ""))
    .map((line) => line.flatMap(textOf));
}

function textOf(inline: DocumentInline): Markup[] {
  if (inline.type !== "text") return [];
  const isBold = inline.marks?.some(({ type }) => type === "bold");
  return [isBold ? el("span", { class: "report-strong" }, inline.text) : inline.text];
}
