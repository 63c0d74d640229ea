import type { PaperRecord } from "./paper.ts";
import type { Profile } from "./profile.ts";

/** Texts of papers in running words, for which somebody else may offer other words. */
export const TEXT_NAMES = [
  "summary",
  "selfPr",
  "motivation",
  "wishes",
  "values",
  "strengths",
  "future",
  "next",
] as const;
export type TextName = (typeof TEXT_NAMES)[number];

/** Longer than any of them may be. */
export const LONGEST_TEXT = 4_000;

export type PaperText = { name: TextName; text: string };

type CardText = Extract<TextName, "values" | "strengths" | "future" | "next">;
type FactText = Exclude<TextName, CardText>;

const CARD_TEXTS: readonly string[] = ["values", "strengths", "future", "next"] satisfies CardText[];
const LONGEST: Readonly<Record<TextName, number>> = {
  summary: 2_000,
  selfPr: 4_000,
  motivation: 4_000,
  wishes: 2_000,
  values: 2_000,
  strengths: 2_000,
  future: 2_000,
  next: 2_000,
};

/**
 * The texts that have a place on a paper, empty ones among them, in its order.
 * @param shown the facts as they stand on it
 */
export function textsOn(paper: PaperRecord, shown: Profile): PaperText[] {
  return namesOn(paper).map((name) => ({ name, text: isCardText(name) ? cardText(paper, name, shown) : shown[name] }));
}

/** Where the card has no words for strengths, those of the facts stand on it. */
function cardText({ jobCard }: PaperRecord, name: CardText, { strengths }: Profile): string {
  if (name !== "strengths" || jobCard.strengths.trim() !== "") return jobCard[name];
  return strengths.map(({ text }) => text).join("\n");
}

function namesOn({ form, body, jobCard }: PaperRecord): TextName[] {
  if (form === "rirekisho") return ["motivation", "wishes"];
  // In the person's own hand it is one text, not made from these.
  if (form === "shokumuKeirekisho") return body === "" ? ["summary", "selfPr"] : [];
  if (form === "jobCard") return jobCard.sheet === "1-1" ? ["values", "strengths", "future", "next"] : [];
  return [];
}

/** What changes when a paper gets other words: the facts that every paper has, or this paper alone. */
export type TextChange = { facts: Partial<Profile> } | { paper: PaperRecord };

/**
 * Puts other words into a paper. One for an employer keeps them for itself, and so does one that has its own already;
 * otherwise they go into the facts.
 * @returns nothing where they have no place: it was sent, is in the person's own hand by now, or they are too long
 */
export function withText(paper: PaperRecord, name: TextName, text: string): TextChange | undefined {
  if (paper.sent || !namesOn(paper).includes(name) || text.length > LONGEST[name]) return undefined;
  const isOwn = isCardText(name) || paper.title !== "" || paper.changes[name] !== undefined;
  return isOwn ? { paper: withOwnText(paper, name, text) } : { facts: { [name]: text } };
}

/** The words a paper has for itself; nothing where it takes those of the facts. */
export function ownText({ jobCard, changes }: PaperRecord, name: TextName): string | undefined {
  return isCardText(name) ? jobCard[name] : changes[name];
}

/** A paper with other words of its own, or, without any, with those of the facts. */
export function withOwnText(paper: PaperRecord, name: TextName, text: string | undefined): PaperRecord {
  if (isCardText(name)) return { ...paper, jobCard: { ...paper.jobCard, [name]: text ?? "" } };
  const { [name]: _, ...others } = paper.changes;
  return { ...paper, changes: text === undefined ? others : { ...others, [name]: text } };
}

function isCardText(name: TextName): name is CardText {
  return CARD_TEXTS.includes(name);
}

/** Whether a text is one of the facts, which other papers have as well. */
export function isFactText(name: TextName): name is FactText {
  return !isCardText(name);
}
