import { describe, expect, test } from "vitest";
import { rirekishoWords } from "../../../../src/content/papers/rirekisho.ts";
import { gapSchema } from "../../../../src/domain/resume/gap.ts";
import { rirekishoRoom } from "../../../../src/domain/resume/layout/rirekisho.ts";
import { DEFAULT_CHOICES, paperSchema, SIZES, STYLES } from "../../../../src/domain/resume/paper.ts";
import { profileSchema } from "../../../../src/domain/resume/profile.ts";
import { HISTORY_ROWS } from "../../../../src/domain/resume/rows.ts";
import { persons } from "../../../support/resume/persons.ts";

const all = Object.values(persons);
const papers = all.flatMap((person) => person.papers);

describe("the four persons of the golden pages", () => {
  test("are such as the vault takes", () => {
    for (const { profile, gaps } of all) {
      expect(profileSchema.safeParse(profile).success, profile.name).toBe(true);
      for (const gap of gaps) expect(gapSchema.safeParse(gap).success).toBe(true);
    }
    for (const paper of papers) expect(paperSchema.safeParse(paper).success, paper.title).toBe(true);
  });

  test("bring every size of the form and every style", () => {
    const forms = (form: string) => papers.filter((paper) => paper.form === form);
    expect(new Set(forms("rirekisho").map(({ choices }) => choices.size))).toEqual(new Set(SIZES));
    expect(new Set(forms("shokumuKeirekisho").map(({ style }) => style))).toEqual(new Set(STYLES));
  });

  test("one has no work, one has a row more than the form", () => {
    expect(persons.noWork.profile.workNone).toBe(true);
    const { profile } = persons.longCareer;
    const { used, over } = rirekishoRoom(profile, rirekishoWords, DEFAULT_CHOICES).history;
    expect([used, over]).toEqual([HISTORY_ROWS, 1]);
  });
});
