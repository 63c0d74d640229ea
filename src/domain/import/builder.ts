import { cleanText } from "../journal/clean-text.ts";
import {
  type DocumentBlock,
  type DocumentInline,
  type DocumentMark,
  type EntryDocument,
  LINK_TARGET,
} from "../journal/document.ts";
import { type ImportFile, type LeftOut, leave, placeOf } from "./imported.ts";
import { RubyReader, type RubyTag } from "./ruby.ts";

const LONGEST_LINK = 2_000;
const LONGEST_WORDS = 500;
/** Quotes and lists in each other beyond this open no more: nobody writes so deep, and each takes its share of the stack. */
const DEEPEST = 60;
const PICTURE = /\.(?:jpe?g|png|webp|gif|heic|heif|bmp|tiff?|avif|svg)$/iu;
const PAGE = /\.(?:md|markdown|txt)$/iu;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:/iu;

const ENDING = /\.[a-z0-9]{2,5}$/iu;

/** The file that an address in a text leads to, if it came along. */
export type FindFile = (address: string) => ImportFile | undefined;

type Open = { blocks: DocumentBlock[] } & (
  | { type: "doc" | "blockquote" }
  | { type: "list"; ordered: boolean; start: number; items: { blocks: DocumentBlock[]; checked?: boolean }[] }
);

/**
 * Puts a document together from its parts, in the order in which they stand in the text. Whatever comes, what comes out is
 * a tree of known nodes, of bounded depth; it may be deeper or larger than an entry may be (`fitted`).
 */
export class DocumentBuilder {
  readonly photos: ImportFile[] = [];
  readonly leftOut: LeftOut;
  private readonly find: FindFile;
  private readonly open: Open[] = [{ type: "doc", blocks: [] }];
  /** How many quotes and lists were begun too deep to open: they have their ends, too. */
  private tooDeep = 0;
  private inlines: DocumentInline[] = [];
  private reader = new RubyReader(this.inlines);
  private heading: 1 | 2 | 3 | undefined;

  constructor(leftOut: LeftOut, find: FindFile = () => undefined) {
    this.leftOut = leftOut;
    this.find = find;
  }

  text(text: string, marks: readonly DocumentMark[] = []): void {
    const { text: clean, removed } = cleanText(text);
    leave(this.leftOut, "unseen", removed);
    for (const [index, line] of clean.split("\n").entries()) {
      if (index > 0) this.inlines.push({ type: "hardBreak" });
      if (line === "") continue;
      this.inlines.push(
        marks.length > 0 ? { type: "text", text: line, marks: [...marks] } : { type: "text", text: line },
      );
    }
  }

  lineBreak(): void {
    this.inlines.push({ type: "hardBreak" });
  }

  /** A tag of words with their reading: `<ruby>漢字<rt>かんじ</rt></ruby>`. */
  ruby(tag: RubyTag, isEnd: boolean): void {
    this.reader.take(tag, isEnd);
  }

  beginHeading(level: number): void {
    this.endLine();
    this.heading = level <= 1 ? 1 : level === 2 ? 2 : 3;
  }

  /** Ends a paragraph or heading, if there is one under way. @param isWanted also where it holds nothing */
  endLine(isWanted = false): void {
    this.reader.end();
    const content = withoutEdges(this.inlines);
    const level = this.heading;
    this.inlines = [];
    this.reader = new RubyReader(this.inlines);
    this.heading = undefined;
    if (content.length === 0 && !isWanted) return;
    const held = content.length > 0 ? { content } : {};
    this.put(level ? { type: "heading", attrs: { level }, ...held } : { type: "paragraph", ...held });
  }

  beginQuote(): void {
    this.beginGroup({ type: "blockquote", blocks: [] });
  }

  beginList(ordered: boolean, start = 1): void {
    this.beginGroup({
      type: "list",
      ordered,
      start: Math.min(Math.max(0, Math.trunc(start) || 0), 999_999_999),
      items: [],
      blocks: [],
    });
  }

  beginItem(checked?: boolean): void {
    this.endLine();
    if (this.tooDeep > 0) {
      if (checked !== undefined) this.tick(checked);
      return;
    }
    if (this.top.type !== "list") return;
    const blocks: DocumentBlock[] = [];
    this.top.items.push({ blocks, ...(checked === undefined ? {} : { checked }) });
    this.top.blocks = blocks;
  }

  /** Whether nothing has been put into the item under way. */
  get isAtItemStart(): boolean {
    if (this.tooDeep > 0 || this.top.type !== "list") return false;
    return this.top.items.length > 0 && this.top.blocks.length === 0 && this.inlines.length === 0;
  }

  /** Marks the item under way as one that can be ticked. Outside of an open list the tick is a sign in the text. */
  tick(checked: boolean): void {
    const list = this.tooDeep > 0 ? undefined : this.open.findLast((open) => open.type === "list");
    const item = list?.type === "list" ? list.items.at(-1) : undefined;
    if (item) item.checked = checked;
    else this.text(checked ? "☑ " : "☐ ");
  }

  /** Ends the quote or list that was begun last. */
  endGroup(): void {
    this.endLine();
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    if (this.open.length === 1) return;
    const done = this.open.pop();
    if (!done) return;
    if (done.type === "blockquote") {
      if (done.blocks.length > 0) this.put({ type: "blockquote", content: done.blocks });
      return;
    }
    if (done.type === "list") for (const block of listsOf(done)) this.put(block);
  }

  /** The marks that a link gives its words: none where it leads to nothing that Ippo keeps. */
  linkMarks(address: string): DocumentMark[] {
    const { text: href } = cleanText(address.trim().replaceAll(" ", "%20"));
    if (LINK_TARGET.test(href) && href.length <= LONGEST_LINK) return [{ type: "link", attrs: { href } }];
    // What lies beside the text is no page to go to.
    const beside = SCHEME.test(address) ? undefined : this.find(address);
    leave(this.leftOut, beside && !PAGE.test(beside.name) ? "file" : "link");
    return [];
  }

  /** A picture or another file at its place. Nothing is fetched: one that did not come along leaves its words. */
  file(address: string, words: string): void {
    const label = cleanText(words).text.replaceAll("\n", " ").trim();
    const found = this.find(address);
    if (found && PICTURE.test(found.name)) {
      this.photo(found, label);
      return;
    }
    const isPicture = PICTURE.test(address.replace(/[?#].*$/u, "")) || !ENDING.test(address);
    if (/^(?:https?:)?\/\//iu.test(address.trim())) leave(this.leftOut, "remote");
    else leave(this.leftOut, !found && isPicture ? "photo" : "file");
    if (label !== "") this.text(label);
  }

  photo(file: ImportFile, words = ""): void {
    const level = this.heading;
    this.endLine();
    this.heading = level;
    this.photos.push(file);
    // The schema bounds the words beside a photo: longer ones stand under it.
    const isLong = words.length > LONGEST_WORDS;
    this.put({ type: "photo", attrs: { id: placeOf(this.photos.length - 1), words: isLong ? "" : words } });
    if (isLong) this.put({ type: "paragraph", content: [{ type: "text", text: words }] });
  }

  /** Text of which nothing but its lines is known. */
  plain(text: string): void {
    this.endLine();
    for (const line of cleanTextCounted(text, this.leftOut).split("\n")) {
      this.text(line);
      this.endLine(true);
    }
  }

  end(): EntryDocument {
    while (this.open.length > 1) this.endGroup();
    this.endLine();
    return { type: "doc", content: this.top.blocks };
  }

  private beginGroup(group: Open): void {
    this.endLine();
    if (this.open.length > DEEPEST) this.tooDeep += 1;
    else this.open.push(group);
  }

  private get top(): Open {
    return this.open.at(-1) as Open;
  }

  private put(block: DocumentBlock): void {
    if (this.top.type === "list" && this.top.items.length === 0) this.beginItem();
    this.top.blocks.push(block);
  }
}

/** Cleaned, with what went counted. */
export function cleanTextCounted(text: string, leftOut: LeftOut): string {
  const { text: clean, removed } = cleanText(text);
  leave(leftOut, "unseen", removed);
  return clean;
}

/** Items with and without ticks do not stand in one list. */
function listsOf({ ordered, start, items }: Extract<Open, { type: "list" }>): DocumentBlock[] {
  const lists: DocumentBlock[] = [];
  for (const [index, { blocks, checked }] of items.entries()) {
    const first = blocks[0];
    // An item begins with a line of text, also where it holds a photo only.
    const content: DocumentBlock[] = first?.type === "paragraph" ? blocks : [{ type: "paragraph" }, ...blocks];
    const last = lists.at(-1);
    if (checked !== undefined) {
      if (last?.type === "taskList") last.content.push({ type: "taskItem", attrs: { checked }, content });
      else lists.push({ type: "taskList", content: [{ type: "taskItem", attrs: { checked }, content }] });
    } else if (last?.type === "bulletList" || last?.type === "orderedList") {
      last.content.push({ type: "listItem", content });
    } else if (ordered) {
      lists.push({
        type: "orderedList",
        attrs: { start: Math.min(start + index, 999_999_999) },
        content: [{ type: "listItem", content }],
      });
    } else lists.push({ type: "bulletList", content: [{ type: "listItem", content }] });
  }
  return lists;
}

function withoutEdges(inlines: readonly DocumentInline[]): DocumentInline[] {
  const isWord = (inline: DocumentInline) => inline.type === "text" && inline.text.trim() !== "";
  const first = inlines.findIndex(isWord);
  if (first < 0) return [];
  // The full-width blank that opens a paragraph may stand by itself, before words of another look.
  const isOpening = (inline: DocumentInline | undefined) => inline?.type === "text" && /^\u3000+$/u.test(inline.text);
  const start = inlines.slice(0, first).findLastIndex((inline) => !isOpening(inline)) + 1;
  return inlines.slice(start, inlines.findLastIndex(isWord) + 1);
}
