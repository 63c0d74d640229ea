import { InputRule, Mark } from "@tiptap/core";
import type { MarkType } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { MAX_READING, READING } from "../../domain/journal/document.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    reading: { setReading: (reading: string) => ReturnType; removeReading: () => ReturnType };
  }
}

/** More words than this in one line are a passage, and have no one reading. */
const LONGEST_WORDS = 30;
/** 《よみ》 behind ｜ and words, or behind kanji: the notation of Aozora Bunko. */
const TYPED = /(?:[｜|]([^｜|《》\n\ufffc]{1,30})|([\p{Script=Han}々〆ヶ]{1,20}))《([^《》\n\ufffc]{1,50})》$/u;

/**
 * ふりがな: how words are read, over them. Drawn by CSS from an attribute, so that the words stay the only text of the
 * page (docs/decisions/0027).
 */
export const Reading = Mark.create({
  name: "ruby",
  inclusive: false,
  addAttributes: () => ({
    reading: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-reading") ?? readingIn(element),
      renderHTML: ({ reading }) => ({ "data-reading": reading }),
    },
  }),
  parseHTML: () => [
    {
      tag: "span[data-reading]",
      getAttrs: (element) => (isReading(element.getAttribute("data-reading") ?? "") ? null : false),
    },
    { tag: "ruby", getAttrs: (element) => (isReading(readingIn(element)) ? null : false) },
    // The reading itself is no text of the page.
    { tag: "ruby > rt, ruby > rp", ignore: true },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "reading" }, 0],
  addCommands() {
    return {
      setReading:
        (reading) =>
        ({ commands }) =>
          isReading(reading.trim()) && commands.setMark(this.name, { reading: reading.trim() }),
      removeReading:
        () =>
        ({ chain }) =>
          chain().extendMarkRange(this.name).unsetMark(this.name).run(),
    };
  },
  addInputRules() {
    return [new InputRule({ find: TYPED, handler: ({ state, range, match }) => put(state, this.type, range, match) })];
  },
});

/** The notation goes, the words stay and have their reading. */
function put(state: EditorState, type: MarkType, { from, to }: { from: number; to: number }, match: RegExpMatchArray) {
  const words = match[1] ?? match[2] ?? "";
  const reading = (match[3] ?? "").trim();
  if (!isReading(reading)) return null;
  const start = from + (match[1] === undefined ? 0 : 1);
  state.tr
    .delete(start + words.length, to)
    .delete(from, start)
    .addMark(from, from + words.length, type.create({ reading }))
    .removeStoredMark(type);
  return undefined;
}

/** Whether what is selected can have a reading: a few words in one line. */
export function canBeRead({ selection, doc }: EditorState): boolean {
  const { $from, $to, from, to } = selection;
  const isOneLine = !selection.empty && $from.sameParent($to) && $from.parent.isTextblock;
  return isOneLine && to - from <= LONGEST_WORDS && !doc.textBetween(from, to, "\n", "\n").includes("\n");
}

export function isReading(text: string): boolean {
  return text !== "" && text.length <= MAX_READING && READING.test(text);
}

function readingIn(element: Element): string {
  return [...element.querySelectorAll("rt")]
    .map(({ textContent }) => textContent ?? "")
    .join("")
    .trim();
}
