import type { DocumentBlock, DocumentHeading, DocumentListItem, EntryDocument } from "../journal/document.ts";
import { FORM_HEADING_LEVEL } from "../journal/forms.ts";
import type { Day } from "../time/day.ts";
import type { Reflection } from "./reflection.ts";

/** The headings of a month's page, and how a day with its words and a list of words are written. */
export type PageTexts = {
  title: string;
  words: string;
  kinder: string;
  tried: string;
  labels: string;
  between: string;
  /** @param words the first of that day, if it has some */
  ofDay: (day: Day, words: string) => string;
};

/** One line of a part, with what was noted under it. */
export type Line = { text: string; notes: readonly string[] };
/** Words and labels stand in one line each. */
export type ReflectionPart = { id: "words" | "kinder" | "tried" | "labels"; title: string; lines: readonly Line[] };

/** The parts of a month's page that hold something. */
export function partsOfReflection({ words, kinder, tried, labels }: Reflection, texts: PageTexts): ReflectionPart[] {
  const parts: ReflectionPart[] = [
    { id: "words", title: texts.words, lines: inOneLine(words, texts.between) },
    {
      id: "kinder",
      title: texts.kinder,
      lines: kinder.map(({ day, line }) => plainLine(texts.ofDay(day, line))),
    },
    { id: "tried", title: texts.tried, lines: tried.map(({ step, notes }) => ({ text: step, notes })) },
    { id: "labels", title: texts.labels, lines: inOneLine(labels, texts.between) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** The page as a document like any other, for the person to go on with. */
export function documentOf(parts: readonly ReflectionPart[], title: string): EntryDocument {
  const content = parts.flatMap((part) => [heading(part.title, FORM_HEADING_LEVEL), ...blocksOf(part)]);
  return { type: "doc", content: [heading(title, FORM_HEADING_LEVEL - 1), ...content, { type: "paragraph" }] };
}

function inOneLine(words: readonly string[], between: string): Line[] {
  return words.length > 0 ? [plainLine(words.join(between))] : [];
}

function plainLine(text: string): Line {
  return { text, notes: [] };
}

function blocksOf({ id, lines }: ReflectionPart): DocumentBlock[] {
  if (id === "words" || id === "labels") return lines.map(({ text }) => paragraph(text));
  return [{ type: "bulletList", content: lines.map(item) }];
}

function item({ text, notes }: Line): DocumentListItem {
  const under = notes.map((note) => item(plainLine(note)));
  const content: DocumentBlock[] = [paragraph(text)];
  if (under.length > 0) content.push({ type: "bulletList", content: under });
  return { type: "listItem", content };
}

function paragraph(text: string): DocumentBlock {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function heading(text: string, level: number): DocumentHeading {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}
