import type { TryRecord } from "../steps/step.ts";
import type { JournalEntry } from "./entry.ts";
import { isBlank } from "./entry.ts";

/** What the records of one day say. `paperSaved`: whether facts for the documents were saved on it. */
export type DayRecords = {
  checkIns: number;
  tries: readonly Pick<TryRecord, "stepText" | "outcome" | "at">[];
  entries: readonly JournalEntry[];
  paperSaved: boolean;
};

/** One thing that was done, as the records have it. `step`: the step in the person's words. */
export type Done = { type: "checkIn" | "line" | "page" | "papers" } | { type: "tried" | "partway"; step: string };

/**
 * Things for 今日できたこと, each once. Nothing is inferred: a step that was left for another day is no entry here, and
 * an entry without a word is none either.
 */
export function doneOn({ checkIns, tries, entries, paperSaved }: DayRecords): Done[] {
  const written = entries.filter((entry) => !isBlank(entry));
  const done: Done[] = [];
  if (checkIns > 0) done.push({ type: "checkIn" });
  done.push(...triedOn(tries));
  if (written.some(({ form }) => form === "line")) done.push({ type: "line" });
  if (written.some(({ form }) => form !== "line")) done.push({ type: "page" });
  if (paperSaved) done.push({ type: "papers" });
  return done;
}

/** A step that was tried after it was left partway is there as tried. */
function triedOn(tries: DayRecords["tries"]): Done[] {
  const inOrder = tries.filter(({ outcome }) => outcome !== "not-today").toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const steps = [...new Set(inOrder.map(({ stepText }) => stepText))];
  return steps.map((step) => {
    const isTried = inOrder.some(({ stepText, outcome }) => stepText === step && outcome === "tried");
    return { type: isTried ? "tried" : "partway", step };
  });
}
