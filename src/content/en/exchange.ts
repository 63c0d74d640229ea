import type { exchange as ja } from "../ja/exchange.ts";
import type { Shape } from "../shape.ts";

export const exchange: Shape<typeof ja> = {
  out: {
    title: "Keep one for yourself",
    pdfNote:
      "The PDF of the paper, with the facts that go on papers inside. Taken in again later, you can go on writing from it. For an employer there is “Keep as PDF” above.",
    pdf: "Keep your own PDF",
    pdfName: "own",
    otherTitle: "Use in other programs",
    otherNote: "JSON Resume is what résumé programs exchange. CSV opens in spreadsheets. Photos are in neither.",
    audience: "How much goes in",
    audiences: { paper: "Only what goes on papers", private: "Everything (for yourself)" },
    json: "Keep as JSON Resume",
    foreign: (count) =>
      count === 1
        ? "One item of another program, from a file you took in, goes in as well."
        : `${count} items of other programs, from a file you took in, go in as well.`,
    dropForeign: "Leave those items out from now on",
    table: "Table for CSV",
    csv: "Keep as CSV",
    saved: (name) => `Kept as ${name}. Anyone who opens this file can read it.`,
  },
  in: {
    title: "Take in",
    note: "JSON Resume, your own PDF and CSV can be read. You see what would change before anything is taken.",
    pick: "Choose a file",
    paste: "Paste the text of a résumé",
    pasteNote: "An earlier résumé or a web page, as it is. Its headings say what belongs where.",
    sort: "Sort it",
    reading: "Reading",
  },
  review: {
    title: "Before it is taken in",
    sources: {
      ours: "A file Ippo wrote.",
      edited: "A file Ippo wrote and another program changed since.",
      other: "A file of another program. What could be read is below.",
      table: "A table Ippo wrote.",
      pasted: "The pasted text, sorted. It is below.",
    },
    how: "How to take it in",
    hows: { add: "Only fill empty fields and add new rows", replace: "In place of the facts as they are" },
    same: "These are the facts you have already. There is nothing to take in.",
    before: "Now",
    after: "Then",
    nothing: "nothing",
    take: "Take in",
    leave: "Not now",
    taken: "Taken in. “Undo” brings back what was there.",
    unsure: (count) =>
      count === 1
        ? "One time has no end in the file. You can look at it afterwards."
        : `${count} times have no end in the file. You can look at them afterwards.`,
    aside: (count) =>
      count === 1
        ? "One item has no field among the facts. It is kept and goes back into a JSON Resume."
        : `${count} items have no field among the facts. They are kept and go back into a JSON Resume.`,
    leftOut: "Photos are not taken in.",
    rest: "Lines without a place",
    restNote: "You can copy from here. They go when this closes.",
  },
  facts: {
    name: "Name",
    nameKana: "Reading",
    birthDay: "Date of birth",
    gender: "Gender",
    email: "E-mail address",
    address: "Address",
    contact: "Contact address",
    education: "Education",
    work: "Work",
    workNone: "No work so far",
    licences: "Licences",
    motivation: "Why this work",
    wishes: "Wishes",
    paperDay: "Date on the paper",
    calendar: "How years are written",
    activities: "What you did",
    skills: "Skills",
    strengths: "Strengths",
    summary: "Summary",
    selfPr: "About yourself",
  },
  refused: {
    safe: "Your facts are as they were.",
    kind: { what: "This kind of file cannot be read here.", next: "JSON, PDF and CSV can be chosen." },
    json: {
      "not-json": "This file does not seem to be JSON.",
      "not-a-resume": "Nothing of a résumé was found in this file.",
      "too-big": "This file is too large to read.",
      "too-deep": "This file is nested too deep to read.",
      cyclic: "This file points at itself and cannot be read.",
      "unsafe-key": "This file holds an item that is unsafe to read.",
      "wrong-type": "A part of this file is not shaped as JSON Resume is.",
      "bad-date": "There is a date in this file that cannot be read.",
      "too-long": "A text in this file is longer than its field.",
      "too-many": "This file has more rows than the 60 that one table holds.",
      damaged: "The part Ippo wrote has been changed.",
      newer: "A newer Ippo wrote this file.",
    },
    place: (place) => `The place is ${place}.`,
    pdf: {
      "not-a-pdf": "This file does not seem to be a PDF.",
      none: "This PDF has no facts of Ippo inside.",
      damaged: "The facts inside this PDF are cut off or changed.",
    },
    pdfNext: "Its text, copied into “Paste the text of a résumé”, can often be sorted.",
    csv: {
      "too-big": "This table is too large. One table holds 60 rows.",
      columns: "The headings of this table are not those of Ippo.",
      row: (row) => `Row ${row} of this table cannot be read.`,
    },
    csvNext: "A table with the headings that “Keep as CSV” writes can be read.",
    next: "You can choose another file, or paste a text.",
    tooMany: "Together they would be more than the 60 rows that one table holds.",
    tooManyNext: "“In place of the facts as they are” would fit.",
  },
};
