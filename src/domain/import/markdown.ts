import MarkdownIt, { type Token } from "markdown-it";
import type { DocumentMark } from "../journal/document.ts";
import type { DocumentBuilder } from "./builder.ts";
import { activeParts, HtmlLook, readWrittenHtml, tagAt } from "./html.ts";
import { isSpoken } from "./html-elements.ts";
import { leave } from "./imported.ts";
import { readPlainMarkdown } from "./plain-markdown.ts";

const DEEPEST = 100;
const LONGEST_AT_ONCE = 250_000;

/** HTML is only told apart here, and never made. Every address is let through: what of it is kept is decided below. */
const reader = new MarkdownIt({ html: true, maxNesting: DEEPEST });
reader.validateLink = () => true;
// Addresses stay as they were written: a file is found by the name it has.
reader.normalizeLink = (address) => address;
reader.normalizeLinkText = (address) => address;
// A definition of a reference would vanish from the text, and a note at the foot of a page looks like one.
reader.block.ruler.disable("reference");
// Lines that begin with blanks are set in by whoever wrote them: what is in them is no code, and a photo may be.
reader.block.ruler.disable("code");
// Signs that were escaped stay apart from those that mean something.
reader.core.ruler.disable("text_join");

// The reader trims a paragraph as JavaScript does: the full-width blank that opens a Japanese one would go with it.
reader.core.ruler.after("block", "opening_blank", ({ src, tokens }) => {
  const lines = src.split("\n");
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "inline" || tokens[index - 1]?.type !== "paragraph_open" || !token.map) continue;
    const written = (lines[token.map[0]] ?? "").trimEnd();
    const read = (token.content.split("\n", 1)[0] ?? "").trimEnd();
    const before = written.endsWith(read) ? written.slice(0, written.length - read.length) : "";
    token.content = `${/\u3000*$/u.exec(before)?.[0] ?? ""}${token.content}`;
  }
});

/** What `==…==` means: covered in Ippo's own files, marked in all others. */
export type Between = "redact" | "highlight";

/** Puts a text in Markdown (CommonMark with tables, ticks, `==…==` and `[[…]]`) into a document. A line end is a line end. */
export function readMarkdown(source: string, builder: DocumentBuilder, between: Between = "highlight"): void {
  if (source.length > LONGEST_AT_ONCE) {
    readInParts(source, builder, between);
    return;
  }
  const hasEmpty = between === "redact" && /\n{3}/u.test(source);
  if (hasEmpty || !readPlainMarkdown(source, builder)) readAllMarkdown(source, builder, between);
}

/** With the reader of all Markdown, as slow as it is: what is plain has no need of it. */
export function readAllMarkdown(source: string, builder: DocumentBuilder, between: Between): void {
  const tokens = reader.parse(source, {});
  // Beyond this depth the parser drops what is left: then the text is worth more than its look.
  if (tokens.some(({ level }) => level >= DEEPEST - 2)) {
    builder.plain(source);
    return;
  }
  const lines = between === "redact" ? source.split("\n") : [];
  for (const [index, token] of tokens.entries()) {
    for (let left = emptyBefore(token, lines); left > 0; left -= 1) builder.endLine(true);
    readBlock(token, tokens[index - 1], builder, between);
  }
}

/** How many paragraphs without a word stand before a block of Ippo's own pages: each is two blank lines more there. */
function emptyBefore({ level, nesting, map }: Token, lines: readonly string[]): number {
  if (level > 0 || nesting < 0 || !map) return 0;
  const [begin] = map;
  let above = begin;
  while (above > 0 && lines[above - 1] === "") above -= 1;
  return Math.floor((begin - above) / 2);
}

/**
 * A text of book length: part by part, cut between paragraphs, or else lines, as those of a long list, so that no text
 * takes more than its share of time.
 */
function readInParts(source: string, builder: DocumentBuilder, between: Between): void {
  for (let at = 0; at < source.length; ) {
    const blank = source.lastIndexOf("\n\n", at + LONGEST_AT_ONCE - 2);
    const cut = blank > at ? blank + 2 : source.lastIndexOf("\n", at + LONGEST_AT_ONCE - 1) + 1;
    const isLast = source.length - at <= LONGEST_AT_ONCE;
    const end = isLast ? source.length : cut > at ? cut : at + LONGEST_AT_ONCE;
    if (isLast || cut > at) readMarkdown(source.slice(at, end), builder, between);
    else builder.plain(source.slice(at, end));
    at = end;
  }
}

function readBlock(token: Token, before: Token | undefined, builder: DocumentBuilder, between: Between): void {
  switch (token.type) {
    case "heading_open":
      builder.beginHeading(Number(token.tag.slice(1)));
      return;
    case "bullet_list_open":
      builder.beginList(false);
      return;
    case "ordered_list_open":
      builder.beginList(true, Number(token.attrGet("start") ?? 1));
      return;
    case "list_item_open":
      builder.beginItem();
      return;
    case "blockquote_open":
      builder.beginQuote();
      return;
    case "bullet_list_close":
    case "ordered_list_close":
    case "blockquote_close":
      builder.endGroup();
      return;
    case "heading_close":
    case "paragraph_close":
    case "tr_close":
      builder.endLine();
      return;
    case "td_close":
    case "th_close":
      builder.text(" | ");
      return;
    case "inline":
      readInlines(token.children ?? [], before?.type === "paragraph_open", builder, between);
      return;
    case "fence":
      // Mostly the name of a language; it may be a word of the person's as well.
      if (token.info.trim() !== "") builder.plain(token.info.trim());
      builder.plain(token.content.replace(/\n$/u, ""));
      return;
    case "html_block":
      readWrittenHtml(token.content, builder);
      return;
    case "hr":
      builder.text("---");
      builder.endLine();
      return;
  }
}

function readInlines(tokens: readonly Token[], isParagraph: boolean, builder: DocumentBuilder, between: Between): void {
  const look = new HtmlLook();
  const links: DocumentMark[][] = [];
  let bold = 0;
  let isBetween = false;
  const edges = tokens.reduce(
    (sum, { type, content }) => sum + (type === "text" ? content.split("==").length - 1 : 0),
    0,
  );
  let pairsLeft = Math.floor(edges / 2) * 2;
  let silent = "";
  const ends = silentEnds(tokens);
  const write = (text: string) => {
    const marks = [...look.marks(), ...(links.at(-1) ?? [])];
    if (bold > 0 && !marks.some(({ type }) => type === "bold")) marks.push({ type: "bold" });
    if (isBetween && !marks.some(({ type }) => type === between)) marks.push({ type: between });
    if (text !== "") builder.text(text, marks);
  };
  for (const [index, token] of tokens.entries()) {
    if (silent !== "" && token.type !== "html_inline") continue;
    switch (token.type) {
      case "text": {
        const text = index === 0 && isParagraph ? withoutTick(token.content, builder) : token.content;
        for (const [piece, part] of text.split("==").entries()) {
          if (piece > 0 && pairsLeft > 0) {
            isBetween = !isBetween;
            pairsLeft -= 1;
          } else if (piece > 0) write("==");
          readWiki(part, write, builder);
        }
        break;
      }
      case "softbreak":
      case "hardbreak":
        builder.lineBreak();
        break;
      case "strong_open":
      case "strong_close":
        bold += token.nesting;
        break;
      case "link_open":
        links.push(builder.linkMarks(addressOf(token, "href")));
        break;
      case "link_close":
        links.pop();
        break;
      case "image":
        builder.file(addressOf(token, "src"), wordsOfImage(token));
        break;
      case "html_inline": {
        const tag = tagAt(token.content);
        if (!tag) break;
        // One that does not end would take the rest of the text with it: it is a word like any other.
        const isOpen = isSilent(tag.name) && !tag.isEnd && silent === "" && (ends.get(tag.name) ?? -1) < index;
        if (!isOpen) leave(builder.leftOut, "active", activeParts(tag));
        if (isOpen || isSpoken(token.content, tag.name)) write(token.content);
        else if (isSilent(tag.name)) silent = tag.isEnd ? "" : tag.name;
        else look.takeInline(tag, builder);
        break;
      }
      default:
        write(token.content);
    }
  }
}

function isSilent(name: string): boolean {
  return name === "script" || name === "style";
}

/** Where the last script and the last style among the parts of a line end. */
function silentEnds(tokens: readonly Token[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [index, { type, content }] of tokens.entries()) {
    const tag = type === "html_inline" ? tagAt(content) : undefined;
    if (tag?.isEnd && isSilent(tag.name)) ends.set(tag.name, index);
  }
  return ends;
}

/** `[ ] ` or `[x] ` at the start of an item is its tick. */
function withoutTick(text: string, builder: DocumentBuilder): string {
  const tick = /^\[([ xX])\](?:\s+|$)/u.exec(text);
  if (!tick || !builder.isAtItemStart) return text;
  builder.tick(tick[1] !== " ");
  return text.slice(tick[0].length);
}

/** `![[picture.png]]` and `[[Page|its words]]`, as Obsidian writes them. */
function readWiki(text: string, write: (text: string) => void, builder: DocumentBuilder): void {
  if (!text.includes("[[")) {
    write(text);
    return;
  }
  let at = 0;
  for (const found of text.matchAll(/(!?)\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,300}))?\]\]/gu)) {
    write(text.slice(at, found.index));
    const [whole, sign, address = "", words] = found;
    if (sign === "!") embed(address.trim(), words ?? "", write, builder);
    else {
      leave(builder.leftOut, "link");
      write(words || address);
    }
    at = found.index + whole.length;
  }
  write(text.slice(at));
}

const MEDIA =
  /\.(?:png|jpe?g|gif|webp|svg|bmp|hei[cf]|avif|tiff?|mp3|m4a|wav|ogg|3gp|flac|webm|mp4|mov|mkv|ogv|pdf|zip|docx?|xlsx?|pptx?|canvas)(?:#.*)?$/iu;

/** Obsidian shows another page at this place: its name stays. Pictures and other files are what they are. */
function embed(address: string, words: string, write: (text: string) => void, builder: DocumentBuilder): void {
  if (MEDIA.test(address)) {
    builder.file(address, SIZE.test(words) ? "" : withoutSize(words));
    return;
  }
  leave(builder.leftOut, "link");
  write(words || address);
}

/** Its words as they are read: signs that were escaped are themselves, and none of them is a size. */
function wordsOfImage({ content, children }: Token): string {
  const words = (children ?? [])
    .map((child) => (child.type === "softbreak" ? " " : child.type === "image" ? wordsOfImage(child) : child.content))
    .join("");
  return /(?<!\\)\|\s*\d+(?:x\d+)?\s*$/u.test(content) ? withoutSize(words) : words;
}

const SIZE = /^\d*(?:x\d+)?$/u;

/** How large a picture is shown stands behind its words: `|300` or `|300x200`. */
function withoutSize(words: string): string {
  return words.replace(/\|\s*\d+(?:x\d+)?\s*$/u, "");
}

function addressOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
