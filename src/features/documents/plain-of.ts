import { plainWords } from "../../content/papers/plain.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import { type PlainPaper, plainFlow, plainRirekisho } from "../../domain/resume/plain-text.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { flowOf } from "./flow-of.ts";

/**
 * A paper as plain text, field by field.
 * @param shown the facts as they stand on it
 * @param today the day that stands on it where none was chosen
 */
export function plainOf(paper: PaperRecord, shown: Profile, today: string, gaps: readonly Gap[]): PlainPaper {
  const flow = flowOf(paper, shown, today, gaps);
  return flow ? plainFlow(flow) : plainRirekisho(shown, plainWords, paper, today);
}
