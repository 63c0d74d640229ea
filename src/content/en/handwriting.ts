import type { handwriting as ja } from "../ja/handwriting.ts";
import type { Shape } from "../shape.ts";

export const handwriting: Shape<typeof ja> = {
  title: "For handwriting",
  note: "Some employers ask for a 履歴書 in handwriting. The words can be printed lightly, to go over with a pen, or laid beside the form without words, to copy. The paper itself stays as it is.",
  guide: "What to print",
  guides: { light: "Light words to go over", blank: "The form without words" },
  print: { light: "Print the light words for handwriting", blank: "Print the form without words" },
  savePdf: { light: "Keep the light words as PDF", blank: "Keep the form without words as PDF" },
  endings: { light: "_for handwriting.pdf", blank: "_form.pdf" },
};
