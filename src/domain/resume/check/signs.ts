import { missingSigns } from "../paper-signs.ts";
import { placedTexts } from "../places.ts";
import type { Finding, Rules } from "./finding.ts";
import { spellingFindings } from "./replaced.ts";

const HALF_WIDTH_KANA = /[\uff61-\uff9f]+/gu;
const FULL_WIDTH_DIGITS = /[０-９]+/gu;
const KATAKANA = /[\u30a1-\u30f6]/gu;
const TO_HIRAGANA = 0x60;
/** What a reading may have besides hiragana: the numbers, letters and marks of an address. */
const BESIDE_HIRAGANA = /[\u3041-\u309fー・〜\s\p{N}\p{P}\p{S}A-Za-zＡ-Ｚａ-ｚ]/gu;

/** How many signs of one text are named: enough to find the place. */
const NAMED_SIGNS = 8;

/** Kinds of signs: half-width kana, numbers of two widths, what the papers' typefaces lack, readings in other signs than hiragana. */
export const signRules: Rules = (profile) => [
  ...spellingFindings(profile, [
    { rule: "halfKana", in: ({ sort }) => sort !== "kana", pattern: HALF_WIDTH_KANA, to: inUsualWidth },
    {
      rule: "mixedDigits",
      in: ({ sort, text }) => sort !== "contact" && /[0-9]/u.test(text),
      pattern: FULL_WIDTH_DIGITS,
      to: inUsualWidth,
    },
  ]),
  ...placedTexts(profile)
    .filter(({ sort }) => sort === "kana")
    .flatMap(({ place, text }): Finding[] => {
      const hiragana = asHiragana(text);
      if (hiragana.replace(BESIDE_HIRAGANA, "") !== "") return [{ rule: "kanaKind", place, found: text }];
      return hiragana === text ? [] : [{ rule: "kanaKind", place, found: text, offer: hiragana }];
    }),
  ...placedTexts(profile).flatMap(({ place, text }): Finding[] => {
    const missing = missingSigns(text).slice(0, NAMED_SIGNS);
    return missing.length === 0 ? [] : [{ rule: "otherTypeface", place, found: missing.join(" ") }];
  }),
  ...nameSpace(profile.name, profile.nameKana),
];

function inUsualWidth(text: string): string {
  return text.normalize("NFKC");
}

function asHiragana(text: string): string {
  return text
    .replace(HALF_WIDTH_KANA, inUsualWidth)
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}

/** The name and its reading are parted in the same way, or neither is. */
function nameSpace(name: string, kana: string): Finding[] {
  if (name.trim() === "" || kana.trim() === "" || isParted(name) === isParted(kana)) return [];
  const place = { field: isParted(name) ? "nameKana" : "name" };
  return [{ rule: "nameSpace", place, found: isParted(name) ? kana : name }];
}

function isParted(name: string): boolean {
  return /\S\s+\S/u.test(name);
}
