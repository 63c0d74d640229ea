import { base64 } from "@scure/base";
import type { DocumentMark } from "../journal/document.ts";
import type { DocumentBuilder } from "./builder.ts";
import { type ImportFile, leave } from "./imported.ts";
import { type Fields, fieldsOf, listOf, stringOf } from "./reading.ts";

const BOLD = 1;
const HIGHLIGHT = 128;
/** Deeper than anybody writes. */
const DEEPEST = 60;
/** Parts of a line that hold other parts of it. */
const WITHIN_LINE = new Set(["mark", "overflow", "link", "autolink"]);
const LINE_END = "end of the line";
const PICTURE = /^data:image\/(png|jpe?g|gif|webp|heic|heif|bmp|avif);base64,([A-Za-z0-9+/=\s]+)$/u;

/**
 * Puts a note of Standard Notes' Super editor into a document: the state of its editor (Lexical) as JSON.
 * @param titleOf a note that is linked to, by its id @returns false, with nothing put, where it is no such state
 */
export function readSuperNote(source: string, builder: DocumentBuilder, titleOf: (id: string) => string): boolean {
  if (source.trim() === "") return true;
  const root = rootOf(source);
  if (root === undefined) return false;
  new SuperReader(builder, titleOf).take(root, [], 0);
  return true;
}

/** Whether a text is the state of that editor, also where nothing says so: each of its parts is of a type. */
export function isSuperNote(source: string): boolean {
  const parts = /^\s*\{\s*"root"\s*:/u.test(source) ? rootOf(source)?.["children"] : undefined;
  return Array.isArray(parts) && parts.map(fieldsOf).every(({ type }) => stringOf(type) !== "");
}

/** Other JSON may have a root as well: this one holds a list. */
function rootOf(source: string): Fields | undefined {
  try {
    const root = fieldsOf(fieldsOf(JSON.parse(source))["root"]);
    return Array.isArray(root["children"]) ? root : undefined;
  } catch {
    return undefined;
  }
}

class SuperReader {
  private readonly builder: DocumentBuilder;
  private readonly titleOf: (id: string) => string;
  /** How many cells of tables are open. */
  private cells = 0;
  /** Whether what is taken stands first in what holds it. */
  private isFirst = true;
  /** Whether the list under way has ticks. */
  private readonly ticked: boolean[] = [];

  constructor(builder: DocumentBuilder, titleOf: (id: string) => string) {
    this.builder = builder;
    this.titleOf = titleOf;
  }

  take(node: Fields, marks: readonly DocumentMark[], depth: number): void {
    const { builder } = this;
    const type = stringOf(node["type"]);
    const children = (own: readonly DocumentMark[] = marks) => {
      if (depth > DEEPEST) this.takeWords(node);
      else
        for (const [index, child] of listOf(node["children"]).entries()) {
          this.isFirst = index === 0;
          this.take(fieldsOf(child), own, depth + 1);
        }
    };
    switch (type) {
      case "linebreak":
        builder.lineBreak();
        return;
      case "link":
      case "autolink":
        // Of one link within another the inner one counts.
        children([...marks.filter((mark) => mark.type !== "link"), ...builder.linkMarks(stringOf(node["url"]))]);
        return;
      case "list":
        builder.beginList(node["listType"] === "number", typeof node["start"] === "number" ? node["start"] : 1);
        this.ticked.push(node["listType"] === "check");
        children();
        this.ticked.pop();
        builder.endGroup();
        return;
      case "listitem":
        this.beginItem(node);
        children();
        return;
      case "quote":
        builder.beginQuote();
        children();
        builder.endGroup();
        return;
      case "heading":
        builder.beginHeading(Number(stringOf(node["tag"]).slice(1)) || 2);
        children();
        builder.endLine();
        return;
      case "tablecell":
        this.cells += 1;
        children();
        this.cells -= 1;
        builder.text(" | ");
        return;
      case "paragraph":
        // A row is a line, also where its cells hold lines of their own.
        if (this.cells > 0 && !this.isFirst) builder.text(" ");
        children();
        if (this.cells === 0) builder.endLine();
        return;
    }
    if (this.isPut(type, node)) return;
    const words = wordsOf(node);
    if (words !== undefined) {
      builder.text(words, marksOf(node, marks));
      return;
    }
    children();
    if (type !== "root" && !WITHIN_LINE.has(type)) builder.endLine();
  }

  /** The words of all that is in a part, whatever its depth, without their look. */
  private takeWords(part: Fields): void {
    const { builder } = this;
    const left: unknown[] = [];
    const put = (node: Fields) => {
      for (const child of listOf(node["children"]).toReversed()) left.push(child);
    };
    put(part);
    while (left.length > 0) {
      const next = left.pop();
      const node = fieldsOf(next);
      const type = stringOf(node["type"]);
      if (next === LINE_END) builder.endLine();
      else if (type === "linebreak") builder.lineBreak();
      else if (this.isPut(type, node)) continue;
      else if (wordsOf(node) !== undefined) builder.text(wordsOf(node) ?? "");
      else {
        // Their words stay; where they lead does not.
        if (type === "link" || type === "autolink") leave(builder.leftOut, "link");
        if (!WITHIN_LINE.has(type)) left.push(LINE_END);
        put(node);
      }
    }
  }

  /** A list within a list stands in an item of its own, which shows nothing: it belongs to the item before. */
  private beginItem(node: Fields): void {
    const parts = listOf(node["children"]).map((child) => fieldsOf(child)["type"]);
    if (parts.length > 0 && parts.every((part) => part === "list")) return;
    this.builder.beginItem(this.ticked.at(-1) ? node["checked"] === true : undefined);
  }

  /** What is no text: pictures, files, what is shown of other places. */
  private isPut(type: string, node: Fields): boolean {
    const { builder } = this;
    switch (type) {
      case "snfile":
        leave(builder.leftOut, "file");
        return true;
      case "inline-file":
        this.putFile(node);
        return true;
      case "unencrypted-image":
        builder.file(stringOf(node["src"]), stringOf(node["alt"]));
        builder.endLine();
        return true;
      case "snbubble":
        leave(builder.leftOut, "link");
        builder.text(this.titleOf(stringOf(node["itemUuid"])));
        return true;
      case "tweet":
        this.putLink(`https://twitter.com/i/web/status/${stringOf(node["id"])}`);
        return true;
      case "youtube":
        this.putLink(`https://www.youtube.com/watch?v=${stringOf(node["videoID"])}`);
        return true;
      case "horizontalrule":
        builder.endLine();
        builder.text("---");
        builder.endLine();
        return true;
    }
    return false;
  }

  private putLink(address: string): void {
    this.builder.endLine();
    this.builder.text(address, this.builder.linkMarks(address));
    this.builder.endLine();
  }

  /** Its bytes stand in the note. */
  private putFile(node: Fields): void {
    const words = stringOf(node["caption"]);
    const file = pictureOf(stringOf(node["src"]), stringOf(node["fileName"]));
    if (file) {
      this.builder.photo(file, words);
      return;
    }
    leave(this.builder.leftOut, "file");
    this.builder.text(words);
    this.builder.endLine();
  }
}

/** A figure that a program put there is a word as well. */
function wordsOf({ text }: Fields): string | undefined {
  return typeof text === "string" || typeof text === "number" ? String(text) : undefined;
}

function marksOf(node: Fields, marks: readonly DocumentMark[]): DocumentMark[] {
  const format = typeof node["format"] === "number" ? node["format"] : 0;
  const own: DocumentMark[] = [...marks];
  if ((format & BOLD) !== 0) own.push({ type: "bold" });
  if ((format & HIGHLIGHT) !== 0) own.push({ type: "highlight" });
  return own;
}

function pictureOf(address: string, fileName: string): ImportFile | undefined {
  const [, ending, written] = PICTURE.exec(address) ?? [];
  if (!ending || !written) return undefined;
  try {
    const bytes = base64.decode(written.replace(/\s+/gu, ""));
    return { name: fileName || `photo.${ending}`, bytes: bytes.byteLength, read: async () => bytes };
  } catch {
    return undefined;
  }
}
