import { Extension } from "@tiptap/core";

/**
 * Ctrl+Shift+Z where there is nothing to bring again does nothing. Left alone, the key map would go on to Ctrl+Z without
 * Shift and take the last words back.
 */
export const RedoKey = Extension.create({
  name: "redoKey",
  priority: 1_000,
  addKeyboardShortcuts: () => ({
    "Shift-Mod-z": ({ editor }) => {
      editor.commands.redo();
      return true;
    },
  }),
});
