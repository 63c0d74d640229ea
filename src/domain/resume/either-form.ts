import type { RirekishoWords } from "./layout/form-words.ts";
import type { Page } from "./layout/page.ts";
import { type PaperOptions, type RirekishoRoom, rirekishoPages, rirekishoRoom } from "./layout/rirekisho.ts";
import { oldFormPages, oldFormRoom } from "./old-form/old-form.ts";
import type { OldForm, RirekishoChoices } from "./paper.ts";
import type { Profile } from "./profile.ts";

/** The pages of a 履歴書 on the form that its paper is on: the Ministry's, or the old one where an employer asks for it. */
export function eitherFormPages(profile: Profile, words: RirekishoWords, options: PaperOptions): Page[] {
  return options.oldForm?.isUsed ? oldFormPages(profile, words, options) : rirekishoPages(profile, words, options);
}

/** How much room that form has left. */
export function eitherFormRoom(
  profile: Profile,
  words: RirekishoWords,
  choices: RirekishoChoices,
  oldForm: OldForm,
): RirekishoRoom {
  return oldForm.isUsed ? oldFormRoom(profile, words, choices, oldForm) : rirekishoRoom(profile, words, choices);
}
