import { eitherFormPages } from "../either-form.ts";
import { EMPTY_EXTRAS, type RirekishoChoices } from "../paper.ts";
import { EMPTY_PROFILE, type Profile } from "../profile.ts";
import type { RirekishoWords } from "./form-words.ts";
import type { Page } from "./page.ts";
import type { PaperOptions } from "./rirekisho.ts";

/** Sheets for writing by hand: the person's words in light ink to go over, or the form alone. */
export const GUIDES = ["light", "blank"] as const;
export type Guide = (typeof GUIDES)[number];

/**
 * The 履歴書 for writing by hand, on the sheets of the paper itself. The place of the photo keeps its notes, as a photo
 * is glued there. On the form alone stands no word of the person's, nor a date.
 */
export function handwritingPages(
  guide: Guide,
  profile: Profile,
  words: RirekishoWords,
  { choices, day, oldForm }: Pick<PaperOptions, "choices" | "day" | "oldForm">,
): Page[] {
  const without: RirekishoChoices = { ...choices, showPortrait: false };
  if (guide === "light") return eitherFormPages(profile, words, { choices: without, day, oldForm, ink: "light" });
  const form = { ...EMPTY_EXTRAS.oldForm, isUsed: oldForm?.isUsed ?? false };
  return eitherFormPages(EMPTY_PROFILE, words, { choices: without, day: "", oldForm: form });
}
