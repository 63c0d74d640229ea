import { englishCvWords } from "../content/papers/english-cv.ts";
import { jobCardWords } from "../content/papers/job-card.ts";
import { letterWords } from "../content/papers/letters.ts";
import { rirekishoWords } from "../content/papers/rirekisho.ts";
import { shokumuWords } from "../content/papers/shokumu.ts";
import { eitherFormPages } from "../domain/resume/either-form.ts";
import { englishCvPages, englishCvSource } from "../domain/resume/english-cv/english-cv.ts";
import { envelopePages } from "../domain/resume/envelope/envelope.ts";
import type { Gap } from "../domain/resume/gap.ts";
import { jobCardPages, jobCardSource } from "../domain/resume/job-card/job-card.ts";
import type { Page } from "../domain/resume/layout/page.ts";
import { letterPages } from "../domain/resume/letters/letter-pages.ts";
import { letterSource } from "../domain/resume/letters/source.ts";
import type { PaperRecord } from "../domain/resume/paper.ts";
import type { Profile } from "../domain/resume/profile.ts";
import { shokumuPages } from "../domain/resume/shokumu/shokumu.ts";
import { shokumuSource } from "../domain/resume/shokumu/source.ts";

/**
 * The pages of a paper.
 * @param shown the facts as they stand on it
 * @param portrait the photo, cropped, as a `data:` address
 * @param today the day that stands on it where none was chosen
 */
export function pagesOf(
  paper: PaperRecord,
  shown: Profile,
  today: string,
  gaps: readonly Gap[],
  portrait?: string,
): Page[] {
  if (paper.form === "shokumuKeirekisho") return shokumuPages(shown, paper, shokumuWords, today, gaps);
  if (paper.form === "letter") return letterPages(shown, paper, letterWords, today);
  if (paper.form === "envelope") return envelopePages(shown, paper, letterWords);
  if (paper.form === "jobCard") return jobCardPages(shown, paper, jobCardWords, today);
  if (paper.form === "englishCv") return englishCvPages(shown, paper, englishCvWords);
  const { choices, oldForm } = paper;
  return eitherFormPages(shown, rirekishoWords, { choices, oldForm, day: today, portrait });
}

/**
 * The text of a paper of running text as it stands now: the person's own, or the one made from the facts; empty for a
 * paper without one.
 */
export function textOf(paper: PaperRecord, shown: Profile, gaps: readonly Gap[]): string {
  const { form, style, letter, body } = paper;
  if (form === "shokumuKeirekisho") return body.trim() || shokumuSource(shown, style, shokumuWords, gaps);
  if (form === "letter") return body.trim() || letterSource(shown, letter, letterWords);
  if (form === "jobCard") return body.trim() || jobCardSource(shown, paper, jobCardWords);
  if (form === "englishCv") return body.trim() || englishCvSource(shown, paper, englishCvWords);
  return body;
}
