import type { viewer as ja } from "../ja/viewer.ts";
import type { Shape } from "../shape.ts";

export const viewer: Shape<typeof ja> = {
  title: "A file handed over",
  lead: "This file is sealed with a passphrase. What is inside stays on this screen.",
  label: "Passphrase",
  open: "Open",
  opening: "Opening (a few seconds)",
  show: "Show letters",
  conceal: "Hide letters",
  print: "Print",
  close: "Close",
  papers: "Papers handed over with it",
  language: "日本語",
  signed: "The seal is as it was made.",
  unsigned: "The signature could not be checked. The person who gave you the file can tell you.",
  errors: {
    "not-ippo": "This does not look like an Ippo file. Nothing was changed.",
    newer: "A newer Ippo made this file. A newer Ippo will let it open.",
    damaged: "Part of it can't be read, so it was not opened. A new copy may work.",
    "wrong-passphrase": "That passphrase did not open it. The person who gave you the file can tell you.",
    "too-big": "This file is too big to open. Nothing was changed.",
    "empty-passphrase": "The passphrase opens it.",
    "nothing-chosen": "Once something is chosen, it can be sealed.",
    failed: "This browser could not open it. A newer browser or Ippo can.",
  },
};
