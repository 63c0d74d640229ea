import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import type { Page } from "../../domain/resume/layout/page.ts";
import { rirekishoPages } from "../../domain/resume/layout/rirekisho.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";

/**
 * The pages of a paper.
 * @param shown the facts as they stand on it
 * @param today the day that stands on it where none was chosen
 */
export function pagesOf({ choices }: PaperRecord, shown: Profile, today: string): Page[] {
  return rirekishoPages(shown, rirekishoWords, { choices, day: today });
}
