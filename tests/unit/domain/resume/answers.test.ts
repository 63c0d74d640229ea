import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shokumuWords } from "../../../../src/content/papers/shokumu.ts";
import { PROMPTS, withAnswer } from "../../../../src/domain/resume/answers.ts";
import { EMPTY_PROFILE, profileSchema } from "../../../../src/domain/resume/profile.ts";
import { shokumuSource } from "../../../../src/domain/resume/shokumu/source.ts";

const answer = (prompt: (typeof PROMPTS)[number], text: string, before = EMPTY_PROFILE) =>
  withAnswer(before, prompt, text, () => "id");

describe("an answer to a prompt", () => {
  it.each(PROMPTS)("about %s stands under its heading of the paper for little experience", (prompt) => {
    const profile = { ...EMPTY_PROFILE, ...answer(prompt, "近所の店の手伝い\n品出しと掃除") };
    const source = shokumuSource(profile, "little", shokumuWords);
    expect(source.split("\n")[0]).toBe(`# ${shokumuWords.parts[prompt]}`);
    expect(source).toContain("近所の店の手伝い");
    expect(source).toContain("品出しと掃除");
  });

  it("comes behind what was there", () => {
    expect(answer("attitude", "つづけること", { ...EMPTY_PROFILE, selfPr: "まえの文" })).toEqual({
      selfPr: "まえの文\nつづけること",
    });
  });

  it("is nothing where nothing was said, and never makes facts that cannot be kept", () => {
    expect(answer("future", " \n ")).toBeUndefined();
    fc.assert(
      fc.property(fc.constantFrom(...PROMPTS), fc.string({ maxLength: 5_000 }), (prompt, text) => {
        const changes = answer(prompt, text);
        if (changes) expect(profileSchema.safeParse({ ...EMPTY_PROFILE, ...changes }).success).toBe(true);
      }),
    );
    expect(answer("character", "長".repeat(401))).toBeUndefined();
    expect(answer("partTime", "長".repeat(121))).toBeUndefined();
    expect(answer("future", "長".repeat(4_001))).toBeUndefined();
  });
});
