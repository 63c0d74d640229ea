import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { flowOf } from "./flow-of.ts";

/** An envelope is its size, and the old form its lines: a Word file of either would be another paper. */
export function hasWordFile({ form, oldForm }: PaperRecord): boolean {
  return form !== "envelope" && !(form === "rirekisho" && oldForm.isUsed);
}

/**
 * A paper as the bytes of a .docx file.
 * @param shown the facts as they stand on it
 * @param today the day that stands on it where none was chosen
 * @param portrait the photo, cropped, as a `data:` address
 */
export async function wordFile(
  paper: PaperRecord,
  shown: Profile,
  today: string,
  gaps: readonly Gap[],
  portrait?: string,
): Promise<Uint8Array> {
  const { flowDocument, rirekishoDocument } = await import("./word/word.ts");
  const flow = flowOf(paper, shown, today, gaps);
  if (flow) return flowDocument(flow);
  return rirekishoDocument(shown, rirekishoWords, { choices: paper.choices, day: today, portrait });
}
