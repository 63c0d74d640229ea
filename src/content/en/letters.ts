import type { letters as ja } from "../ja/letters.ts";
import type { Shape } from "../shape.ts";

/** Letters, mails and envelopes, made from the facts and an addressee. They stay Japanese: so are their readers. */
export const letters: Shape<typeof ja> = {
  kind: {
    title: "Which letter",
    names: { cover: "Cover letter", thanks: "Thanks", decline: "Withdrawing", inquiry: "Question" },
    notes: {
      cover: "Goes along with application papers (送付状).",
      thanks: "For after an interview. Sending one is up to you.",
      decline: "Withdraws from a selection or turns an offer down. It gives no reason, and reads well without one.",
      inquiry: "Asks about an opening.",
    },
  },
  medium: { label: "Sent as", names: { paper: "Paper letter", email: "Mail" } },
  recipient: {
    title: "Addressee",
    note: "What is not known can stay empty.",
    employer: "Name of the company or place",
    employerHint: "e.g. 株式会社みどり文具",
    department: "Department",
    departmentHint: "e.g. 総務部",
    person: "Name of the person",
    personHint: "e.g. 若葉 進",
    personNote: "A person is written to with 様; without one, the company or department with 御中.",
    putPerson: (name) => `Put in “${name}” (whoever is hiring)`,
    takeOver: (paper) => `Copy the addressee of ${paper}`,
    postalCode: "Addressee's postal code",
    address: "Addressee's address",
  },
  contents: {
    title: "What it says",
    job: "Job applied for",
    jobHint: "e.g. 事務",
    enclosures: "Papers inside",
    questions: "What you would like to ask",
    perLine: "One to a line.",
    add: (text) => `Add: ${text}`,
    offers: {
      resume: "résumé (履歴書)",
      history: "work history (職務経歴書)",
      introduction: "letter of introduction (紹介状)",
      isOpen: "is it still open",
      duties: "what the work is",
      hours: "days and hours",
      visit: "visiting before applying",
    },
  },
  text: {
    title: "Text of the letter",
    marks:
      "A line with only 記 stands in the middle, one with only 敬具 or 以上 at the right. 貴社 suits companies; 貴院 hospitals; 貴校 schools.",
    mailMarks: "Addressee and signature stand around it. 貴社 suits companies; 貴院 hospitals; 貴校 schools.",
  },
  look: {
    fitsWindow: "Fit a window envelope",
    windowNote:
      "Puts the addressee where a 長形3号 window usually is. Windows differ: fold the sheet and look before closing it.",
    showEmail: "Add the mail address",
  },
  open: {
    title: "Open places",
    note: "It can be used as it is. On paper, a pen can fill them. Name and address come from the facts.",
    places: {
      employer: "The addressee's name",
      address: "The addressee's address",
      name: "Your name",
      ownAddress: "Your address",
      enclosures: "Papers inside",
      questions: "What you would like to ask",
      blank: "A place with ○○ or 「　」",
      overWindow: "An addressee longer than the window shows",
    },
  },
  mail: {
    title: "Text of the mail",
    subject: "Subject",
    body: "Body",
    subjectNote: "Left empty, the subject is the one shown in light letters.",
    copySubject: "Copy the subject",
    copyBody: "Copy the body",
    copied: "Copied",
    note: "Copy it and paste it into a mail program. Nothing is sent from here.",
  },
  envelope: {
    size: "Printed on",
    sizes: { label: "A4, to cut and glue", kaku2: "角形2号 envelope", naga3: "長形3号 envelope" },
    notes: {
      label: "Addressee and sender on one A4 sheet, to cut out and glue on. A printer in a shop can do it.",
      kaku2: "Takes A4 unfolded (240 mm wide, 332 mm high). Page 1 is the front, page 2 the back.",
      naga3: "Takes A4 folded in three (120 × 235 mm), used lying. Page 1 is the front, page 2 the back.",
    },
    showsContents: (text) => `Put “${text}” (application papers inside) in red`,
    byHand: "Postage depends on weight and way. The seal mark 〆 is drawn by hand once it is closed.",
  },
};
