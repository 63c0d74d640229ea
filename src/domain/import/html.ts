import MarkdownIt from "markdown-it";
import type { DocumentMark } from "../journal/document.ts";
import type { DocumentBuilder } from "./builder.ts";
import { isSpoken } from "./html-elements.ts";
import { leave } from "./imported.ts";

/** Elements whose content is no text of the person's. */
const SILENT = new Set(["script", "style", "template", "iframe", "object", "noscript", "svg", "math", "title", "head"]);
/** What does something by itself, or asks for something. */
const ACTIVE = new Set([
  ...["script", "iframe", "object", "embed", "applet", "form", "input", "button", "select", "textarea"],
  ...["link", "meta", "base", "svg", "math", "frame", "frameset", "audio", "video", "source", "portal"],
]);
const LINE = new Set([
  ...["p", "div", "section", "article", "header", "footer", "main", "pre", "tr", "table", "caption", "dl", "dt", "dd"],
  ...["figure", "figcaption", "details", "summary", "aside", "nav", "address", "center", "fieldset", "legend", "form"],
]);
const TAG_START = /^<(\/?)([a-z][a-z0-9]*)/iu;
const LONGEST_NAME = 40;
/** What a page shows as one blank. The full-width one is a sign like any other. */
const BLANKS = /[^\S\u3000]+/gu;
/** A tag beyond this, without what stands between quotes, is none. */
const LONGEST_TAG = 4_000;
/** What is meant by the numbers from 128 to 159, as the signs of Windows were numbered (HTML Living Standard, 13.2.5.80). */
const OF_WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Knows the names of all signs that have one (HTML Living Standard, "Named character references"). */
const { unescapeAll } = new MarkdownIt().utils;

export type HtmlTag = { name: string; isEnd: boolean; attributes: ReadonlyMap<string, string>; length: number };

/** The tag that begins at a place. @returns undefined where there is none */
export function tagAt(source: string, at = 0): HtmlTag | undefined {
  const found = TAG_START.exec(source.slice(at, at + LONGEST_NAME));
  const end = found ? tagEnd(source, at + found[0].length) : -1;
  if (!found || end < 0) return undefined;
  const rest = source.slice(at + found[0].length, end);
  const attributes = new Map<string, string>();
  for (const part of rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu))
    attributes.set((part[1] ?? "").toLowerCase(), decoded(part[2] ?? part[3] ?? part[4] ?? ""));
  const [, close, name = ""] = found;
  return { name: name.toLowerCase(), isEnd: close === "/", attributes, length: end + 1 - at };
}

/** Where the `>` of a tag stands, past what is quoted in it. @returns -1 where another tag or nothing comes first */
function tagEnd(source: string, from: number): number {
  let at = from;
  for (let steps = 0; at < source.length && steps < LONGEST_TAG; steps += 1) {
    const sign = source[at];
    if (sign === ">") return at;
    if (sign === "<") return -1;
    if (sign === '"' || sign === "'") {
      const close = source.indexOf(sign, at + 1);
      if (close < 0) return -1;
      at = close;
    }
    at += 1;
  }
  return -1;
}

/** How much of a tag does something by itself: the element, and what it answers to. */
export function activeParts({ name, isEnd, attributes }: HtmlTag): number {
  if (isEnd) return 0;
  const handlers = [...attributes.keys()].filter((key) => key.startsWith("on")).length;
  // A box to tick becomes the tick of an item.
  const isTick = name === "input" && attributes.get("type") === "checkbox";
  return handlers + (ACTIVE.has(name) && !isTick ? 1 : 0);
}

/** Puts the words of a piece of HTML into a document, with its lines, lists, headings, links and pictures. No page is made of it. */
export function readHtml(html: string, builder: DocumentBuilder): void {
  readPieces(html, builder, false);
}

/** The same of HTML in a text that somebody wrote by hand: what is no element is a word. */
export function readWrittenHtml(html: string, builder: DocumentBuilder): void {
  readPieces(html, builder, true);
}

function readPieces(html: string, builder: DocumentBuilder, isWritten: boolean): void {
  const look = new HtmlLook();
  let at = 0;
  let silent = "";
  const ends = new Map<string, number>();
  /** Whether an element ends at all: one that does not would take the rest of the text with it. */
  const isClosed = (name: string, from: number) => {
    if (!ends.has(name)) ends.set(name, html.toLowerCase().lastIndexOf(`</${name}`));
    return (ends.get(name) ?? -1) >= from;
  };
  const lastComment = html.lastIndexOf("-->");
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const until = next < 0 ? html.length : next;
    if (until > at && silent === "") {
      const words = html.slice(at, until);
      builder.text(decoded(look.isAsWritten ? words : words.replace(BLANKS, " ")), look.marks());
    }
    if (next < 0) break;
    if (html.startsWith("<!--", next)) {
      const isEnded = lastComment >= next + 4;
      at = isEnded ? html.indexOf("-->", next + 4) + 3 : next + 4;
      if (isEnded || silent !== "") continue;
      // One without an end is none. What somebody wrote by hand keeps its lines.
      if (isWritten) {
        builder.plain(html.slice(next).trimEnd());
        return;
      }
      builder.text("<!--", look.marks());
      continue;
    }
    const tag = tagAt(html, next);
    if (!tag) {
      if (silent === "" && !/^<[!?]/u.test(html.slice(next, next + 2))) builder.text("<", look.marks());
      at = next + 1;
      continue;
    }
    at = next + tag.length;
    if (silent !== "") {
      if (tag.isEnd && tag.name === silent) silent = "";
      continue;
    }
    leave(builder.leftOut, "active", activeParts(tag));
    if (isWritten && isSpoken(html.slice(next, at), tag.name)) builder.text(html.slice(next, at), look.marks());
    else if (SILENT.has(tag.name)) silent = !tag.isEnd && isClosed(tag.name, at) ? tag.name : "";
    else look.take(tag, builder);
  }
  builder.endLine();
}

/** What the tags that are open at a place make of the words there. */
export class HtmlLook {
  private bold = 0;
  private highlight = 0;
  private readonly links: DocumentMark[][] = [];
  private asWritten = 0;
  /** Of the lists that are open, whether they have ticks. */
  private readonly ticked: boolean[] = [];

  /** Whether lines and blanks are shown as they were written (`pre`). */
  get isAsWritten(): boolean {
    return this.asWritten > 0;
  }

  marks(): DocumentMark[] {
    return [
      ...(this.bold > 0 ? [{ type: "bold" } as const] : []),
      ...(this.highlight > 0 ? [{ type: "highlight" } as const] : []),
      ...(this.links.at(-1) ?? []),
    ];
  }

  /** Takes a tag between words: marks, links, breaks, pictures. @returns whether it was one */
  takeInline({ name, isEnd, attributes }: HtmlTag, builder: DocumentBuilder): boolean {
    const step = isEnd ? -1 : 1;
    if (name === "b" || name === "strong") this.bold = Math.max(0, this.bold + step);
    else if (name === "mark") this.highlight = Math.max(0, this.highlight + step);
    else if (name === "ruby" || name === "rt" || name === "rp") builder.ruby(name, isEnd);
    else if (name === "a" && isEnd) this.links.pop();
    else if (name === "a")
      this.links.push(attributes.has("href") ? builder.linkMarks(attributes.get("href") ?? "") : []);
    else if (name === "br" && !isEnd) builder.lineBreak();
    else if (name === "img" && !isEnd) builder.file(attributes.get("src") ?? "", attributes.get("alt") ?? "");
    else if (name === "input" && attributes.get("type") === "checkbox") builder.tick(attributes.has("checked"));
    else return false;
    return true;
  }

  take(tag: HtmlTag, builder: DocumentBuilder): void {
    if (this.takeInline(tag, builder)) return;
    const { name, isEnd } = tag;
    if (name === "pre") this.asWritten = Math.max(0, this.asWritten + (isEnd ? -1 : 1));
    if (/^h[1-6]$/u.test(name)) {
      if (isEnd) builder.endLine();
      else builder.beginHeading(Number(name[1]));
    } else if (name === "ul" || name === "ol" || name === "blockquote") {
      if (isEnd) builder.endGroup();
      else if (name === "blockquote") builder.beginQuote();
      else builder.beginList(name === "ol", Number(tag.attributes.get("start") ?? 1));
      if (name === "blockquote") return;
      if (isEnd) this.ticked.pop();
      else this.ticked.push(/\bjoplin-checklist\b/u.test(tag.attributes.get("class") ?? ""));
    } else if (name === "li" && !isEnd) builder.beginItem(tickOf(tag, this.ticked.at(-1)));
    else if ((name === "td" || name === "th") && isEnd) builder.text(" ");
    else if (LINE.has(name)) builder.endLine();
    else if (name === "hr" && !isEnd) {
      builder.endLine();
      builder.text("---");
      builder.endLine();
    }
  }
}

/** The tick of an item in a list of Joplin's that has ticks. */
function tickOf({ attributes }: HtmlTag, isTicked = false): boolean | undefined {
  return isTicked ? /\bchecked\b/u.test(attributes.get("class") ?? "") : undefined;
}

/** Text with its references in place of signs read. */
function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/giu, (whole, decimal, hex, name) => {
    if (name) return name === "nbsp" ? " " : unescapeAll(whole);
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    if (code >= 0x80 && code <= 0x9f) return OF_WINDOWS[code - 0x80] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
