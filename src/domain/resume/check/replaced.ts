import { type PlacedText, placedTexts } from "../places.ts";
import type { Profile } from "../profile.ts";
import type { Finding, RuleId } from "./finding.ts";

/** A spelling that a paper writes otherwise, in the texts that are chosen. Without `to` there is nothing to offer. */
export type Spelling = {
  rule: RuleId;
  in: (text: PlacedText) => boolean;
  pattern: RegExp;
  to?: (found: string) => string;
};

/** One finding for each text that has the spelling; the offer changes all of them in that text. */
export function spellingFindings(profile: Profile, spellings: readonly Spelling[]): Finding[] {
  const texts = placedTexts(profile);
  return spellings.flatMap(({ rule, in: isIn, pattern, to }) =>
    texts.filter(isIn).flatMap(({ place, text }): Finding[] => {
      const [found] = text.match(pattern) ?? [];
      if (found === undefined) return [];
      return [{ rule, place, found, ...(to ? { offer: text.replace(pattern, to) } : {}) }];
    }),
  );
}
