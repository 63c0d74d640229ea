import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STEP_LENGTH, stepSchema, stepText } from "../../../../src/domain/steps/step.ts";

describe("words that become a step", () => {
  test("are one line without blanks around it", () => {
    expect(stepText("　郵便受けまで\n\n 行く\t")).toBe("郵便受けまで 行く");
    expect(stepText("\n　\n")).toBe("");
  });

  test("end where a step does, and not within a character", () => {
    expect(stepText("あ".repeat(300))).toBe("あ".repeat(STEP_LENGTH));
    expect(stepText(`${"あ".repeat(STEP_LENGTH - 1)}𠮷野`)).toBe("あ".repeat(STEP_LENGTH - 1));
  });

  test("fit the shape of a step where there are any, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (words) => {
        const text = stepText(words);
        const step = { text, state: "kept", addedAt: "2026-11-24T01:02:03.000Z" };
        expect(stepSchema.safeParse(step).success).toBe(text !== "");
      }),
    );
  });
});
