import type { journal as ja } from "../ja/journal.ts";
import type { Shape } from "../shape.ts";

export const journal: Shape<typeof ja> = {
  title: "Journal",
  write: "Write on a new page",
  empty: "What you write will be listed here. One line is enough.",
  list: "Journal entries",
  page: "Journal page",
  blank: "(blank)",
  line: "One line",
  level: "Who may see it",
  levels: { private: "Only me", ask: "Ask when handing over" },
  redact: "Cover this part",
  unredact: "Uncover this part",
  redactHint: "Covered parts are cut out of anything handed over.",
  bold: "Bold",
  bullets: "List",
  heading: "Heading",
  quote: "Quote",
  tools: "Text tools",
  pick: "Choose one on the left, or write on a new page.",
};
