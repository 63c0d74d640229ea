import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/**
 * A composition that begins over several blocks: they are taken out before it does. Left to the browser, the first
 * letter stays behind in what it made of the blocks (「ｓ寿司」).
 */
export const Composition = Extension.create({
  name: "composition",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          compositionstart: (view) => {
            const { selection, tr } = view.state;
            const isOneBlock = selection.$from.sameParent(selection.$to) && selection.$from.parent.isTextblock;
            if (!selection.empty && !isOneBlock) view.dispatch(tr.deleteSelection());
            return false;
          },
        },
      },
    }),
  ],
});
