import type { english as jaEnglish, jobCard as jaJobCard } from "../ja/more-papers.ts";
import type { Shape } from "../shape.ts";

export const jobCard: Shape<typeof jaJobCard> = {
  sheet: "Sheet",
  note: "The grid of the present forms could not be made certain. This is a draft to copy from, with only those headings that are. Forms 1-2 and 3-3 are not here.",
  sheets: {
    "1-1": "1-1 Career plan",
    "2": "2 Work history",
    "3-1": "3-1 Licences",
    "3-2": "3-2 Learning and training",
  },
  own: "What this sheet asks",
  ownNote: "Every field can stay empty. It can also be written together with a counselor.",
  headings: {
    values: "Values and interests",
    strengths: "Strengths",
    future: "Work and ways of working you are drawn to",
    next: "What comes next",
  },
  strengthsNote: "Left empty, the strengths among your facts stand here.",
};

export const english: Shape<typeof jaEnglish> = {
  person: "What is told in English",
  personNote: "An English CV usually has no photo, birth date or gender. A field left empty shows what your facts say.",
  name: "Name in English",
  nameHint: "Hanako Ippo",
  address: "Address in English",
  addressHint: "Sapporo, Hokkaido, Japan",
  summary: "A short introduction, in English",
  skills: "Skills in English, one to a line",
  parts: "Schools, jobs and licences in English",
  partsNote: "Without an English name they stand in Japanese.",
  partName: "English name",
  partNameHint: "Green Stationery Co., Ltd.",
  detail: "Role or subject",
  detailHint: "Sales assistant",
  text: "What was done, in English, one to a line",
};
