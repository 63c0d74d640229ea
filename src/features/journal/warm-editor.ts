import { Editor } from "@tiptap/core";
import { type EditorNeeds, editorExtensions } from "./editor-extensions.ts";

/** A quiet moment is waited for, but not longer. */
const LONGEST_WAIT_MS = 2_000;

/**
 * Makes an editor that nobody sees and lets it go, a part of the work in each quiet moment: the first page that is
 * opened would wait until the engine has read all that code for the first time.
 * @returns how to stop
 */
export function warmEditor(vault: EditorNeeds["vault"]): () => void {
  const needs = { vault, tick: () => "", onLeftOut: () => undefined, rest: [] };
  let editor: Editor | undefined;
  let waiting = 0;
  const steps = [
    () => {
      editor = new Editor({ element: null, extensions: editorExtensions(needs), injectCSS: false });
    },
    () => editor?.mount(document.createElement("div")),
    () => editor?.createNodeViews(),
  ];
  const next = () => {
    steps.shift()?.();
    if (steps.length > 0) wait();
    else editor?.destroy();
  };
  const wait = () => {
    waiting = requestIdleCallback(next, { timeout: LONGEST_WAIT_MS });
  };
  wait();
  return () => {
    cancelIdleCallback(waiting);
    if (editor && !editor.isDestroyed) editor.destroy();
  };
}
