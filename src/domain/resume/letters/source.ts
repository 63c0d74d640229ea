import type { Letter } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { addresseeLines, oneLine, postalLine } from "./addressee.ts";
import type { LetterWords } from "./words.ts";

/**
 * The text of a letter, made from the facts: on paper from 拝啓 to 敬具 with what lies beside it under 記; as a mail what
 * stands between the addressee and the signature. The person can go on writing in it.
 */
export function letterSource(profile: Profile, letter: Letter, words: LetterWords): string {
  const list = listOf(letter);
  const parts = {
    offer: words.offer(oneLine(letter.job)),
    name: oneLine(profile.name) || words.blank,
    hasList: list.length > 0,
  };
  if (letter.medium === "email") {
    const { before, after } = words.mail[letter.kind](parts);
    return [before, list, after]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n");
  }
  const text = [words.opening, ...words.paper[letter.kind](parts), words.closing];
  if (list.length === 0) return text.join("\n");
  return [...text, "", words.listHead, "", ...list, words.listEnd].join("\n");
}

/** The lines that a letter lists: enclosures of a cover letter, questions of an inquiry. */
function listOf({ kind, enclosures, questions }: Letter): string[] {
  const text = { cover: enclosures, inquiry: questions, thanks: "", decline: "" }[kind];
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim().replace(/^[-・]\s?/u, ""))
    .filter((line) => line !== "")
    .map((line) => `・${line}`);
}

/** A mail as it is copied into another program. */
export type Mail = { subject: string; body: string };

/** A mail: its subject with the person's name, and its body from the addressee to the signature, in unbroken lines. */
export function mailOf(
  profile: Profile,
  { letter, recipient, body }: { letter: Letter; recipient: Parameters<typeof addresseeLines>[0]; body: string },
  words: LetterWords,
): Mail {
  const text = body.trim() === "" ? letterSource(profile, letter, words) : body.trim();
  const parts = [addresseeLines(recipient, words), [text], signatureOf(profile, words)];
  return {
    subject: oneLine(letter.subject) || subjectMade(profile, letter, words),
    body: parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n"),
  };
}

/** The subject a mail has where the person wrote none: what it is about, and their name. */
export function subjectMade({ name }: Profile, { kind, job }: Letter, words: LetterWords): string {
  return [words.subject[kind](oneLine(job)), oneLine(name)].filter(Boolean).join("　");
}

function signatureOf({ name, nameKana, address, email }: Profile, words: LetterWords): string[] {
  const kana = oneLine(nameKana);
  const lines = [
    `${oneLine(name)}${kana === "" ? "" : `（${kana}）`}`,
    [postalLine(address.postalCode, words), oneLine(address.text)].filter(Boolean).join(" "),
    named(words.phone, address.phone),
    named(words.email, email),
  ].filter((line) => line !== "");
  return lines.length === 0 ? [] : [words.signatureRule, ...lines, words.signatureRule];
}

/** 「電話：090-0000-0000」; empty where there is nothing to name. */
export function named(label: string, text: string): string {
  return oneLine(text) === "" ? "" : `${label}：${oneLine(text)}`;
}
