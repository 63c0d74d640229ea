import type { journal as ja } from "../ja/journal.ts";
import type { Shape } from "../shape.ts";

export const journal: Shape<typeof ja> = {
  title: "Journal",
  write: "Write on a new page",
  empty: "What you write will be listed here. One line is enough.",
  list: "Journal entries",
  search: "Look in the journal",
  searchClear: "Clear what is looked for",
  hits: "Entries found",
  found: (count) => {
    if (count === 0) return "That word was not found. A shorter one may be.";
    return count === 1 ? "In one entry." : `In ${count} entries.`;
  },
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
