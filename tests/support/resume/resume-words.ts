import { histories } from "../../../src/content/ja/histories.ts";
import { rowWords } from "../../../src/content/papers/rirekisho.ts";
import type { JsonResumeWords } from "../../../src/domain/resume/json-resume/words.ts";

/** The words of a Japanese reader. */
export const resumeWords: JsonResumeWords = {
  stages: histories.education.stages,
  activities: histories.activities.types,
  equivalency: rowWords.equivalency,
};

/** New ids: new-1, new-2 … */
export function counting(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}
