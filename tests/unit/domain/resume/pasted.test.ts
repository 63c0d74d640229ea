import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_PASTED, readPasted } from "../../../../src/domain/resume/pasted/pasted.ts";
import { EMPTY_PROFILE, profileSchema } from "../../../../src/domain/resume/profile.ts";

function read(text: string) {
  let made = 0;
  return readPasted(text, () => `id-${++made}`);
}

const WHOLE = `履　歴　書　　　令和8年4月1日現在
令和8年4月1日現在
ふりがな　いっぽ　はなこ
氏　　名　一歩　花子
生年月日　平成6年11月20日生（満31歳）　
性別：女
ふりがな　ほっかいどうさっぽろし
現住所　〒060-0001
北海道札幌市中央区北一条西1丁目
電話　011-000-0000
E-mail: hana@example.jp

学歴・職歴（各別にまとめて書く）
年	月	学歴・職歴
学歴
平成22	4	北海道立若葉高等学校 普通科 入学
平成25	3	北海道立若葉高等学校 普通科 卒業
２０１３年４月　青空大学　文学部　入学
２０１５年９月　同大学　中途退学
職歴
2016年6月 株式会社みどり文具 アルバイトとして入社
2016年12月 一身上の都合により退職
2019/4 有限会社あおば 入社
現在に至る
以上
免許・資格
平成25年7月 普通自動車第一種運転免許 取得
実用英語技能検定2級
志望の動機、特技、好きな学科、アピールポイントなど
ものを直すことが好きです。
電話を受けた経験もあります。
本人希望記入欄（特に給料・職種・勤務時間などがあれば記入）
貴社規定に従います`;

describe("a pasted résumé", () => {
  it("is sorted by its labels", () => {
    const { profile, rest } = read(WHOLE);
    expect(profile).toMatchObject({
      name: "一歩　花子",
      nameKana: "いっぽ　はなこ",
      birthDay: "1994-11-20",
      gender: "女",
      email: "hana@example.jp",
      paperDay: "2026-04-01",
      address: {
        postalCode: "060-0001",
        text: "北海道札幌市中央区北一条西1丁目",
        kana: "ほっかいどうさっぽろし",
        phone: "011-000-0000",
      },
      motivation: "ものを直すことが好きです。\n電話を受けた経験もあります。",
      wishes: "貴社規定に従います",
    });
    expect(rest).toEqual(["履　歴　書　　　令和8年4月1日現在"]);
  });

  it("gives each school and job once, its beginning and its end together", () => {
    const { profile } = read(WHOLE);
    expect(
      profile.education.map(({ school, course, start, end, ending, stage }) => [
        school,
        course,
        start,
        end,
        ending,
        stage,
      ]),
    ).toEqual([
      ["北海道立若葉高等学校", "普通科", "2010-04", "2013-03", "graduated", "high"],
      ["青空大学", "文学部", "2013-04", "2015-09", "left", "university"],
    ]);
    expect(
      profile.work.map(({ employer, employment, start, end, isCurrent, leaving }) => [
        employer,
        employment,
        start,
        end,
        isCurrent,
        leaving,
      ]),
    ).toEqual([
      ["株式会社みどり文具", "partTime", "2016-06", "2016-12", false, "personal"],
      ["有限会社あおば", "", "2019-04", "", true, ""],
    ]);
    expect(profile.licences.map(({ month, name, word }) => [month, name, word])).toEqual([
      ["2013-07", "普通自動車第一種運転免許", "obtained"],
      ["", "実用英語技能検定2級", ""],
    ]);
  });

  it("knows spans, 職歴なし, 高卒認定, and a row it cannot part", () => {
    const { profile } = read(`職務経歴
2016年6月〜2016年12月　株式会社みどり文具
2020年1月～現在　自営 修理
学歴
平成24年8月 高等学校卒業程度認定試験 合格
2012年 4月 休学して家業を手伝う`);
    expect(profile.work.map(({ employer, start, end, isCurrent }) => [employer, start, end, isCurrent])).toEqual([
      ["株式会社みどり文具", "2016-06", "2016-12", false],
      ["自営", "2020-01", "", true],
    ]);
    expect(profile.education[0]).toMatchObject({ stage: "equivalency", end: "2012-08" });
    expect(profile.education[1]).toMatchObject({ start: "2012-04", written: "休学して家業を手伝う" });
    expect(read("職歴　なし").profile.workNone).toBe(true);
    expect(read("職歴\nなし").profile.workNone).toBe(true);
  });

  it("keeps what it cannot place, and what is too long for its field", () => {
    const { profile, rest } = read(`趣味は散歩です\n氏名 ${"長".repeat(100)}\n生年月日 いつか\n学歴\n小学校のころの話`);
    expect(profile).toEqual(EMPTY_PROFILE);
    expect(rest).toEqual(["趣味は散歩です", "長".repeat(100), "いつか", "小学校のころの話"]);
  });

  it("is always a profile, and no word of it is lost", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...WHOLE.split("\n"),
        "氏名",
        "学歴",
        "職歴",
        "電話",
        "スキル",
        "2019年4月",
        "令和元年5月 ○○に入社",
      ),
      fc.string({ maxLength: 40, unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
        const { profile, rest } = read(lines.join("\n"));
        expect(profileSchema.safeParse(profile).success).toBe(true);
        expect(rest.every((line) => lines.join("\n").includes(line))).toBe(true);
      }),
    );
  });

  it("leaves what is beyond forty pages as it is", () => {
    const { rest } = read(`${"あ\n".repeat(MOST_PASTED / 2)}おわり`);
    expect(rest.at(-1)).toBe("おわり");
  });
});
