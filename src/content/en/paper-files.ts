import type { paperFiles as ja } from "../ja/paper-files.ts";
import type { Shape } from "../shape.ts";

/** Names of fields stay as forms on the web have them, in Japanese. */
export const paperFiles: Shape<typeof ja> = {
  saveWord: "Keep as Word",
  wordNotes: {
    a3: "The Word file has two A4 pages.",
    b4: "The Word file has two B5 pages.",
  },
  web: {
    title: "Copy into a form on the web",
    note: "The words of this paper can be copied field by field. Other apps can see what was copied.",
    empty: "The words on the paper will be listed here, field by field.",
    copy: "Copy",
    copyOf: (field) => `Copy ${field}`,
    copyAll: "Copy everything as one text",
    copied: (field) => `Copied ${field}`,
    copiedAll: "Copied everything",
    signs: (all) => `${all} characters`,
    signsInLines: (all, inLines) => `${all} characters (${inLines} without line ends)`,
    saveText: "Keep as text",
    troubled: {
      what: "It was not copied.",
      safe: "The paper is as it was.",
      next: "Try once more, or select the words and copy them.",
    },
  },
};
