import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * A letter that is typed without an input method goes into the page by itself. Left to the browser it changes the page
 * first, and is read out of it again: on a long page twice the work, in the time in which a key press has to be seen.
 */
export const PlainKeys = Extension.create({
  name: "plainKeys",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyPress: (view, event) => {
          const { selection } = view.state;
          if (!(selection instanceof TextSelection) || !selection.$from.sameParent(selection.$to)) return false;
          const text = String.fromCharCode(event.charCode);
          if (text < " " || !isWhereTheCaretIs(view)) return false;
          const typed = () => view.state.tr.insertText(text).scrollIntoView();
          const isTaken = view.someProp("handleTextInput", (take) =>
            take(view, selection.from, selection.to, text, typed),
          );
          if (!isTaken) view.dispatch(typed());
          return true;
        },
      },
    }),
  ],
});

/** The caret may have been moved a moment ago: the page hears of that in a task of its own, the letter may be sooner. */
function isWhereTheCaretIs(view: EditorView): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return false;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return false;
  const { anchor, head } = view.state.selection;
  return view.posAtDOM(anchorNode, anchorOffset) === anchor && view.posAtDOM(focusNode, focusOffset) === head;
}
