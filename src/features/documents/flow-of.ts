import { englishCvWords } from "../../content/papers/english-cv.ts";
import { jobCardWords } from "../../content/papers/job-card.ts";
import { letterWords } from "../../content/papers/letters.ts";
import { shokumuWords } from "../../content/papers/shokumu.ts";
import { englishCvFlow } from "../../domain/resume/english-cv/english-cv.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import { jobCardFlow } from "../../domain/resume/job-card/job-card.ts";
import type { Flow } from "../../domain/resume/layout/flow/flow.ts";
import { letterFlow } from "../../domain/resume/letters/letter-flow.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { shokumuFlow } from "../../domain/resume/shokumu/shokumu.ts";

/**
 * A paper of running text, as its blocks; nothing for a form with places of its own, such as the 履歴書.
 * @param shown the facts as they stand on it
 * @param today the day that stands on it where none was chosen
 */
export function flowOf(paper: PaperRecord, shown: Profile, today: string, gaps: readonly Gap[]): Flow | undefined {
  switch (paper.form) {
    case "shokumuKeirekisho":
      return shokumuFlow(shown, paper, shokumuWords, today, gaps);
    case "letter":
      return letterFlow(shown, paper, letterWords, today);
    case "jobCard":
      return jobCardFlow(shown, paper, jobCardWords, today);
    case "englishCv":
      return englishCvFlow(shown, paper, englishCvWords);
    default:
      return undefined;
  }
}
