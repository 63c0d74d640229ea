import { readPostalCode } from "../../postal/postal-code.ts";
import type { Recipient } from "../paper.ts";
import type { Profile } from "../profile.ts";
import type { LetterWords } from "./words.ts";

/**
 * Who a letter goes to, one to a line: the house, the department, the person. The last of them is spoken to: a person
 * with 様, a department or house with 御中, never both. A form of address that was typed stays, and none is added; 御中
 * that was typed behind a house goes once somebody in it is spoken to.
 */
export function addresseeLines({ employer, department, person }: Recipient, words: LetterWords): string[] {
  const names = [employer, department, person].map(oneLine).filter((name) => name !== "");
  const last = names.at(-1);
  if (last === undefined) return [];
  const honorific = oneLine(person) === "" ? words.toHouse : words.toPerson;
  const isSpokenTo = words.toSomebody.some((typed) => last.endsWith(typed));
  return [
    ...names.slice(0, -1).map((name) => withoutEnd(name, words.toHouse)),
    isSpokenTo ? last : `${last}　${honorific}`,
  ];
}

function withoutEnd(name: string, end: string): string {
  return name.endsWith(end) && name !== end ? name.slice(0, -end.length).trimEnd() : name;
}

/** 「〒060-0001」; a code that cannot be read stays as it was typed; empty for none. */
export function postalLine(postalCode: string, { postalMark }: LetterWords): string {
  const typed = oneLine(postalCode).replace(/^〒\s*/u, "");
  const digits = readPostalCode(typed);
  if (typed === "") return "";
  return `${postalMark}${digits ? `${digits.slice(0, 3)}-${digits.slice(3)}` : typed}`;
}

/** Where a letter comes from, one to a line: postal code, address, name. What is empty has no line. */
export function senderLines({ name, address }: Profile, words: LetterWords): string[] {
  return [postalLine(address.postalCode, words), oneLine(address.text), oneLine(name)].filter((line) => line !== "");
}

/** A text of one line, whatever was pasted into it. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*[\r\n]+\s*/gu, " ");
}
