import { shokumuWords } from "../../content/papers/shokumu.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import type { Flow } from "../../domain/resume/layout/flow/flow.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { shokumuFlow } from "../../domain/resume/shokumu/shokumu.ts";

/**
 * A paper of running text, as its blocks; nothing for a form with places of its own, such as the 履歴書.
 * @param shown the facts as they stand on it
 * @param today the day that stands on it where none was chosen
 */
export function flowOf(paper: PaperRecord, shown: Profile, today: string, gaps: readonly Gap[]): Flow | undefined {
  return paper.form === "shokumuKeirekisho" ? shokumuFlow(shown, paper, shokumuWords, today, gaps) : undefined;
}
