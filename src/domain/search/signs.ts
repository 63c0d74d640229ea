/** What may stand before a colon, folded, in both languages: each is understood whatever the screen speaks. */
const SIGNS = {
  tag: ["tag", "たぐ"],
  person: ["person", "ひと", "人"],
  day: ["day", "日"],
  since: ["since", "から"],
  until: ["until", "まで"],
  form: ["form", "書き方", "ふぉーむ"],
  photo: ["photo", "写真"],
  recording: ["recording", "録音"],
  heavy: ["heavy", "つらい日"],
  level: ["level", "見せる"],
} as const;
export type Sign = keyof typeof SIGNS;

const NAMES = new Map(
  Object.entries(SIGNS).flatMap(([sign, words]) => words.map((word) => [word as string, sign as Sign] as const)),
);
/** As a part of a regular expression. */
export const ANY_SIGN = [...NAMES.keys()].join("|");

/** @param word what stands before the colon, folded */
export function signOf(word: string): Sign | undefined {
  return NAMES.get(word);
}

/** What a value says, folded. One that is still being typed says what it begins. */
const VALUES = {
  yes: ["あり", "ある", "yes"],
  only: ["だけ", "only"],
  without: ["のぞく", "除く", "without"],
  private: ["私だけ", "わたしだけ", "only me", "private"],
  ask: ["渡すときに選ぶ", "選ぶ", "ask"],
} as const;
type Said = keyof typeof VALUES;

/** Which of the `allowed` a value says. */
export function saidBy<S extends Said>(value: string, allowed: readonly S[]): S | undefined {
  return allowed.find((said) => VALUES[said].some((word) => word.startsWith(value)));
}
