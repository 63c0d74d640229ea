import type { gapCheck as ja } from "../ja/gap-check.ts";
import type { Shape } from "../shape.ts";

export const gapCheck: Shape<typeof ja> = {
  title: "The three wordings side by side",
  note: "A few places are marked. Each can stay as it is.",
  clear: "Side by side, nothing differs.",
  hearers: { paper: "papers", interview: "interview", supporter: "counselor" },
  notes: {
    dateOutside: (found) => `“${found}” lies outside this time. If it belongs to something else, it can stay.`,
    lengthOther: (found) => `“${found}” and this time differ in length. If it is about a part of it, it can stay.`,
    datesDiffer: (found, hearer, other) =>
      `“${found}” here, “${other}” in the words for ${hearer}. An interviewer may have the papers at hand.`,
    lengthsDiffer: (found, hearer, other) =>
      `“${found}” here, “${other}” in the words for ${hearer}. If these are two different things, both can stay.`,
    ownWords: (found) => `These are words from your own notes: “${found}”. If others may read them, they can stay.`,
    narrowerWords: (found) =>
      `“${found}” comes from a part that fewer people are meant to see. If these may know, it can stay.`,
    healthWord: (found) => `“${found}” speaks for the future too. Saying what works now is another way.`,
    blankLeft: (found) => `${found} is still open. Fill it in, or take the sentence out.`,
  },
};
