import type { Activity, Education, Licence, Point, Work } from "../history.ts";
import type { Address, Profile } from "../profile.ts";

/** The facts a person sees as one each, in the order of the form. */
export const FACTS = [
  "name",
  "nameKana",
  "birthDay",
  "gender",
  "email",
  "address",
  "contact",
  "education",
  "work",
  "workNone",
  "licences",
  "motivation",
  "wishes",
  "paperDay",
  "calendar",
  "activities",
  "skills",
  "strengths",
  "summary",
  "selfPr",
] as const;
export type FactName = (typeof FACTS)[number];

/** One thing that is not the same before and after. An empty text: nothing was there, or nothing will be. */
export type Difference = { fact: FactName; before: string; after: string };

type PartName = "education" | "work" | "activities" | "licences" | "skills" | "strengths";
const PARTS = ["education", "work", "activities", "licences", "skills", "strengths"] as const satisfies PartName[];

/**
 * What would be other facts than before, for a look at both. Whose eyes a fact is for, and the photo, are not compared:
 * no file brings them but one of Ippo's own.
 */
export function differences(before: Profile, after: Profile): Difference[] {
  return FACTS.flatMap((fact) => {
    if (isPartName(fact)) return partDifferences(fact, before, after);
    const [was, will] = [factText(before, fact), factText(after, fact)];
    return was === will ? [] : [{ fact, before: was, after: will }];
  });
}

function isPartName(fact: FactName): fact is PartName {
  return (PARTS as readonly string[]).includes(fact);
}

function factText(profile: Profile, fact: Exclude<FactName, PartName>): string {
  if (fact === "address" || fact === "contact") return addressText(profile[fact]);
  const value = profile[fact];
  return typeof value === "boolean" ? (value ? "○" : "") : value;
}

function addressText({ postalCode, text, kana, phone }: Address): string {
  return [postalCode, text, kana, phone].filter(Boolean).join(" ");
}

function partDifferences(fact: PartName, before: Profile, after: Profile): Difference[] {
  const was: readonly { id: string }[] = before[fact];
  const will: readonly { id: string }[] = after[fact];
  const gone = was
    .filter(({ id }) => !will.some((part) => part.id === id))
    .map((part) => ({ fact, before: partText(part), after: "" }));
  const rest = will.flatMap((part) => {
    const old = was.find(({ id }) => id === part.id);
    if (old && JSON.stringify(old) === JSON.stringify(part)) return [];
    return [{ fact, before: old ? partText(old) : "", after: partText(part) }];
  });
  return [...gone, ...rest];
}

type AnyPart = Partial<Education & Work & Activity & Licence & Point>;

/** A part of a history as one line: its time, its name, and what stands beside it. */
export function partText(part: { id: string }): string {
  const { start, end, month, isCurrent, written, school, course, employer, role, name, place, text }: AnyPart = part;
  const span = start || end ? `${start ?? ""}–${isCurrent ? "" : (end ?? "")}` : (month ?? "");
  const names = written ? [written] : [school, course, employer, role, name, place];
  return [span, ...names, ...(names.some(Boolean) ? [] : [text])].filter(Boolean).join(" ");
}
