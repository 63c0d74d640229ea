import type { threads as ja } from "../ja/threads.ts";
import type { Shape } from "../shape.ts";

export const threads: Shape<typeof ja> = {
  title: "Threads",
  add: "Tie to something",
  search: "Look for an entry or a step to tie to",
  found: "What this can be tied to",
  close: "Leave it",
  added: "Tied together.",
  remove: (name) => `Untie: ${name}`,
  removed: "Untied.",
  back: "Tied to this from",
  ofStep: "Journal entries tied to this",
  step: "Step",
  heavy: "(a heavy day)",
  full: (most) => `One entry holds up to ${most} threads.`,
  toStep: "Make it a step",
  keepStep: "Add it",
  stepKept: "Kept among the steps, and tied to this.",
  undoStep: "Undo this",
  stepUndone: "Undone. For 30 days the bin can give the step back.",
};
