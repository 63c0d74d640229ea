import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { cleanText } from "../../domain/journal/clean-text.ts";
import { isContainer } from "./depth.ts";

/** Characters that one paste brings at most: far more than anyone types, and what a page stays quick with. */
export const LONGEST_PASTE = 200_000;
const MOST_BLOCKS = 4_000;
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
    if (node.isTextblock) this.blocks -= 1;
    const inner = this.fragment(node.content, isContainer(node) ? depth + 1 : depth);
    if (depth < DEEPEST_PASTE || !isContainer(node)) return [node.copy(inner)];
    return node.type.name === "blockquote"
      ? [...inner.content]
      : inner.content.flatMap((item) => [...item.content.content]);
  }

  private text(node: Node): Node[] {
    const { text, removed } = cleanText(node.text ?? "");
    const kept = cutAt(text, this.characters);
    this.hidden += removed;
    this.isCut ||= kept.length < text.length;
    this.characters -= kept.length;
    return kept === "" ? [] : [node.type.schema.text(kept, node.marks)];
  }
}

/** The first `length` units of a text; half of a surrogate pair at the end goes too. */
function cutAt(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
