import { describe, expect, test } from "vitest";
import { newPaper, type PaperRecord } from "../../../../src/domain/resume/paper.ts";
import { ownText, TEXT_NAMES, textsOn, withOwnText, withText } from "../../../../src/domain/resume/paper-texts.ts";
import { aProfile } from "../../../support/a-profile.ts";

const profile = aProfile({ motivation: "直すことが好きです。", wishes: "", summary: "要約", selfPr: "自己PR" });
const on = (paper: PaperRecord) => textsOn(paper, profile);

describe("texts of a paper that others may offer other words for", () => {
  test("are those that have a place on it, empty ones too", () => {
    expect(on(newPaper("rirekisho"))).toEqual([
      { name: "motivation", text: "直すことが好きです。" },
      { name: "wishes", text: "" },
    ]);
    expect(on(newPaper("shokumuKeirekisho")).map(({ name }) => name)).toEqual(["summary", "selfPr"]);
    for (const form of ["shokumuKeirekisho", "jobCard"] as const)
      expect(on({ ...newPaper(form), body: "自分で書いた" })).toEqual([]);
    expect(on(newPaper("jobCard")).map(({ name }) => name)).toEqual(["values", "strengths", "future", "next"]);
    expect(on({ ...newPaper("jobCard"), jobCard: { ...newPaper("jobCard").jobCard, sheet: "2" } })).toEqual([]);
    expect(on(newPaper("letter"))).toEqual([]);
  });

  test("are those of the paper where it has its own", () => {
    const own = { ...newPaper("rirekisho", "花屋"), changes: { motivation: "花が好きです。" } };
    expect(on(own)[0]).toEqual({ name: "motivation", text: "花が好きです。" });
  });
});

test("a card without words for strengths shows those of the facts", () => {
  const strengths = [
    { id: "a", audience: "paper" as const, text: "手先" },
    { id: "b", audience: "paper" as const, text: "根気" },
  ];
  const shown = aProfile({ strengths });
  expect(textsOn(newPaper("jobCard"), shown)[1]).toEqual({ name: "strengths", text: "手先\n根気" });
});

test("a fact that the person keeps from papers has no place on them, unless a paper has words of its own", () => {
  const kept = { ...profile, audiences: { motivation: "counselor" as const } };
  const paper = newPaper("rirekisho");
  expect(textsOn(paper, kept).map(({ name }) => name)).toEqual(["wishes"]);
  expect(withText(paper, kept, "motivation", "新しい文")).toBeUndefined();
  const own = { ...paper, changes: { motivation: "花が好きです。" } };
  expect(textsOn(own, kept)[0]).toEqual({ name: "motivation", text: "花が好きです。" });
});

test("a text that is longer than its field is left out", () => {
  const strengths = Array.from({ length: 20 }, (_, index) => ({
    id: String(index),
    audience: "paper" as const,
    text: "あ".repeat(200),
  }));
  expect(textsOn(newPaper("jobCard"), aProfile({ strengths })).map(({ name }) => name)).not.toContain("strengths");
});

describe("other words", () => {
  test("of the plain paper go into the facts, and stand on it then", () => {
    expect(withText(newPaper("rirekisho"), profile, "motivation", "新しい文")).toEqual({
      facts: { motivation: "新しい文" },
    });
  });

  test("of a paper for an employer, or with words of its own, go into that paper alone", () => {
    const forOne = newPaper("rirekisho", "花屋");
    expect(withText(forOne, profile, "wishes", "新しい文")).toEqual({
      paper: { ...forOne, changes: { wishes: "新しい文" } },
    });
    const own = { ...newPaper("rirekisho"), changes: { motivation: "前の文" } };
    expect(withText(own, profile, "motivation", "新しい文")).toEqual({
      paper: { ...own, changes: { motivation: "新しい文" } },
    });
  });

  test("of a ジョブ・カード go into that sheet", () => {
    const card = newPaper("jobCard");
    expect(withText(card, profile, "future", "直す仕事")).toEqual({
      paper: { ...card, jobCard: { ...card.jobCard, future: "直す仕事" } },
    });
  });

  test("have no place on what was handed in, on a paper without that text, and where they are too long", () => {
    const sent = { ...newPaper("rirekisho"), sent: { at: "2026-11-26T01:02:03.000Z", way: "post" as const, profile } };
    expect(withText(sent, profile, "motivation", "新しい文")).toBeUndefined();
    expect(withText(newPaper("letter"), profile, "motivation", "新しい文")).toBeUndefined();
    expect(withText(newPaper("rirekisho"), profile, "wishes", "あ".repeat(2_001))).toBeUndefined();
  });

  test("are put back to what the paper had, its own words or those of the facts", () => {
    for (const before of [{}, { motivation: "前の文" }]) {
      const paper = { ...newPaper("rirekisho", "花屋"), changes: before };
      const change = withText(paper, profile, "motivation", "新しい文");
      if (!change || !("paper" in change)) throw new Error("it goes into the paper");
      expect(withOwnText(change.paper, "motivation", ownText(paper, "motivation"))).toEqual(paper);
    }
    const card = newPaper("jobCard");
    const change = withText(card, profile, "next", "新しい文");
    if (!change || !("paper" in change)) throw new Error("it goes into the card");
    expect(withOwnText(change.paper, "next", ownText(card, "next"))).toEqual(card);
  });

  test("stand on the paper afterwards, whichever text it is", () => {
    for (const form of ["rirekisho", "shokumuKeirekisho", "jobCard"] as const)
      for (const title of ["", "花屋"])
        for (const name of TEXT_NAMES) {
          const paper = newPaper(form, title);
          const change = withText(paper, profile, name, "新しい文");
          if (!change) continue;
          const next = "paper" in change ? change.paper : paper;
          const facts = "facts" in change ? { ...profile, ...change.facts } : profile;
          expect(textsOn(next, facts)).toContainEqual({ name, text: "新しい文" });
        }
  });
});
