import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWords } from "../../../../src/content/papers/plain.ts";
import { shokumuWords } from "../../../../src/content/papers/shokumu.ts";
import { DEFAULT_CHOICES, EMPTY_EXTRAS, newPaper, type RirekishoChoices } from "../../../../src/domain/resume/paper.ts";
import { plainFlow, plainRirekisho, plainText, signsOf } from "../../../../src/domain/resume/plain-text.ts";
import { EMPTY_PROFILE, type Profile } from "../../../../src/domain/resume/profile.ts";
import { shokumuFlow } from "../../../../src/domain/resume/shokumu/shokumu.ts";
import { aJob, aLicence, aProfile } from "../../../support/a-profile.ts";

const DAY = "2026-04-01";

function rirekisho(profile: Profile, choices: Partial<RirekishoChoices> = {}) {
  return plainRirekisho(profile, plainWords, { ...EMPTY_EXTRAS, choices: { ...DEFAULT_CHOICES, ...choices } }, DAY);
}

function fieldsOf(profile: Profile, choices: Partial<RirekishoChoices> = {}): Record<string, string> {
  return Object.fromEntries(rirekisho(profile, choices).fields.map(({ label, text }) => [label, text]));
}

function shokumu(body: string) {
  return plainFlow(shokumuFlow(aProfile(), { ...newPaper("shokumuKeirekisho"), body }, shokumuWords, DAY));
}

describe("a 履歴書 as plain text", () => {
  it("has each field of the paper in the order of the form, and no empty one", () => {
    const { title, head, fields } = rirekisho(aProfile({ email: "hinata@example.jp" }));
    expect([title, ...head]).toEqual(["履歴書", "令和8年4月1日現在"]);
    expect(fields.map(({ label, text }) => `${label}：${text}`)).toEqual([
      "氏名：髙﨑　陽向",
      "氏名（ふりがな）：たかさき　ひなた",
      "生年月日：平成6年11月20日",
      "年齢：31",
      "郵便番号：060-0001",
      "住所：北海道札幌市中央区北1条西2丁目3番4号　若葉コーポ205",
      "住所（ふりがな）：ほっかいどうさっぽろしちゅうおうくきた１じょうにし",
      "電話：090-0000-0000",
      "メールアドレス：hinata@example.jp",
      "連絡先の住所：同上",
      "学歴：平成22年4月　北海道立若葉高等学校　普通科　入学\n平成24年9月　北海道立若葉高等学校　普通科　中途退学\n平成26年11月　高等学校卒業程度認定試験　合格",
      "職歴：平成28年6月　株式会社みどり文具　入社（アルバイト）\n平成28年12月　一身上の都合により退職",
      "免許・資格：令和2年3月　日商簿記検定試験3級　合格\n令和5年7月　普通自動車第一種運転免許　取得",
      "志望の動機、特技など：家で帳簿をつける手伝いを続けるうちに、数字をそろえる仕事が自分に合うと感じました。\n静かに、たしかに進めることが得意です。",
      "本人希望：週3日、1日4時間からの勤務を希望します。",
    ]);
    expect(rirekisho(EMPTY_PROFILE).fields).toEqual([]);
  });

  it("writes years as the paper does, and a year alone", () => {
    const work = [aJob({ employer: "みなと書店", start: "2019", isCurrent: true })];
    expect(fieldsOf(aProfile({ calendar: "western", work }))["職歴"]).toBe("2019年　みなと書店　入社\n現在に至る");
  });

  it("says なし where that was said, and takes the paper's choices of rows", () => {
    expect(fieldsOf(aProfile({ workNone: true }))["職歴"]).toBe("なし");
    expect(fieldsOf(aProfile(), { skipLeft: true })["学歴"]).toBe("平成26年11月　高等学校卒業程度認定試験　合格");
  });

  it("drops no row and breaks none, however many and long they are", () => {
    const licences = Array.from({ length: 40 }, (_, index) => aLicence("2020-03", `${index}番目の${"長".repeat(120)}`));
    const lines = fieldsOf(aProfile({ licences }))["免許・資格"]?.split("\n") ?? [];
    expect(lines.length).toBe(40);
    for (const [index, line] of lines.entries()) expect(line).toBe(`令和2年3月　${index}番目の${"長".repeat(120)}`);
  });

  it("has what only the old form asks for where the paper is on it", () => {
    const oldForm = {
      isUsed: true,
      commute: "約40分",
      dependants: "",
      spouse: "無",
      spouseSupport: "",
      hobbies: "散歩",
    };
    const fields = (isUsed: boolean) =>
      plainRirekisho(EMPTY_PROFILE, plainWords, { choices: DEFAULT_CHOICES, oldForm: { ...oldForm, isUsed } }, "")
        .fields;
    expect(fields(true).map(({ label, text }) => `${label}：${text}`)).toEqual([
      "通勤時間：約40分",
      "配偶者：無",
      "趣味・特技：散歩",
    ]);
    expect(fields(false)).toEqual([]);
  });

  it("leaves the age open without a day", () => {
    const profile = aProfile({ paperDay: "" });
    const { head, fields } = plainRirekisho(profile, plainWords, { ...EMPTY_EXTRAS, choices: DEFAULT_CHOICES }, "");
    expect(head).toEqual([]);
    expect(fields.map(({ label }) => label)).not.toContain("年齢");
  });
});

describe("a paper of running text as plain text", () => {
  it("has a field for each heading, with points and dates as text", () => {
    const { fields, head, end } = shokumu(
      "初めに\n\n# 職務経歴\n\n## みどり文具 | 2019年4月〜現在\n- 帳簿\n\n## みなと書店\n> 以上\n\n# 空\n# 自己PR\n  字下げ",
    );
    expect(fields).toEqual([
      { label: "職務経歴書", text: "初めに" },
      { label: "職務経歴", text: "みどり文具　2019年4月〜現在\n・帳簿\n\nみなと書店\n以上" },
      { label: "自己PR", text: "  字下げ" },
    ]);
    expect([...head, end]).toEqual(["令和8年4月1日現在", "氏名　髙﨑　陽向", "以上"]);
  });
});

describe("the whole paper as one text", () => {
  it("has its title and date, and each field under its name", () => {
    expect(plainText(rirekisho({ ...EMPTY_PROFILE, name: "一歩", wishes: "週3日\r\n午後" }))).toBe(
      "履歴書\n令和8年4月1日現在\n\n【氏名】\n一歩\n\n【本人希望】\n週3日\n午後\n",
    );
    expect(plainText(shokumu("初めに\n# 強み\n- 静か"))).toBe(
      "職務経歴書\n令和8年4月1日現在\n氏名　髙﨑　陽向\n\n初めに\n\n【強み】\n・静か\n\n以上\n",
    );
  });

  it("holds every field, whatever was written", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.string({ unit: "binary", maxLength: 200 }),
        (motivation, wishes) => {
          const paper = rirekisho(aProfile({ motivation, wishes }));
          const whole = plainText(paper);
          for (const { text } of paper.fields) {
            expect(text.trim()).not.toBe("");
            expect(whole).toContain(text);
          }
        },
      ),
    );
  });
});

describe("the count of signs", () => {
  it.each([
    ["", 0, 0],
    ["あa１1", 4, 4],
    ["𠮷野", 2, 2],
    ["あ\nい\n\nう", 6, 3],
    ["あ\r\nい", 3, 2],
  ])("of %j is %d, without line ends %d", (text, all, inLines) => {
    expect(signsOf(text)).toEqual({ all, inLines });
  });
});
