import { describe, expect, test } from "vitest";
import { documentSchema } from "../../../src/domain/journal/document.ts";
import { anEditor, isTakenAsPlainText, type } from "../../support/an-editor.ts";

const line = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

describe("a numbered list", () => {
  test("begins with the number that was typed", () => {
    const { editor } = anEditor([line("3.")]);
    type(editor, " ");
    expect(editor.getJSON().content).toMatchObject([{ type: "orderedList", attrs: { start: 3 } }]);
    expect(documentSchema.safeParse(editor.getJSON()).success).toBe(true);
  });

  test("is not begun by a number no list can begin with, such as one to call: it stays as it was typed", () => {
    const { editor } = anEditor([line("09012345678.")]);
    type(editor, " ");
    expect(editor.getJSON().content).toEqual([line("09012345678. ")]);
    expect(documentSchema.safeParse(editor.getJSON()).success).toBe(true);
  });

  test.each(["M. Tanaka", "I. was here", "1. a\u202eb", "99999999999. x", "1. a\n2. b"])(
    "is not made of pasted words: %j is read and cleaned like any text",
    (text) => {
      const { editor } = anEditor();
      expect(isTakenAsPlainText(editor, text)).toBe(false);
      expect(editor.getText()).toBe("");
    },
  );
});
