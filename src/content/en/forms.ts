import type { forms as ja } from "../ja/forms.ts";
import type { Shape } from "../shape.ts";

export const forms: Shape<typeof ja> = {
  open: "Other ways to write",
  title: "Ways to write",
  note: "Any heading can stay empty.",
  blank: "Blank paper",
  blankAbout: "A page without headings.",
  kinds: {
    goodThings: {
      name: "Three good things",
      about: "Up to three things from the day. One is fine, small is fine.",
      headings: ["A good thing", "Another, if there is one", "And one more, if any"],
    },
    sortFeelings: {
      name: "Sorting out feelings",
      about: "What happened and how it felt, laid side by side. Partway is fine.",
      headings: [
        "What happened",
        "How it felt",
        "The thought that came",
        "If there is another way to see it",
        "How it feels now",
      ],
    },
    unsentLetter: {
      name: "A letter not to be sent",
      about: "It goes nowhere. It can be to anyone and say anything.",
      headings: ["To", "What I want to say", "A closing line"],
    },
    doneToday: {
      name: "Done today",
      about: "Things from today's records can be put on the page, one by one.",
      headings: ["Done today"],
    },
    beforeTalk: {
      name: "Notes before a talk",
      about: "For an appointment. They can be looked at while talking.",
      headings: ["What I'd like to say", "What I'd like to ask", "What I'll keep to myself"],
    },
    afterTalk: {
      name: "Notes after a talk",
      about: "From an appointment, whatever is still in mind.",
      headings: ["What was said", "Words that stayed", "What was settled", "What I kept to myself"],
    },
  },
  promptsTitle: "Words to begin with",
  otherPrompts: "Other words",
  notToday: "Not writing today",
  done: {
    title: "From today's records",
    note: "Only what you press goes on the page.",
    checkIn: "Noted how it was",
    tried: (step) => `Tried “${step}”`,
    partway: (step) => `Partway: “${step}”`,
    line: "Wrote one line",
    page: "Wrote in the journal",
    papers: "Worked on the documents",
  },
};
