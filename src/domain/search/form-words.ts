import type { Form } from "../journal/entry.ts";
import { fold } from "./fold.ts";

/** What a way to write is called where it is looked for: its names on screen in both languages, and shorter ones. */
const CALLED: Record<Form, readonly string[]> = {
  line: ["一行", "one line"],
  free: ["白い紙", "blank paper"],
  goodThings: ["三つのよかったこと", "3つのよかったこと", "three good things"],
  sortFeelings: ["気持ちの整理", "sorting out feelings"],
  unsentLetter: ["出せない手紙", "a letter not to be sent"],
  doneToday: ["今日できたこと", "done today"],
  beforeTalk: ["話す前のメモ", "notes before a talk"],
  afterTalk: ["話したあとのメモ", "notes after a talk"],
};
const FOLDED = Object.entries(CALLED).map(
  ([form, names]) => [form as Form, names.map((name) => fold(name).text)] as const,
);

/** So many signs of a word are needed for a name: one kana is in half of them, and three letters in all. */
const LEAST = 2;
const LEAST_LATIN = 4;
const LATIN = /^[\p{sc=Latin}\p{P}\p{Zs}]+$/u;
/** Most pages are one of these: their names, met by chance in a search for words, would bring all of them. */
const ORDINARY: readonly Form[] = ["line", "free"];

/** The forms in whose name a folded value stands, for `書き方:`. */
export function formsCalled(value: string): readonly Form[] {
  return FOLDED.filter(([, names]) => names.some((name) => name.includes(value))).map(([form]) => form);
}

/** The forms that a plain word may mean. */
function formsMeant(term: string): readonly Form[] {
  if (term.length < (LATIN.test(term) ? LEAST_LATIN : LEAST)) return [];
  return formsCalled(term).filter((form) => !ORDINARY.includes(form));
}

/** The forms that each term may mean, of the terms that may mean some; undefined where none does, as nearly always. */
export function namedForms(terms: readonly string[]): ReadonlyMap<string, readonly Form[]> | undefined {
  const named = terms.map((term) => [term, formsMeant(term)] as const).filter(([, forms]) => forms.length > 0);
  return named.length > 0 ? new Map(named) : undefined;
}
