import { describe, expect, it } from "vitest";
import { catalogues, LOCALES } from "../../../src/content/catalogue.ts";
import { jobCardWords } from "../../../src/content/papers/job-card.ts";
import { RULES, type RuleId } from "../../../src/domain/resume/check/finding.ts";
import { type Gap, HEARERS } from "../../../src/domain/resume/gap.ts";
import { checkGap, GAP_CODES } from "../../../src/domain/resume/gap-check.ts";
import { SHEETS } from "../../../src/domain/resume/paper.ts";
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

it("the ジョブ・カード names the sheets that can be prepared, and only headings that are known", () => {
  expect(SHEETS.map((sheet) => jobCardWords.sheets[sheet].number)).toEqual(SHEETS.map((sheet) => `様式${sheet}`));
  expect(Object.values(jobCardWords.headings)).toEqual([
    "価値観、興味、関心事項等",
    "強み等",
    "将来取り組みたい仕事や働き方等",
    "これから取り組むこと等",
  ]);
});
