import type { careerPrompts as ja } from "../ja/career-prompts.ts";
import type { Shape } from "../shape.ts";

export const careerPrompts: Shape<typeof ja> = {
  title: "Find what can be told",
  note: "There is more to tell than jobs. Answer only what appeals.",
  answerOf: (what) => `About: ${what}`,
  hows: {
    partTime: "The first line becomes the name of the job, the others what was done.",
    training: "The first line becomes the name of the training, the others what was done.",
    studying: "The first line becomes the name, the others what you learn.",
    character: "Each line becomes one strength.",
    attitude: "It comes after “About myself”.",
    future: "It comes after “Why this work”.",
  },
  take: "Add to the facts",
  taken: (what) => `“${what}” is among the facts now. “Undo” brings back what was there.`,
  tooLong: "This is longer than its field, or more rows than fit. Shorter, it fits.",
  records: "From your own records",
  recordsNote: "Steps you tried. Only what you choose goes to “What you did”.",
  times: (times) => (times === 1 ? "once" : `${times} times`),
  prompts: {
    partTime: {
      title: "Small jobs and helping out",
      note: "A single day counts, and so does help in a family shop or next door.",
      questions: {
        what: "Where was it, and what was yours to do?",
        asked: "Was there something people began to ask you for?",
        learned: "Which tools or ways of working did you learn there?",
      },
    },
    training: {
      title: "Training and courses",
      note: "Job training, a short course, work at a day centre.",
      questions: {
        what: "What was taught, and for how long did you go?",
        made: "What did you make, or what can you do since?",
        again: "Which part would you have liked more of?",
      },
    },
    studying: {
      title: "What you are learning now",
      note: "Learning alone from books or videos counts. A beginning is enough.",
      questions: {
        what: "What are you learning at the moment?",
        how: "What do you learn with, and at what time of day?",
        use: "In what sort of work could it be of use?",
      },
    },
    character: {
      title: "Your nature and habits",
      note: "Neither good nor bad: the way you usually go about things.",
      questions: {
        always: "What do you do with care when nobody is there?",
        said: "What have others said of you that may be so?",
        setting: "In what places, or with what sort of plan, do you work well?",
      },
    },
    attitude: {
      title: "How you see work",
      note: "What matters to you can be told without ever having had a job.",
      questions: {
        keep: "What would you like to hold on to at work?",
        unsure: "When something is unclear, how would you like to go on?",
        kept: "What have you kept up in your life for a long time?",
      },
    },
    future: {
      title: "What lies ahead",
      note: "It can be small.",
      questions: {
        learn: "What would you like to learn through work?",
        first: "What would be a good way to work in the first three months?",
      },
    },
  },
};
