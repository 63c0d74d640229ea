import { parseDay } from "../../time/parse-day.ts";
import { EMPTY_PROFILE, type Profile, profileSchema } from "../profile.ts";
import { type Label, labelOf } from "./labels.ts";
import { datedRow, licenceOf, withSchoolRow, withStillThere, withWorkRow } from "./rows.ts";

/** The most of a text that is read: some forty pages. */
export const MOST_PASTED = 60_000;

/** What was made of a pasted résumé, and the lines that found no place: they are shown, never dropped. */
export type Pasted = { readonly profile: Profile; readonly rest: readonly string[] };

type Reading = { profile: Profile; under: Label | undefined; phones: number };

/**
 * Sorts the text of a résumé, copied from a PDF, a table or a page, by its labels. It is a proposal: the person looks at
 * it before anything is taken. What does not fit its field, or is under no label, stays in `rest`.
 * @param text up to `MOST_PASTED` signs; lines end with LF, CRLF or CR
 */
export function readPasted(text: string, newId: () => string): Pasted {
  const rest: string[] = [];
  let reading: Reading = { profile: EMPTY_PROFILE, under: undefined, phones: 0 };
  for (const line of text.slice(0, MOST_PASTED).split(/\r\n|\r|\n/u)) {
    const label = labelOf(line.trim());
    const words = label ? label.rest : line.trim();
    if (label) reading = { ...reading, under: label.label };
    if (isNothing(words)) continue;
    const next = placed(reading, words, newId);
    // What does not fit its field goes to the rest as it is.
    if (next && profileSchema.safeParse(next.profile).success) reading = next;
    else rest.push(words);
  }
  if (text.length > MOST_PASTED) rest.push(text.slice(MOST_PASTED));
  return { profile: reading.profile, rest };
}

/** Empty lines, 「以上」, the title of the form, the heads of its columns. */
function isNothing(text: string): boolean {
  return /^(?:|以\s*上|履\s*歴\s*書|職務経歴書|年\s*月(?:\s.*)?|敬具|\d+\s*[/／]\s*\d+)$/u.test(text);
}

const TEXT_FIELDS = ["summary", "selfPr", "motivation", "wishes"] as const;

function placed(reading: Reading, text: string, newId: () => string): Reading | undefined {
  const { profile, under } = reading;
  const withFacts = (part: Partial<Profile>, changes: Partial<Reading> = {}) => ({
    ...reading,
    ...changes,
    profile: { ...profile, ...part },
  });
  const done = { under: undefined };
  switch (under) {
    case "name":
      return profile.name === "" ? withFacts({ name: text }, done) : undefined;
    case "kana":
      if (profile.nameKana === "") return withFacts({ nameKana: text }, done);
      return profile.address.kana === "" ? withFacts({ address: { ...profile.address, kana: text } }, done) : undefined;
    case "birthDay": {
      const day = dayIn(text);
      return day === undefined ? undefined : withFacts({ birthDay: day }, done);
    }
    case "paperDay": {
      const day = dayIn(text);
      return day === undefined ? undefined : withFacts({ paperDay: day }, done);
    }
    case "gender":
      return withFacts({ gender: text }, done);
    case "email":
      return withFacts({ email: text }, done);
    case "phone":
      return phone(reading, text);
    case "address":
    case "contact":
      return address(reading, under, text);
    case "licences":
      return licence(reading, text, newId());
    case "skills":
      return withFacts({ skills: [...profile.skills, { id: newId(), audience: "paper", text: withoutDot(text) }] });
    case "education":
    case "work":
    case "histories":
      return history(reading, under, text, newId());
    default:
      break;
  }
  const field = TEXT_FIELDS.find((name) => name === under);
  if (field) return withFacts({ [field]: [profile[field], text].filter(Boolean).join("\n") });
  return unlabelled(reading, text);
}

/** What says by itself what it is: an address of a mail, a date 「…現在」. */
function unlabelled(reading: Reading, text: string): Reading | undefined {
  const { profile } = reading;
  if (/^\S+@\S+\.\S+$/u.test(text) && profile.email === "") return { ...reading, profile: { ...profile, email: text } };
  const day = /現在$/u.test(text) ? dayIn(text) : undefined;
  return day ? { ...reading, profile: { ...profile, paperDay: day } } : undefined;
}

/** 「平成6年11月20日生（満31歳）」 */
function dayIn(text: string): string | undefined {
  return parseDay(
    text
      .replace(/[（(].*$/u, "")
      .replace(/\s*(?:生まれ|生|現在).*$/u, "")
      .trim(),
  );
}

function phone(reading: Reading, text: string): Reading | undefined {
  const { profile, phones } = reading;
  const which = phones === 0 ? "address" : "contact";
  if (phones > 1) return undefined;
  const next = { ...profile, [which]: { ...profile[which], phone: text } };
  return { ...reading, profile: next, phones: phones + 1, under: undefined };
}

/** A postal code goes to its field; several lines of an address are one. */
function address(reading: Reading, which: "address" | "contact", text: string): Reading {
  const { profile } = reading;
  const code = /〒?\s*([0-9０-９]{3}[-－ー][0-9０-９]{4})\s*/u.exec(text);
  const before = profile[which];
  const words = text.replace(code?.[0] ?? "〒", "").trim();
  const next = {
    ...before,
    postalCode: code?.[1]?.normalize("NFKC").replace("ー", "-") ?? before.postalCode,
    text: [before.text, words].filter(Boolean).join(" "),
  };
  return { ...reading, profile: { ...profile, [which]: next } };
}

function licence(reading: Reading, text: string, id: string): Reading | undefined {
  if (/^特になし$|^なし$/u.test(text)) return reading;
  const row = datedRow(text);
  const part = licenceOf(row ? row.text : withoutDot(text), row?.start ?? "", id);
  if (part.name === "") return undefined;
  return { ...reading, profile: { ...reading.profile, licences: [...reading.profile.licences, part] } };
}

/** Under 「学歴・職歴」 the headings 「学歴」 and 「職歴」 tell them apart; before them a school is known by its name. */
function history(
  reading: Reading,
  under: "education" | "work" | "histories",
  text: string,
  id: string,
): Reading | undefined {
  const { profile } = reading;
  if (under !== "education" && /^(?:職歴)?\s*な\s*し$/u.test(text))
    return { ...reading, profile: { ...profile, workNone: true } };
  if (/現在に至る/u.test(text)) return { ...reading, profile: { ...profile, work: withStillThere(profile.work) } };
  const row = datedRow(text);
  if (!row || row.text === "") return undefined;
  const isSchool = under === "education" || (under === "histories" && /学校|大学|高校|入学|卒業|学院/u.test(row.text));
  if (isSchool) return { ...reading, profile: { ...profile, education: withSchoolRow(profile.education, row, id) } };
  return { ...reading, profile: { ...profile, work: withWorkRow(profile.work, row, id) } };
}

function withoutDot(text: string): string {
  return text.replace(/^[・\-*●○]\s*/u, "");
}
