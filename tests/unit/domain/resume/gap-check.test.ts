import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Gap, Hearer } from "../../../../src/domain/resume/gap.ts";
import { checkGap } from "../../../../src/domain/resume/gap-check.ts";
import { EMPTY_PROFILE, type Profile } from "../../../../src/domain/resume/profile.ts";
import { aGap, pastJob, yearOfCare } from "../../../support/resume-parts.ts";

type Words = Partial<Record<Hearer, string>> & Partial<Omit<Gap, Hearer>>;

/** A gap from January 2017 to December 2018, with the wordings that are given. */
function gap({ paper, interview, supporter, ...rest }: Words): Gap {
  const worded = (text: string | undefined) => ({
    choice: text === undefined ? ("open" as const) : ("words" as const),
    text: text ?? "",
  });
  return aGap({ ...rest, paper: worded(paper), interview: worded(interview), supporter: worded(supporter) });
}

function notes(words: Words, profile: Partial<Profile> = {}, common: string[] = []): string[] {
  return checkGap(gap(words), { today: "2026-04", profile: { ...EMPTY_PROFILE, ...profile }, common }).map(
    ({ code, hearer, found, other }) => `${hearer} ${code} ${found}${other ? ` / ${other.hearer} ${other.found}` : ""}`,
  );
}

describe("dates and lengths of a gap", () => {
  it.each([
    "2017年から家の手伝いをしていました。",
    "平成29年1月から平成30年12月まで",
    "平成28年12月に退職しました。",
    "2019年1月から働き始めました。",
    "2年間、家にいました。",
    "約1年半",
    "そのうち半年ほど訓練に通いました。",
    "",
  ])("fit: %s", (paper) => {
    expect(notes({ paper })).toEqual([]);
  });

  it.each([
    ["2015年から家にいました。", "dateOutside 2015年"],
    ["平成31年4月まで", "dateOutside 平成31年4月"],
    ["3年間、家にいました。", "lengthOther 3年間"],
    ["30か月", "lengthOther 30か月"],
    ["1年間の空白があります。", "lengthOther 1年間"],
    ["半年ほど仕事を離れていました。", "lengthOther 半年"],
    ["I was at home for four years.", "lengthOther four years"],
  ])("are noted: %s", (paper, note) => {
    expect(notes({ paper })).toEqual([`paper ${note}`]);
  });

  it("of a gap that goes on reach until today", () => {
    expect(notes({ paper: "2026年4月から", until: "" })).toEqual([]);
    expect(notes({ paper: "9年間、家にいました。", until: "" })).toEqual([]);
  });

  it("of a gap known by years may be anywhere in them", () => {
    expect(notes({ paper: "2017年3月から", from: "2017", until: "2018" })).toEqual([]);
  });

  it("are not looked at where a gap has no beginning", () => {
    expect(notes({ paper: "1999年から", from: "" })).toEqual([]);
  });
});

describe("wordings side by side", () => {
  it("agree", () => {
    expect(
      notes({ paper: "2017年から2年間", interview: "平成29年1月から2年ほど", supporter: "2017年1月から" }),
    ).toEqual([]);
  });

  it("differ in their beginning", () => {
    expect(notes({ paper: "2017年3月から家で", interview: "2017年10月から家で" })).toEqual([
      "interview datesDiffer 2017年10月 / paper 2017年3月",
    ]);
  });

  it("differ in their end", () => {
    expect(notes({ paper: "2018年3月まで", supporter: "平成30年11月まで" })).toEqual([
      "supporter datesDiffer 平成30年11月 / paper 2018年3月",
    ]);
  });

  it("differ in their length", () => {
    expect(notes({ paper: "8か月の訓練", interview: "2年間" })).toEqual([
      "interview lengthsDiffer 2年間 / paper 8か月",
    ]);
  });

  it("are left alone where nothing is to be written", () => {
    const words = gap({ paper: "2015年から", own: "だれにも言わないでおきたい話" });
    const none = { ...words, paper: { choice: "none" as const, text: "だれにも言わないでおきたい話" } };
    expect(checkGap(none, { today: "2026-04", profile: EMPTY_PROFILE, common: [] })).toEqual([]);
  });
});

describe("words for fewer people", () => {
  const own = "会社で何度も怒鳴られて、朝になると動けなくなった。";

  it("the person's own are noted in each wording, as they stand there", () => {
    expect(notes({ own, paper: "朝に なると動けなく、退職しました。", interview: "体調のため。" })).toEqual([
      "paper ownWords 朝に なると動けなく",
    ]);
  });

  it("are seen in another width and kana", () => {
    expect(notes({ own: "カウンセリングに通った", supporter: "ｶｳﾝｾﾘﾝｸﾞに通った" })).toEqual([
      "supporter ownWords ｶｳﾝｾﾘﾝｸﾞに通った",
    ]);
  });

  it("grammar, dates and short words are nobody's own", () => {
    expect(
      notes({ own: "2017年1月から家にいたりしていました。体調", paper: "2017年1月から体調をみたりしていました。" }),
    ).toEqual([]);
  });

  it("a fact taken over by a tap, and words of patterns, are free", () => {
    const fact = "毎朝の散歩を続けました";
    const facts = [{ id: "1", from: "", text: fact }];
    expect(notes({ own: fact, paper: `${fact}。`, facts })).toEqual([]);
    expect(
      notes({ own: "体調をととのえることに専念", paper: "体調をととのえることに専念" }, {}, [
        "体調をととのえることに専念しました。",
      ]),
    ).toEqual([]);
  });

  it("a part's are noted where the hearer is not to know it", () => {
    const profile = {
      activities: [yearOfCare({ audience: "counselor", name: "若葉相談センターへの通所" })],
      work: [pastJob({ audience: "interview", employer: "株式会社みどり文具" })],
    };
    const words = "若葉相談センターに通い、株式会社みどり文具で働きました。";
    expect(notes({ paper: words }, profile)).toEqual([
      "paper narrowerWords 若葉相談センター",
      "paper narrowerWords 株式会社みどり文具",
    ]);
    expect(notes({ interview: words }, profile)).toEqual(["interview narrowerWords 若葉相談センター"]);
    expect(notes({ supporter: words }, profile)).toEqual([]);
  });

  it("what the same readers see elsewhere is free", () => {
    const text = "簿記の勉強を毎日つづけた";
    const profile = { selfPr: text, activities: [yearOfCare({ audience: "private", text })] };
    expect(notes({ paper: text }, profile)).toEqual([]);
  });
});

describe("words on health, and blanks", () => {
  it.each([
    ["病気は完治しました。", "healthWord 完治"],
    ["I have fully recovered.", "healthWord fully recovered"],
    ["〔　〕のため、仕事を離れました。", "blankLeft 〔　〕"],
  ])("%s", (interview, note) => {
    expect(notes({ interview })).toEqual([`interview ${note}`]);
  });

  it("現在は就業に支障ありません is the person's own to say", () => {
    expect(notes({ interview: "現在は就業に支障ありません。" })).toEqual([]);
  });
});

it("any words can be looked at, and every note stands where it says", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 60 });
  fc.assert(
    fc.property(text, text, text, (own, paper, interview) => {
      const words = gap({ own, paper, interview: `${own}${interview}` });
      for (const { hearer, at, found } of checkGap(words, { today: "2026-04", profile: EMPTY_PROFILE, common: [] }))
        expect(words[hearer].text.slice(at, at + found.length)).toBe(found);
    }),
  );
});
