import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import { shokumuWords } from "../../content/papers/shokumu.ts";
import type { Page } from "../../domain/resume/layout/page.ts";
import { rirekishoPages } from "../../domain/resume/layout/rirekisho.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { shokumuPages } from "../../domain/resume/shokumu/shokumu.ts";

/**
 * The pages of a paper.
 * @param shown the facts as they stand on it
 * @param portrait the photo, cropped, as a `data:` address
 * @param today the day that stands on it where none was chosen
 */
export function pagesOf(paper: PaperRecord, shown: Profile, today: string, portrait?: string): Page[] {
  if (paper.form === "shokumuKeirekisho") return shokumuPages(shown, paper, shokumuWords, today);
  return rirekishoPages(shown, rirekishoWords, { choices: paper.choices, day: today, portrait });
}
