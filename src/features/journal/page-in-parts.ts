import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { AllSelection, type EditorState, Plugin, PluginKey, Selection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { DocumentBlock, EntryDocument } from "../../domain/journal/document.ts";
import { MOMENT, type PartSize, partLength } from "../../domain/journal/parts.ts";

/**
 * A long page is put on the screen part by part: all at once it would hold the window for a fifth of a second
 * (docs/decisions/0038). What is not put yet always stands behind all that is, and is carried by the state of the
 * editor: whatever is done to the page meanwhile, `pageOf` is the whole of it.
 */

/** Blocks that are not on the page yet. */
type Rest = readonly DocumentBlock[];
type Options = { rest: Rest };

const key = new PluginKey<Rest>("pageInParts");

/** A quiet moment is waited for, but not longer. */
const LONGEST_WAIT_MS = 100;
/** Keys that may lead behind what is on the page. To the left is onwards in vertical lines. */
const FAR_KEYS = ["ArrowDown", "ArrowLeft", "ArrowRight", "Delete", "End", "PageDown"];

/**
 * Cuts a document into what an editor begins with and what `PageInParts` puts behind it. It begins with one block: the
 * editor draws what it begins with three times before it has found its place.
 */
export function inParts({ content }: EntryDocument): { first: EntryDocument; rest: Rest } {
  return { first: { type: "doc", content: content.slice(0, 1) }, rest: content.slice(1) };
}

/** The whole page of an editor's state, also while parts of it are still to come. */
export function wholePage(state: EditorState): EntryDocument {
  const content: DocumentBlock[] = [];
  state.doc.forEach((block) => {
    content.push(asData(block));
  });
  return { type: "doc", content: [...content, ...restOf(state)] };
}

/** Whether transactions changed nothing but how much of the page is on the screen. */
export function isOnlyPutting(transactions: readonly Transaction[]): boolean {
  return transactions.every((transaction) => !transaction.docChanged || transaction.getMeta(key) !== undefined);
}

/** The next part, put behind what is on the page; without any left, nothing. */
export function nextPart(state: EditorState, size: PartSize): Transaction {
  return put(state, partLength(restOf(state), size));
}

/** Puts the parts that are still to come, and all of them at once as soon as something reaches for the end of the page. */
export const PageInParts = Extension.create<Options>({
  name: "pageInParts",
  addOptions: () => ({ rest: [] }),
  addProseMirrorPlugins() {
    return [pageInParts(this.options.rest)];
  },
});

export function pageInParts(rest: Rest): Plugin<Rest> {
  return new Plugin<Rest>({
    key,
    state: {
      init: () => rest,
      apply: (transaction, left) => {
        const count: number | undefined = transaction.getMeta(key);
        return count === undefined ? left : left.slice(count);
      },
    },
    appendTransaction: (transactions, _, state) => {
      const isTheirs = transactions.some(
        (each) => each.getMeta(key) === undefined && (each.selectionSet || each.docChanged),
      );
      return isTheirs && restOf(state).length > 0 && reachesEnd(state) ? putAll(state) : null;
    },
    props: {
      attributes: (state) => (restOf(state).length > 0 ? { "aria-busy": "true" } : {}),
      handleDOMEvents: {
        // Before the page's own keys: what is selected with Ctrl + A is all of the page.
        keydown: (view, event) => {
          if (restOf(view.state).length > 0 && !view.composing && mayReachFar(event)) view.dispatch(putAll(view.state));
          return false;
        },
      },
    },
    view: putInQuietMoments,
  });
}

function putInQuietMoments(view: EditorView) {
  const wait = () =>
    restOf(view.state).length > 0 ? requestIdleCallback(step, { timeout: LONGEST_WAIT_MS }) : undefined;
  const step = () => {
    // What an input method is composing is left alone.
    if (!view.composing) view.dispatch(nextPart(view.state, MOMENT));
    waiting = wait();
  };
  let waiting = wait();
  return {
    destroy: () => {
      if (waiting !== undefined) cancelIdleCallback(waiting);
    },
  };
}

function mayReachFar({ key: pressed, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || FAR_KEYS.includes(pressed);
}

function reachesEnd({ selection, doc }: EditorState): boolean {
  return selection.to >= Selection.atEnd(doc).to;
}

function putAll(state: EditorState): Transaction {
  const { selection, doc } = state;
  const isAll = !selection.empty && selection.from <= Selection.atStart(doc).from && reachesEnd(state);
  const transaction = put(state, restOf(state).length);
  return isAll ? transaction.setSelection(new AllSelection(transaction.doc)) : transaction;
}

/** No act of the person's: it cannot be taken back, and nothing has to be saved because of it. */
function put(state: EditorState, count: number): Transaction {
  const blocks = restOf(state)
    .slice(0, count)
    .map((block) => state.schema.nodeFromJSON(block));
  return state.tr
    .insert(state.doc.content.size, blocks)
    .setMeta(key, count)
    .setMeta("addToHistory", false)
    .setMeta("preventUpdate", true);
}

function restOf(state: EditorState): Rest {
  return key.getState(state) ?? [];
}

/** Blocks that did not change are made into data once: a long page is saved every two seconds while somebody types. */
const data = new WeakMap<Node, DocumentBlock>();

function asData(block: Node): DocumentBlock {
  const known = data.get(block) ?? (block.toJSON() as DocumentBlock);
  data.set(block, known);
  return known;
}
