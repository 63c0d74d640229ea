import type { PaperRecord } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { isOverWindow } from "./window.ts";
import type { LetterWords } from "./words.ts";

/** What is open on a letter or an envelope, or does not fit its place. Nothing here keeps it from being printed. */
export const OPEN_PLACES = [
  "employer",
  "address",
  "name",
  "ownAddress",
  "enclosures",
  "questions",
  "blank",
  "overWindow",
] as const;
export type OpenPlace = (typeof OPEN_PLACES)[number];

/** A blank of a pattern; not the noughts of 二〇〇番地. */
const BLANK = /[○◯]{2,}|(?<![一二三四五六七八九〇])〇{2,}(?![一二三四五六七八九])|「[ 　]*」/u;

/** The open places of a letter, in the order they stand on it. */
export function openInLetter(
  profile: Profile,
  { letter, recipient, body }: Pick<PaperRecord, "letter" | "recipient" | "body">,
  words: LetterWords,
): OpenPlace[] {
  const isPaper = letter.medium === "paper";
  const isOwn = body.trim() !== "";
  // What the facts leave open is named by its own name, so blanks are looked for in what was typed alone.
  const { employer, department, person } = recipient;
  const typed = [employer, department, person, ...(isOwn ? [body] : [letter.job, letter.enclosures, letter.questions])];
  const open: Record<OpenPlace, boolean> = {
    employer: isEmpty(recipient.employer) && isEmpty(recipient.department) && isEmpty(recipient.person),
    address: isPaper && letter.fitsWindow && isEmpty(recipient.address),
    name: isEmpty(profile.name),
    ownAddress: isPaper && isEmpty(profile.address.text),
    enclosures: !isOwn && letter.kind === "cover" && isEmpty(letter.enclosures),
    questions: !isOwn && letter.kind === "inquiry" && isEmpty(letter.questions),
    blank: typed.some((text) => BLANK.test(text)),
    overWindow: isPaper && letter.fitsWindow && isOverWindow(recipient, words),
  };
  return OPEN_PLACES.filter((place) => open[place]);
}

/** The open places of an envelope. */
export function openOnEnvelope(profile: Profile, { recipient }: Pick<PaperRecord, "recipient">): OpenPlace[] {
  const open: Partial<Record<OpenPlace, boolean>> = {
    employer: isEmpty(recipient.employer) && isEmpty(recipient.department) && isEmpty(recipient.person),
    address: isEmpty(recipient.address),
    name: isEmpty(profile.name),
    ownAddress: isEmpty(profile.address.text),
  };
  return OPEN_PLACES.filter((place) => open[place]);
}

function isEmpty(text: string): boolean {
  return text.trim() === "";
}
