import { emptyActivity, emptyPoint, emptyWork } from "./history.ts";
import type { Profile } from "./profile.ts";

/** Six things to tell where jobs and licences are few; sources: docs/papers.md. */
export const PROMPTS = ["partTime", "training", "studying", "character", "attitude", "future"] as const;
/** The most signs of an answer. */
export const LONGEST_ANSWER = 4_000;
export type PromptName = (typeof PROMPTS)[number];

/**
 * The facts with an answer to a prompt, there where the 職務経歴書 for little experience takes it from. Of jobs, training
 * and learning the first line is the name, the rest what was done; each line about one's nature is one strength; what is
 * told of attitude and aims comes behind what stands there.
 * @returns `undefined` where it is longer than its field, or nothing was said
 */
export function withAnswer(
  profile: Profile,
  prompt: PromptName,
  answer: string,
  newId: () => string,
): Partial<Profile> | undefined {
  const text = answer.trim();
  const [first = "", ...others] = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  const rest = others.join("\n").trim();
  if (text === "") return undefined;
  switch (prompt) {
    case "partTime":
      if (first.length > 120 || rest.length > 2_000 || isFull(profile.work)) return undefined;
      return { work: [...profile.work, { ...emptyWork(newId()), employer: first, duties: rest }] };
    case "training":
    case "studying": {
      if (first.length > 120 || rest.length > 2_000 || isFull(profile.activities)) return undefined;
      const activity = emptyActivity(newId(), prompt === "training" ? "training" : "study");
      const isCurrent = prompt === "studying";
      return { activities: [...profile.activities, { ...activity, name: first, text: rest, isCurrent }] };
    }
    case "character": {
      const lines = [first, ...others].filter((line) => line !== "");
      if (lines.some((line) => line.length > 400) || profile.strengths.length + lines.length > MOST_PARTS)
        return undefined;
      return { strengths: [...profile.strengths, ...lines.map((line) => ({ ...emptyPoint(newId()), text: line }))] };
    }
    case "attitude":
      return joined("selfPr", profile.selfPr, text);
    case "future":
      return joined("motivation", profile.motivation, text);
  }
}

const MOST_PARTS = 60;

function isFull(parts: readonly unknown[]): boolean {
  return parts.length >= MOST_PARTS;
}

function joined(field: "selfPr" | "motivation", before: string, text: string): Partial<Profile> | undefined {
  const whole = [before.trimEnd(), text].filter(Boolean).join("\n");
  return whole.length > LONGEST_ANSWER ? undefined : { [field]: whole };
}
