import { isFor } from "./audience.ts";
import { type PaperRecord, profileOnPaper } from "./paper.ts";
import type { Profile } from "./profile.ts";
import { seenBy } from "./seen-by.ts";

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
/** How long each may be, in UTF-16 units. */
export const LONGEST_TEXTS: Readonly<Record<TextName, number>> = {
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
 * The texts that have a place on a paper, empty ones among them, in its order: one that the person keeps from papers has
 * none, nor has one that is longer than its field.
 * @param facts all of them: what may not stand on papers is left out here
 */
export function textsOn(paper: PaperRecord, facts: Profile): PaperText[] {
  const shown = profileOnPaper(seenBy(facts, "paper"), paper);
  return namesOn(paper)
    .filter((name) => isCardText(name) || ownText(paper, name) !== undefined || isForPapers(facts, name))
    .map((name) => ({ name, text: isCardText(name) ? cardText(paper, name, shown) : shown[name] }))
    .filter(({ name, text }) => text.length <= LONGEST_TEXTS[name]);
}

function isForPapers({ audiences }: Profile, name: FactText): boolean {
  return isFor(audiences[name] ?? "paper", "paper");
}

/** Where the card has no words for strengths, those of the facts stand on it. */
function cardText({ jobCard }: PaperRecord, name: CardText, { strengths }: Profile): string {
  if (name !== "strengths" || jobCard.strengths.trim() !== "") return jobCard[name];
  return strengths.map(({ text }) => text).join("\n");
}

function namesOn({ form, body, jobCard }: PaperRecord): TextName[] {
  if (form === "rirekisho") return ["motivation", "wishes"];
  // In the person's own hand it is one text, not made from these.
  if (body.trim() !== "") return [];
  if (form === "shokumuKeirekisho") return ["summary", "selfPr"];
  return form === "jobCard" && jobCard.sheet === "1-1" ? ["values", "strengths", "future", "next"] : [];
}

/** What changes when a paper gets other words: the facts that every paper has, or this paper alone. */
export type TextChange = { facts: Partial<Profile> } | { paper: PaperRecord };

/**
 * Puts other words into a paper. One for an employer keeps them for itself, and so does one that has its own already;
 * otherwise they go into the facts.
 * @returns nothing where they have no place: it was sent, is in the person's own hand by now, the fact is not for
 * papers, or they are too long
 */
export function withText(paper: PaperRecord, facts: Profile, name: TextName, text: string): TextChange | undefined {
  const hasPlace = textsOn(paper, facts).some((one) => one.name === name);
  if (paper.sent || !hasPlace || text.length > LONGEST_TEXTS[name]) return undefined;
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
