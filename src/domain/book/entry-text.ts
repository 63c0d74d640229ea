import {
  type DocumentBlock,
  type DocumentInline,
  type DocumentList,
  isAttachment,
  readingOf,
} from "../journal/document.ts";
import type { BookEntry } from "./book.ts";
import { recordingTime } from "./recording-time.ts";

/** What stands in a text for what is not text, in the person's language. */
export type EntryTextWords = {
  address: (href: string) => string;
  reading: (reading: string) => string;
  photo: (words: string) => string;
  recording: (time: string, words: string) => string;
  bullet: string;
};

const LINE_END = "\r\n";
/** Moves a line of a list or a quotation in by one step. */
const INDENT = "  ";

/**
 * One entry as plain text, with no signs but those of the page: its head, an empty line, its words. Lines end as Windows
 * ends them, which every editor reads; the text is for UTF-8 without a mark in front.
 * @param head the day and what else stands above
 */
export function entryText(
  { document, recordings }: Pick<BookEntry, "document" | "recordings">,
  head: readonly string[],
  words: EntryTextWords,
): string {
  const timeOf = (id: string) => {
    const seconds = recordings.find((recording) => recording.id === id)?.seconds;
    return seconds === undefined ? "" : recordingTime(seconds);
  };
  const lines = document.content.flatMap((block, index) => {
    const isApart = block.type === "heading" && index > 0;
    return isApart ? ["", ...linesOf(block, words, timeOf)] : linesOf(block, words, timeOf);
  });
  return [...head, "", ...lines, ""].join(LINE_END);
}

function linesOf(block: DocumentBlock, words: EntryTextWords, timeOf: (id: string) => string): string[] {
  if (isAttachment(block)) {
    const { id, words: own } = block.attrs;
    return [block.type === "photo" ? words.photo(own) : words.recording(timeOf(id), own)];
  }
  if (block.type === "paragraph" || block.type === "heading") return inlineText(block.content ?? [], words).split("\n");
  if (block.type === "blockquote") {
    return block.content.flatMap((inner) => movedIn(linesOf(inner, words, timeOf), INDENT, INDENT));
  }
  return block.content.flatMap((item, index) => {
    const inside = item.content.flatMap((inner) => linesOf(inner, words, timeOf));
    return movedIn(inside, signOf(block, index, words), INDENT);
  });
}

/** The sign of an item stands also before a line without a word. */
function movedIn(lines: readonly string[], first: string, others: string): string[] {
  return lines.map((line, index) => (index === 0 ? `${first}${line}` : line && `${others}${line}`).trimEnd());
}

function signOf(list: DocumentList, index: number, { bullet }: EntryTextWords): string {
  if (list.type === "orderedList") return `${list.attrs.start + index}. `;
  if (list.type === "bulletList") return bullet;
  return list.content[index]?.attrs.checked ? "✓ " : "□ ";
}

/** A reading, and the address of a link, stand once, behind their words. */
function inlineText(inlines: readonly DocumentInline[], { address, reading }: EntryTextWords): string {
  return inlines
    .map((inline, index) => {
      if (inline.type === "hardBreak") return "\n";
      const next = nextText(inlines, index);
      const href = hrefOf(inline);
      const isEnd = href !== "" && hrefOf(next) !== href && !inline.text.includes(href);
      const over = readingOf(inline);
      const isReadEnd = over !== undefined && (!next || readingOf(next) !== over);
      return `${inline.text}${isReadEnd ? reading(over) : ""}${isEnd ? address(href) : ""}`;
    })
    .join("");
}

/** What a break bears is not seen. */
export function nextText(inlines: readonly DocumentInline[], index: number): DocumentInline | undefined {
  let at = index + 1;
  while (inlines[at]?.type === "hardBreak") at += 1;
  return inlines[at];
}

function hrefOf(inline: DocumentInline | undefined): string {
  return inline?.marks?.find((mark) => mark.type === "link")?.attrs.href ?? "";
}
