import { describe, expect, it } from "vitest";
import { shokumuWords as words } from "../../../../../src/content/papers/shokumu.ts";
import { STYLES } from "../../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../../src/domain/resume/profile.ts";
import { shokumuPages } from "../../../../../src/domain/resume/shokumu/shokumu.ts";
import { shokumuSource } from "../../../../../src/domain/resume/shokumu/source.ts";
import { aJob, anActivity, aProfile } from "../../../../support/a-profile.ts";

const work = [
  aJob({
    employer: "株式会社みなと書店",
    role: "販売",
    employment: "partTime",
    start: "2021-04",
    end: "2021-08",
    duties: "レジ\n・棚の整理",
  }),
  aJob({
    employer: "株式会社みどり文具",
    role: "経理",
    start: "2023-01",
    isCurrent: true,
    business: "文具の販売",
    results: "帳簿をそろえた",
  }),
];
const sourceIn = (style: (typeof STYLES)[number], changes = {}) =>
  shokumuSource(aProfile({ work, summary: "短い要約", selfPr: "静かに続けます", ...changes }), style, words);
const headings = (source: string) => source.split("\n").filter((line) => /^##? /u.test(line));

describe("the text of a 職務経歴書", () => {
  it("goes from old to new, or from new to old", () => {
    const [first, second] = headings(sourceIn("chronological")).filter((line) => line.includes("株式会社"));
    expect([first, second]).toEqual([
      "## 株式会社みなと書店 | 令和3年4月〜令和3年8月",
      "## 株式会社みどり文具 | 令和5年1月〜現在",
    ]);
    expect(headings(sourceIn("reverse")).filter((line) => line.includes("株式会社"))).toEqual([second, first]);
  });

  it("groups by the kind of work, after a short outline", () => {
    const source = sourceIn("career");
    expect(headings(source)).toEqual(expect.arrayContaining(["# 略歴", "# 分野ごとの経験", "## 販売", "## 経理"]));
    expect(source.indexOf("# 略歴")).toBeLessThan(source.indexOf("# 分野ごとの経験"));
  });

  it("has the six things where experience is little, each only if there is something", () => {
    const source = sourceIn("little", {
      work: [],
      activities: [
        anActivity({ type: "training", name: "職業訓練" }),
        anActivity({ type: "study", name: "簿記2級", isCurrent: true, start: "2026-01" }),
      ],
    });
    expect(headings(source)).toEqual(
      expect.arrayContaining([
        "# 訓練・研修",
        "# 現在勉強中の分野",
        "## 簿記2級 | 令和8年1月〜現在",
        "# 仕事への姿勢",
        "# これからの目標",
      ]),
    );
    expect(source).not.toContain("# 仕事の経験");
  });

  it("tells of a gap only where it was put into words for papers", () => {
    const wording = (choice: "open" | "none" | "words", text: string) => ({ choice, text });
    const gap = {
      from: "2021-09",
      until: "2022-12",
      own: "自分だけのこと",
      paper: wording("words", "家の事情で仕事を離れていました。"),
      interview: wording("words", "面接のことば"),
      supporter: wording("words", "相談員へのことば"),
      facts: [],
    };
    const source = (paper: typeof gap.paper) =>
      shokumuSource(aProfile({ work }), "reverse", words, [{ ...gap, paper }]);
    const told = source(gap.paper);
    expect(told).toContain("# 仕事を離れていた期間\n## 令和3年9月〜令和4年12月\n家の事情で仕事を離れていました。");
    for (const other of [gap.own, gap.interview.text, gap.supporter.text]) expect(told).not.toContain(other);
    for (const choice of ["open", "none"] as const)
      expect(source(wording(choice, "書いたが、出さない"))).not.toContain("書いたが");
  });

  it("writes points of what was typed line by line, and what the employer is", () => {
    const source = sourceIn("chronological");
    expect(source).toContain("販売（アルバイト）\n【業務】\n- レジ\n- 棚の整理");
    expect(source).toContain("事業内容：文具の販売");
  });

  it.each(STYLES)("is empty while nothing is written: %s", (style) => {
    expect(shokumuSource(EMPTY_PROFILE, style, words)).toBe("");
  });
});

describe("the pages of a 職務経歴書", () => {
  const textsOf = (body: string) =>
    shokumuPages(aProfile({ work }), { body, style: "reverse" }, words, "2026-04-01").flatMap(({ texts }) =>
      texts.map(({ text }) => text),
    );

  it("bear the title, the date, the name and 以上", () => {
    expect(textsOf("")).toEqual(
      expect.arrayContaining(["職務経歴書", "令和8年4月1日現在", "氏名　髙﨑　陽向", "以上"]),
    );
  });

  it("show the person's own text where there is one, and nothing of the other", () => {
    const texts = textsOf("# 自分で書いた\n文");
    expect(texts).toContain("自分で書いた");
    expect(texts.join("")).not.toContain("みどり文具");
  });
});
