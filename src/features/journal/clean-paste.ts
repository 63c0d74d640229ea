import { Extension } from "@tiptap/core";
import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { cleanText } from "../../domain/journal/clean-text.ts";
import { isContainer } from "./depth.ts";
import { isTarget } from "./marks.ts";
import { isReading } from "./reading-mark.ts";

/** Characters that one paste brings at most: far more than anyone types, and what a page stays quick with. */
export const LONGEST_PASTE = 200_000;
const MOST_BLOCKS = 4_000;
/** In one paragraph: texts of one look, and breaks. */
const MOST_INLINES = 2_000;
/** Lists and quotes within each other; what lies deeper comes out of them. */
const DEEPEST_PASTE = 4;

/** What did not come along: signs that are not seen, and whatever was behind the longest paste. */
export type LeftOut = { hidden: number; isCut: boolean };
type Options = { onLeftOut: (leftOut: LeftOut) => void };

/**
 * What is pasted or dropped comes without hidden signs and not longer than a page stays quick with; what was left out
 * is said. Everything but text and the page's own shapes is gone by then: the editor's reading of a paste knows no
 * other, and it reads in a document of its own, in which nothing is fetched or run.
 */
export const CleanPaste = Extension.create<Options>({
  name: "cleanPaste",
  addOptions: () => ({ onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    const { onLeftOut } = this.options;
    let isCut = false;
    return [
      new Plugin({
        props: {
          // Of a page too long to be read, its words.
          handlePaste: (view, event) => {
            const { clipboardData } = event;
            if (!clipboardData || clipboardData.getData("text/html").length <= 4 * LONGEST_PASTE) return false;
            return view.pasteText(clipboardData.getData("text/plain"));
          },
          // Cut before it is read: reading five megabytes would hold the page for seconds.
          transformPastedText: (text) => {
            isCut = text.length > LONGEST_PASTE;
            return cutAt(text, LONGEST_PASTE);
          },
          // A line is a paragraph, an empty one too: what the editor would do by itself runs stanzas into each other.
          clipboardTextParser: (text, $context) => {
            const { paragraph } = $context.doc.type.schema.nodes;
            const marks = $context.marks();
            const lines = withinBounds(text.split(/\r\n?|\n/u));
            const nodes = lines.map((line) =>
              paragraph?.create(null, line === "" ? null : $context.doc.type.schema.text(line, marks)),
            );
            return Slice.maxOpen(Fragment.from(nodes.filter((node) => node !== undefined)));
          },
          transformPasted: (slice) => {
            const clean = new Cleaning();
            const cleaned = clean.slice(slice);
            const leftOut = { hidden: clean.hidden, isCut: clean.isCut || isCut };
            isCut = false;
            if (leftOut.hidden > 0 || leftOut.isCut) onLeftOut(leftOut);
            return cleaned;
          },
        },
      }),
    ];
  },
});

/** Of more lines than a paste brings, the empty ones are what can be spared. */
function withinBounds(lines: string[]): string[] {
  return lines.length <= MOST_BLOCKS ? lines : lines.filter((line) => line !== "");
}

class Cleaning {
  hidden = 0;
  isCut = false;
  private characters = LONGEST_PASTE;
  private blocks = MOST_BLOCKS;

  slice({ content, openStart, openEnd }: Slice): Slice {
    const clean = this.fragment(content, 0);
    return clean.size === content.size ? new Slice(clean, openStart, openEnd) : Slice.maxOpen(clean);
  }

  private fragment(fragment: Fragment, depth: number): Fragment {
    const nodes: Node[] = [];
    fragment.forEach((node) => {
      if (this.characters > 0 && this.blocks > 0) nodes.push(...this.node(node, depth));
      else this.isCut = true;
    });
    return Fragment.from(nodes);
  }

  private node(node: Node, depth: number): Node[] {
    if (node.isText) return this.text(node);
    if (node.isTextblock && node.childCount > MOST_INLINES) return this.parts(node, depth);
    if (node.isTextblock) this.blocks -= 1;
    const inner = this.fragment(node.content, isContainer(node) ? depth + 1 : depth);
    if (depth < DEEPEST_PASTE || !isContainer(node)) return [node.copy(inner)];
    return node.type.name === "blockquote"
      ? [...inner.content]
      : inner.content.flatMap((item) => [...item.content.content]);
  }

  /** A page of a book, all in one paragraph with breaks and readings, is more than one can hold: it becomes several. */
  private parts(node: Node, depth: number): Node[] {
    const parts: Node[][] = [[]];
    node.forEach((inline) => {
      if (inline.type.name === "hardBreak" && (parts.at(-1)?.length ?? 0) >= MOST_INLINES / 2) parts.push([]);
      else if ((parts.at(-1)?.length ?? 0) >= MOST_INLINES) parts.push([inline]);
      else parts.at(-1)?.push(inline);
    });
    return parts.flatMap((part) => this.node(node.copy(Fragment.from(part)), depth));
  }

  private text(node: Node): Node[] {
    const { text, removed } = cleanText(node.text ?? "");
    const kept = cutAt(text, this.characters);
    this.hidden += removed;
    this.isCut ||= kept.length < text.length;
    this.characters -= kept.length;
    return kept === ""
      ? []
      : [
          node.type.schema.text(
            kept,
            node.marks.flatMap((mark) => this.mark(mark)),
          ),
        ];
  }

  /** What stands over words, and where they lead, is read as they are; one of which nothing is left goes. */
  private mark(mark: Mark): Mark[] {
    const { name } = mark.type;
    const attribute = name === "ruby" ? "reading" : "href";
    if (name !== "ruby" && name !== "link") return [mark];
    const { text, removed } = cleanText(String(mark.attrs[attribute]));
    this.hidden += removed;
    const isKept = name === "ruby" ? isReading(text) : isTarget(text);
    return isKept ? [mark.type.create({ [attribute]: text })] : [];
  }
}

/** The first `length` units of a text; half of a surrogate pair at the end goes too. */
function cutAt(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
