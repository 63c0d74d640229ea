import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AUDIENCES } from "../../../../../src/domain/resume/audience.ts";
import { parseJsonResume } from "../../../../../src/domain/resume/json-resume/from-json-resume.ts";
import { jsonResumeText, leaving, toJsonResume } from "../../../../../src/domain/resume/json-resume/to-json-resume.ts";
import { profileSchema } from "../../../../../src/domain/resume/profile.ts";
import { anyProfile } from "../../../../support/resume/any-profile.ts";
import { counting, resumeWords as words } from "../../../../support/resume/resume-words.ts";
import { someone } from "../../../../support/resume/some-parts.ts";

const audience = fc.constantFrom(...AUDIENCES);
const read = (text: string) => parseJsonResume(text, { words, newId: counting() });

describe("a profile as JSON Resume", () => {
  it("has the sections of the standard, as other programs read them", () => {
    const { meta: _, $schema: __, ...standard } = toJsonResume(someone(), { audience: "paper", words });
    expect(standard).toEqual({
      basics: {
        name: "髙﨑　陽向",
        email: "hinata@example.jp",
        phone: "090-0000-0000",
        summary: "家で帳簿をつける手伝いを続けています。",
        location: {
          address: "札幌市中央区北1条西2丁目3番4号　若葉コーポ205",
          postalCode: "060-0001",
          region: "北海道",
        },
      },
      work: [
        {
          name: "株式会社みどり文具",
          position: "倉庫",
          description: "文具の卸",
          startDate: "2016-06",
          endDate: "2016-12",
          summary: "商品の仕分け",
          highlights: ["棚の番号を整理した", "引き継ぎの紙を作った"],
        },
      ],
      volunteer: [{ organization: "若葉図書館", position: "図書館の本の修理", startDate: "2018-04" }],
      education: [
        {
          institution: "北海道立若葉高等学校",
          area: "普通科",
          studyType: words.stages.high,
          startDate: "2010-04",
          endDate: "2012-09",
        },
        { institution: "高等学校卒業程度認定試験", studyType: words.stages.equivalency, endDate: "2014-11" },
      ],
      certificates: [{ name: "日商簿記検定試験3級", date: "2020-03" }],
      skills: [{ name: "表計算" }],
      projects: [
        {
          name: "経理の科目",
          startDate: "2022-04",
          endDate: "2022-09",
          entity: "若葉職業能力開発校",
          type: "職業訓練",
        },
      ],
    });
  });

  it("is the same text again after it was read, for any profile and any circle of readers", () => {
    fc.assert(
      fc.property(anyProfile, audience, (profile, circle) => {
        const text = jsonResumeText(toJsonResume(profile, { audience: circle, words }));
        const back = read(text);
        expect(back.source).toBe("ours");
        expect(back.changes).toEqual([]);
        expect(back.profile).toEqual(leaving(profile, circle));
        expect(profileSchema.safeParse(back.profile).success).toBe(true);
        const { foreign } = back;
        expect(jsonResumeText(toJsonResume(back.profile, { audience: circle, words, foreign }))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("holds nothing that is for a narrower circle, and no photo", () => {
    const secret = "だれにも言わない";
    const profile = someone({
      gender: secret,
      selfPr: secret,
      audiences: { gender: "private", selfPr: "counselor" },
      portrait: { attachment: "f".repeat(32), left: 0, top: 0, width: 1 },
    });
    const text = jsonResumeText(toJsonResume(profile, { audience: "paper", words }));
    expect(text).not.toContain(secret);
    expect(text).not.toContain("若葉サポステ");
    expect(text).not.toContain("静かに続けること");
    expect(text).not.toContain("counselor");
    expect(text).not.toContain("f".repeat(32));
    expect(jsonResumeText(toJsonResume(profile, { audience: "counselor", words }))).toContain("若葉サポステ");
  });

  it("holds no job where the person says that there was none", () => {
    const profile = someone({ workNone: true });
    expect(jsonResumeText(toJsonResume(profile, { audience: "paper", words }))).not.toContain("みどり文具");
    const own = toJsonResume(profile, { audience: "private", words });
    expect(own["work"]).toBeUndefined();
    expect(read(jsonResumeText(own)).profile.work).toEqual(profile.work);
  });
});
