import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { AllSelection, type EditorState, Plugin, PluginKey, Selection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { DocumentBlock, EntryDocument } from "../../domain/journal/document.ts";
import { MOMENT, partLength, SCREENFUL } from "../../domain/journal/parts.ts";

/**
 * A long page is put on the screen part by part: all at once it would hold the window for a fifth of a second. What is
 * not put yet always stands behind all that is, and is carried by the state of the editor: whatever is done to the page
 * meanwhile, `wholePage` is all of it.
 */

/** Blocks that are not on the page yet. */
type Rest = readonly DocumentBlock[];

const key = new PluginKey<Rest>("pageInParts");

/** A quiet moment is waited for, but not longer. */
const LONGEST_WAIT_MS = 100;
/** Keys that may lead behind what is on the page. To the left is onwards in vertical lines. */
const FAR_KEYS = ["ArrowDown", "ArrowLeft", "ArrowRight", "Delete", "End", "PageDown"];

/** Begins a page: what a window shows of it, in place of what is on the editor's page. */
export function beginPage(state: EditorState, { content }: EntryDocument): Transaction {
  const count = partLength(content, SCREENFUL);
  const { tr } = state;
  // A page without a block stays the blank one it is.
  if (count > 0) tr.replaceWith(0, state.doc.content.size, asNodes(state, content.slice(0, count)));
  return noAct(tr.setSelection(Selection.atStart(tr.doc)), content.slice(count));
}

/** The next part, put behind what is on the page. */
export function nextPart(state: EditorState): Transaction {
  return put(state, partLength(restOf(state), MOMENT));
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

/** Puts the parts that are still to come, and all of them at once as soon as something reaches for the end of the page. */
export const PageInParts = Extension.create({
  name: "pageInParts",
  addProseMirrorPlugins: () => [pageInParts()],
});

/** What holds the parts to come, and puts them. */
export function pageInParts(): Plugin<Rest> {
  return new Plugin<Rest>({
    key,
    state: {
      init: () => [],
      apply: (transaction, rest) => transaction.getMeta(key) ?? rest,
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

/** Begins to wait as soon as a page has parts to come. */
function putInQuietMoments(view: EditorView) {
  let waiting: number | undefined;
  const wait = () => {
    if (waiting === undefined && restOf(view.state).length > 0)
      waiting = requestIdleCallback(step, { timeout: LONGEST_WAIT_MS });
  };
  const step = () => {
    waiting = undefined;
    // What an input method is composing is left alone.
    if (view.composing) return wait();
    view.dispatch(nextPart(view.state));
  };
  wait();
  return {
    update: wait,
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

function put(state: EditorState, count: number): Transaction {
  const rest = restOf(state);
  const blocks = asNodes(state, rest.slice(0, count));
  return noAct(state.tr.insert(state.doc.content.size, blocks), rest.slice(count));
}

/** No act of the person's: it cannot be taken back, and nothing has to be saved because of it. */
function noAct(transaction: Transaction, rest: Rest): Transaction {
  return transaction.setMeta(key, rest).setMeta("addToHistory", false).setMeta("preventUpdate", true);
}

function asNodes({ schema }: EditorState, blocks: Rest): Node[] {
  return blocks.map((block) => schema.nodeFromJSON(block));
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
