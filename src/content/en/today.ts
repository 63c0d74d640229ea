import type { today as ja } from "../ja/today.ts";
import type { Shape } from "../shape.ts";

export const today: Shape<typeof ja> = {
  title: "Today",
  pageOf: (day: string) => `Writing on the page of ${day}`,
  lineOnPage: "It is on a page of the journal.",
  lineInJournal: "Open it in the journal",
  line: "One line",
  steps: "Today's steps",
  noStep: "Up to three steps can be kept here, from the Steps room.",
  toSteps: "To the Steps room",
  noted: (time: string) => `Noted at ${time}`,
  spareKey: "Make a spare key",
};
