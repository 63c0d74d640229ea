import type { DocumentMark } from "../journal/document.ts";
import type { DocumentBuilder } from "./builder.ts";
import { type Fields, fieldsOf, listOf, stringOf } from "./reading.ts";

/** How deep lists may lie in each other: deeper than anybody writes. */
const DEEPEST = 50;

type Piece = { text: string; marks: Fields } | { photo: string };
/** One line: what its parts have in common (heading, list, quote), and its parts. */
type Line = { look: Fields; pieces: Piece[] };

/**
 * Puts the text of an entry of Day One into a document, from the form in which its editor keeps it: runs of text, each
 * with its look and that of its line, and photos by their ids.
 * @param rich that form, or its JSON @returns false, with nothing put, where it is none
 */
export function readDayOneRich(rich: unknown, builder: DocumentBuilder): boolean {
  const contents = fieldsOf(typeof rich === "string" ? parsed(rich) : rich)["contents"];
  if (!Array.isArray(contents)) return false;
  const lists = new OpenLists(builder);
  for (const line of linesOf(contents.map(fieldsOf))) writeLine(line, builder, lists);
  lists.leave(0);
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf(runs: readonly Fields[]): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  const lineOf = (look: Fields): Line => {
    // Where the look of the line changes, another has begun, also without the sign for it.
    if (open && signOf(open.look) === signOf(look)) return open;
    open = { look, pieces: [] };
    lines.push(open);
    return open;
  };
  for (const run of runs) {
    const { line, ...marks } = fieldsOf(run["attributes"]);
    for (const { type, identifier } of listOf(run["embeddedObjects"]).map(fieldsOf)) {
      // One without an id has no place here: it comes under the text.
      if (type === "photo" && typeof identifier === "string")
        lineOf(open?.look ?? {}).pieces.push({ photo: identifier });
    }
    for (const [index, text] of stringOf(run["text"]).split("\n").entries()) {
      if (index > 0) open = undefined;
      if (text !== "") lineOf(fieldsOf(line)).pieces.push({ text, marks });
      else if (index > 0) open = undefined;
    }
  }
  return lines;
}

/** Of what a look says, all that is one value: what is nested says nothing of a line, and may be of any depth. */
function signOf(look: Fields): string {
  return JSON.stringify(Object.entries(look).filter(([, value]) => typeof value !== "object"));
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function writeLine({ look, pieces }: Line, builder: DocumentBuilder, lists: OpenLists): void {
  const style = stringOf(look["listStyle"]);
  const header = numberOf(look["header"]);
  if (style !== "") lists.begin(style, numberOf(look["indentLevel"]), look["checked"] === true);
  else lists.leave(0);
  if (style === "" && header > 0) builder.beginHeading(header);
  const isQuote = style === "" && look["quote"] === true;
  if (isQuote) builder.beginQuote();
  for (const piece of pieces) {
    if ("photo" in piece) builder.file(`dayone-moment://${piece.photo}`, "");
    else builder.text(piece.text, marksOf(piece.marks, builder));
  }
  if (isQuote) builder.endGroup();
  else if (style === "") builder.endLine();
}

function marksOf(marks: Fields, builder: DocumentBuilder): DocumentMark[] {
  const own: DocumentMark[] = [];
  if (marks["bold"] === true) own.push({ type: "bold" });
  if (stringOf(marks["highlightedColor"]) !== "") own.push({ type: "highlight" });
  const link = stringOf(marks["linkURL"]);
  return link === "" ? own : [...own, ...builder.linkMarks(link)];
}

/** The lists that lines stand in, one within the other by their indents. */
class OpenLists {
  private readonly builder: DocumentBuilder;
  private readonly styles: string[] = [];

  constructor(builder: DocumentBuilder) {
    this.builder = builder;
  }

  begin(style: string, level: number, isChecked: boolean): void {
    const depth = Math.min(Math.max(1, Math.trunc(level)), this.styles.length + 1, DEEPEST);
    this.leave(depth);
    if (this.styles.length === depth && this.styles[depth - 1] !== style) this.leave(depth - 1);
    if (this.styles.length < depth) {
      this.builder.beginList(style === "numbered");
      this.styles.push(style);
    }
    this.builder.beginItem(style === "checkbox" ? isChecked : undefined);
  }

  leave(depth: number): void {
    while (this.styles.length > depth) {
      this.builder.endGroup();
      this.styles.pop();
    }
  }
}
