import { describe, expect, it } from "vitest";
import { catalogues, LOCALES } from "../../../src/content/catalogue.ts";
import { jobCardSheets } from "../../../src/content/papers/job-card.ts";
import { RULES, type RuleId } from "../../../src/domain/resume/check/finding.ts";
import { type Gap, HEARERS } from "../../../src/domain/resume/gap.ts";
import { checkGap, GAP_CODES } from "../../../src/domain/resume/gap-check.ts";
import { EMPTY_PROFILE } from "../../../src/domain/resume/profile.ts";
import { aGap } from "../../support/resume-parts.ts";

describe.each(LOCALES)("words about papers in %s", (locale) => {
  const { check, gapCheck, gapPatterns, careerPrompts } = catalogues[locale];

  it.each(Object.keys(RULES) as RuleId[])("%s has a name, a sentence and a source", (rule) => {
    expect(check.rules[rule].title).not.toBe("");
    expect(check.rules[rule].note).toMatch(/[。.]$/u);
    for (const source of RULES[rule]) expect(check.sources[source]).not.toBe("");
  });

  it("every note on a gap says what was found", () => {
    for (const code of GAP_CODES) expect(gapCheck.notes[code]("2019年", "X", "2021年")).toContain("2019年");
    for (const code of ["datesDiffer", "lengthsDiffer"] as const)
      expect(gapCheck.notes[code]("2019年", "X", "2021年")).toMatch(/X.*2021年|2021年.*X/u);
  });

  it("a pattern says nothing but its blanks: no date, no length, no word on health, none of it the person's own", () => {
    for (const patterns of Object.values(gapPatterns.reasons)) {
      const texts = HEARERS.map((hearer) => Object.values(patterns[hearer]).join("\n"));
      const worded = (index: number) => ({ choice: "words" as const, text: texts[index] ?? "" });
      const gap: Gap = aGap({ own: texts.join("\n"), paper: worded(0), interview: worded(1), supporter: worded(2) });
      const notes = checkGap(gap, { today: "2026-04", profile: EMPTY_PROFILE, common: texts });
      expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(["blankLeft"]));
    }
  });

  it("six ways to tell little experience, with two or three questions each", () => {
    const prompts = Object.values(careerPrompts.prompts);
    expect(prompts.length).toBe(6);
    for (const { questions } of prompts) expect(Object.keys(questions).length).toBeOneOf([2, 3]);
  });
});

it("the ジョブ・カード has its five sheets, and headings only where they are known", () => {
  expect(jobCardSheets.map(({ id }) => id)).toEqual(["1-1", "1-2", "2", "3-1", "3-2"]);
  expect(jobCardSheets.filter(({ headings }) => headings.length > 0).map(({ id }) => id)).toEqual(["1-1"]);
});
