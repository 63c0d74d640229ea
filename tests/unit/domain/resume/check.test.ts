import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY, checkBody, checkPaper } from "../../../../src/domain/resume/check/check.ts";
import { RULES, type RuleId, SOURCES } from "../../../../src/domain/resume/check/finding.ts";
import { placedTexts, textAt, withTextAt } from "../../../../src/domain/resume/places.ts";
import { EMPTY_PROFILE, type Profile, profileSchema } from "../../../../src/domain/resume/profile.ts";
import { certificate, highSchool, pastJob, yearOfCare } from "../../../support/resume-parts.ts";

const DAY = "2026-04-01";
const born = { birthDay: "1994-11-20" };
const bornEarly = { birthDay: "1995-02-03" };
const address = (text: string, kana = "") => ({ postalCode: "", text, kana, phone: "" });
const phone = (number: string) => ({ postalCode: "", text: "", kana: "", phone: number });
const postalCode = (code: string) => ({ postalCode: code, text: "", kana: "", phone: "" });

function profile(changes: Partial<Profile>): Profile {
  return { ...EMPTY_PROFILE, ...changes };
}

function check(changes: Partial<Profile>) {
  return checkPaper(profile(changes), { day: DAY });
}

/** What finds each rule, what comes near and does not, and what is offered in the place of what was found. */
const CASES: Record<RuleId, { finds: [Partial<Profile>, offer?: string][]; fine: Partial<Profile>[] }> = {
  nameSpace: {
    finds: [[{ name: "若葉 陽向", nameKana: "わかばひなた" }], [{ name: "若葉陽向", nameKana: "わかば　ひなた" }]],
    fine: [
      { name: "若葉　陽向", nameKana: "わかば ひなた" },
      { name: "陽向", nameKana: "ひなた" },
      { name: "若葉 陽向" },
    ],
  },
  kanaKind: {
    finds: [
      [{ nameKana: "ワカバ　ヒナタ" }, "わかば　ひなた"],
      [{ nameKana: "ﾜｶﾊﾞ" }, "わかば"],
      [{ nameKana: "若葉" }],
      [
        { address: address("", "ほっかいどうさっぽろし１－２わかばコーポ") },
        "ほっかいどうさっぽろし１－２わかばこーぽ",
      ],
    ],
    fine: [{ nameKana: "わかば　ひなた" }, { address: address("", "きた1じょう にし2-3 Ａとう") }],
  },
  emailShape: {
    finds: [[{ email: "hinata＠example.jp" }, "hinata@example.jp"], [{ email: "hinata.example.jp" }]],
    fine: [{ email: "hina.ta+job@mail.example.co.jp" }],
  },
  phoneDigits: {
    finds: [[{ address: phone("090-0000-000") }], [{ contact: phone("電話なし") }]],
    fine: [
      { address: phone("090-0000-0000") },
      { address: phone("０１１－０００－００００") },
      { contact: phone("(03) 0000 0000") },
      { contact: phone("+81 90 0000 0000") },
      { contact: phone("+1 212 555 0100") },
    ],
  },
  postalDigits: {
    finds: [[{ address: postalCode("060-001") }]],
    fine: [{ address: postalCode("〒０６０－０００１") }, { address: postalCode("0600001") }],
  },
  addressStart: {
    finds: [[{ address: address("札幌市中央区北1条") }], [{ contact: address("京都市左京区") }]],
    fine: [{ address: address("北海道札幌市") }, { contact: address("京都府京都市") }, { contact: address("同上") }],
  },
  reversed: {
    finds: [
      [{ work: [pastJob({ start: "2017-04", end: "2016-12" })] }],
      [{ activities: [yearOfCare({ start: "2019", end: "2018-12" })] }],
    ],
    fine: [
      { work: [pastJob({ start: "2016", end: "2016-12" })] },
      { work: [pastJob({ start: "2016-12", end: "2016-12" })] },
    ],
  },
  leftBeforeEntered: {
    finds: [[{ education: [highSchool({ start: "2013-04", end: "2010-03" })] }]],
    fine: [{ education: [highSchool({ start: "2010-04", end: "" })] }],
  },
  future: {
    finds: [
      [{ education: [highSchool({ start: "2024-04", end: "2027-03" })] }, "expected"],
      [{ education: [highSchool({ end: "2026-09", ending: "left" })] }],
      [{ work: [pastJob({ end: "2026-05" })] }],
      [{ work: [pastJob({ start: "2027", end: "", isCurrent: true })] }],
      [{ licences: [certificate({ month: "2026-05" })] }],
    ],
    fine: [
      { education: [highSchool({ end: "2027-03", ending: "expected" })] },
      { work: [pastJob({ end: "2026-06", isCurrent: true })] },
      { work: [pastJob({ end: "2026" })] },
      { licences: [certificate({ month: "2026-04" })] },
    ],
  },
  beforeBirth: {
    finds: [
      [{ ...born, licences: [certificate({ month: "1990-03" })] }],
      [{ ...born, work: [pastJob({ start: "1993" })] }],
      [{ ...born, paperDay: "1994-11-19" }],
    ],
    fine: [{ ...born, work: [pastJob()] }, { licences: [certificate({ month: "1990-03" })] }],
  },
  impossibleAge: {
    finds: [
      [{ ...born, education: [highSchool({ start: "2009-04" })] }],
      [{ ...born, education: [highSchool({ stage: "equivalency", start: "", end: "2009-11" })] }],
      [{ ...born, education: [highSchool({ stage: "university", start: "2011-04", end: "2015-03" })] }],
    ],
    fine: [
      { ...born, education: [highSchool({ start: "2010" })] },
      { ...born, education: [highSchool({ stage: "university", start: "2012-04", end: "2016-03" })] },
      { ...born, education: [highSchool({ stage: "other", start: "2005-04" })] },
      { ...born, education: [highSchool({ stage: "equivalency", start: "", end: "2010-08" })] },
      { education: [highSchool({ start: "1980-04", end: "1983-03" })] },
    ],
  },
  schoolYears: {
    finds: [
      [{ ...born, education: [highSchool({ stage: "juniorHigh", start: "2008-04", end: "2010-03" })] }, "2007-04"],
      [{ ...bornEarly, education: [highSchool({ start: "2011-04", end: "2014-03" })] }],
      [{ ...born, education: [highSchool({ end: "2012-03" })] }],
    ],
    fine: [
      { ...born, education: [highSchool()] },
      { ...born, education: [highSchool({ start: "2014-04", end: "2018-03" })] },
      { ...bornEarly, education: [highSchool({ start: "2012-04", end: "2015-03" })] },
      { ...born, education: [highSchool({ start: "2011-04", end: "2014-03" })] },
      { ...born, education: [highSchool({ end: "2012-03", ending: "left" })] },
      {
        ...born,
        education: [
          highSchool({ end: "2011-09", ending: "left" }),
          highSchool({ stage: "correspondenceHigh", start: "2012-04", end: "2014-03" }),
        ],
      },
      {
        ...born,
        education: [
          highSchool({ stage: "technical", end: "2015-03" }),
          highSchool({ stage: "university", start: "2015-04", end: "2017-03" }),
        ],
      },
      { education: [highSchool({ end: "2012-03", start: "2010" })] },
    ],
  },
  ageDiffers: {
    finds: [
      [{ ...born, selfPr: "現在30歳、札幌におります。" }, "現在31歳、札幌におります。"],
      [{ ...born, motivation: "満３２歳です。" }, "満31歳です。"],
    ],
    fine: [{ ...born, selfPr: "満31歳です。20歳のときに始めました。" }, { selfPr: "満99歳です。" }],
  },
  mixedCalendar: {
    finds: [
      [{ selfPr: "2016年6月から働きました。" }, "平成28年6月から働きました。"],
      [{ calendar: "western", motivation: "平成31年4月30日に" }, "2019年4月30日に"],
      [{ selfPr: "2016年の夏" }, "平成28年の夏"],
      [{ selfPr: "2019年から" }],
      [{ selfPr: "2016年度の講座" }],
    ],
    fine: [{ selfPr: "平成28年6月から" }, { calendar: "western", selfPr: "2016年6月から" }, { selfPr: "2年間、週3日" }],
  },
  shortEra: {
    finds: [
      [{ selfPr: "H28.6から" }, "平成28年6月から"],
      [{ selfPr: "R1.5から" }, "令和元年5月から"],
      [{ selfPr: "Ｓ６４年1月" }, "昭和64年1月"],
      [{ calendar: "western", selfPr: "R6年" }, "2024年"],
    ],
    fine: [{ selfPr: "平成28年6月から" }, { selfPr: "型番H28の検査" }],
  },
  runOnEra: {
    finds: [
      [{ selfPr: "平成32年4月" }, "令和2年4月"],
      [{ selfPr: "平成31年5月から" }, "令和元年5月から"],
      [{ selfPr: "令和元年4月" }, "平成31年4月"],
      [{ selfPr: "昭和64年2月" }, "平成元年2月"],
      [{ selfPr: "昭和64年1月8日" }, "平成元年1月8日"],
      [{ work: [pastJob({ written: "昭和65年入社" })] }, "平成2年入社"],
    ],
    fine: [
      { selfPr: "平成31年4月30日、令和元年5月1日" },
      { selfPr: "昭和64年1月7日、平成元年1月8日、昭和64年、平成31年" },
    ],
  },
  firstYear: {
    finds: [[{ selfPr: "令和1年6月" }, "令和元年6月"]],
    fine: [{ selfPr: "令和元年6月、令和11年" }],
  },
  formalSchool: {
    finds: [
      [{ education: [highSchool({ school: "若葉高校" })] }, "若葉高等学校"],
      [{ education: [highSchool({ written: "若葉高校　卒業" })] }, "若葉高等学校　卒業"],
    ],
    fine: [{ education: [highSchool()] }, { selfPr: "高校のころから" }],
  },
  formalCompany: {
    finds: [
      [{ work: [pastJob({ employer: "㈱みどり文具" })] }, "株式会社みどり文具"],
      [{ work: [pastJob({ employer: "みどり文具（株）" })] }, "みどり文具株式会社"],
      [{ work: [pastJob({ written: "(有)若葉商店　入社" })] }, "有限会社若葉商店　入社"],
    ],
    fine: [{ work: [pastJob()] }, { selfPr: "(株)の勉強" }],
  },
  formalLicence: {
    finds: [[{ licences: [certificate({ name: "普通免許" })] }, "普通自動車第一種運転免許"]],
    fine: [{ licences: [certificate(), certificate({ name: "普通自動車第一種運転免許（AT限定）" })] }],
  },
  onsha: {
    finds: [[{ motivation: "御社の仕事に関心があり、御社を" }, "貴社の仕事に関心があり、貴社を"]],
    fine: [{ motivation: "貴社の仕事に" }],
  },
  halfKana: {
    finds: [[{ selfPr: "ﾊﾟｿｺﾝの入力" }, "パソコンの入力"]],
    fine: [{ selfPr: "パソコンのABC、１２３" }],
  },
  mixedDigits: {
    finds: [[{ wishes: "週3日、１日4時間" }, "週3日、1日4時間"]],
    fine: [{ wishes: "週３日、１日４時間" }, { wishes: "週3日" }],
  },
  otherTypeface: {
    finds: [
      [{ name: "김　민준" }],
      [{ selfPr: "花を育てています🌷" }],
      [{ wishes: "葛\u{e010e}城の町" }],
      [{ motivation: "عربي を学びました" }],
    ],
    fine: [
      { name: "髙橋　﨑" },
      { name: "𠮷野　德" },
      { selfPr: "第Ⅱ種、①、Ω、é、々、〇、～、Nguyễn、葛󠄀城" },
      { selfPr: "一行目\u000b\u202e二行目\n\t三行目" },
    ],
  },
  currentWithEnd: {
    finds: [[{ work: [pastJob({ isCurrent: true })] }, ""]],
    fine: [{ work: [pastJob({ isCurrent: true, end: "2026-06" })] }, { work: [pastJob({ isCurrent: true, end: "" })] }],
  },
  currentInRow: {
    finds: [[{ work: [pastJob({ written: "現在に至る" })] }]],
    fine: [{ work: [pastJob({ written: "現在に至る" }), pastJob({ isCurrent: true, end: "" })] }],
  },
  typedEnd: {
    finds: [
      [{ work: [pastJob({ written: "以　上" })] }, ""],
      [{ education: [highSchool({ written: "以上" })] }, ""],
    ],
    fine: [{ work: [pastJob({ written: "みどり文具で3年以上勤務" })] }],
  },
};
const ids = Object.keys(RULES) as RuleId[];

describe.each(ids)("%s", (rule) => {
  const { finds, fine } = CASES[rule];

  it.each(finds)("finds %j", (changes, offer) => {
    const [finding] = check(changes).filter((each) => each.rule === rule);
    expect(finding).toBeDefined();
    expect(finding?.offer).toBe(offer);
  });

  it.each(fine.map((changes) => [changes]))("leaves %j", (changes) => {
    expect(check(changes).filter((each) => each.rule === rule)).toEqual([]);
  });

  it("has a source", () => {
    expect(RULES[rule].length).toBeGreaterThan(0);
    for (const source of RULES[rule]) expect(SOURCES).toContain(source);
  });
});

describe("an offer", () => {
  const offered = ids.flatMap((rule) =>
    CASES[rule].finds.filter(([, offer]) => offer !== undefined).map(([changes]) => [rule, changes] as const),
  );

  it.each(offered)("of %s, put in, settles it", (rule, changes) => {
    const before = profile(changes);
    const finding = checkPaper(before, { day: DAY }).find((each) => each.rule === rule && each.offer !== undefined);
    if (!finding) return expect.unreachable();
    const after = withTextAt(before, finding.place, finding.offer ?? "");
    expect(textAt(after, finding.place)).toBe(finding.offer);
    const same = checkPaper(after, { day: DAY }).filter(
      (each) => each.rule === rule && JSON.stringify(each.place) === JSON.stringify(finding.place),
    );
    expect(same).toEqual([]);
  });

  it("that is too long for its field, or whose part has gone, changes nothing", () => {
    const before = profile({ work: [pastJob({ id: "one" })] });
    expect(withTextAt(before, { list: "work", id: "one", field: "employer" }, "あ".repeat(121))).toBe(before);
    expect(withTextAt(before, { list: "work", id: "two", field: "employer" }, "若葉商店")).toEqual(before);
  });
});

describe("the whole check", () => {
  it("has nothing to say of an empty profile", () => {
    expect(check({})).toEqual([]);
  });

  it("keeps the order of the form", () => {
    const rules = check({ motivation: "御社", nameKana: "ワカバ", address: address("札幌市") }).map(({ rule }) => rule);
    expect(rules).toEqual(["kanaKind", "addressStart", "onsha"]);
  });

  it("takes any texts and months without falling over, and points at what is there", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    const month = fc.constantFrom("", "1989", "2019", "2019-04", "1868-01", "2100-12");
    const profiles = fc
      .record({
        selfPr: text,
        name: text,
        nameKana: text,
        email: text,
        birthDay: fc.constantFrom("", "1994-11-20", "2000-02-29"),
        work: fc.array(fc.record({ start: month, end: month, written: text, employer: text }).map(pastJob), {
          maxLength: 3,
        }),
        education: fc.array(fc.record({ start: month, end: month, school: text }).map(highSchool), { maxLength: 3 }),
      })
      .map(profile);
    fc.assert(
      fc.property(profiles, (each) => {
        for (const { place, offer } of checkPaper(each, { day: DAY })) {
          if (place.list) expect(each[place.list].some(({ id }) => id === place.id)).toBe(true);
          if (offer !== undefined) expect(withTextAt(each, place, offer)).not.toBe(undefined);
        }
      }),
    );
  });
});

describe("a paper's own text", () => {
  const look = (body: string) => checkBody(body, { ...EMPTY_PROFILE, ...born }, { day: DAY });

  it("is looked at as facts are, and the offer is the whole text", () => {
    expect(look("拝啓　御社の求人に応募いたします。\n敬具")).toEqual([
      { rule: "onsha", place: { field: BODY }, found: "御社", offer: "拝啓　貴社の求人に応募いたします。\n敬具" },
    ]);
  });

  it("may close with 以上, and says nothing of facts that are not in it", () => {
    expect(look("記\n・履歴書　1通\n以上")).toEqual([]);
    expect(look("")).toEqual([]);
    expect(checkBody("本文", profile({ work: [pastJob({ employer: "㈱みどり" })] }), { day: DAY })).toEqual([]);
  });
});

describe("places", () => {
  it("are all in the profile, and what is put in comes back", () => {
    const whole = profile({
      education: [highSchool()],
      work: [pastJob()],
      activities: [yearOfCare()],
      licences: [certificate()],
      skills: [{ id: "s", audience: "paper", text: "表計算" }],
      selfPr: "こつこつと",
      address: { postalCode: "060-0001", text: "北海道", kana: "ほっかいどう", phone: "" },
    });
    expect(profileSchema.safeParse(whole).success).toBe(true);
    for (const { place, text } of placedTexts(whole)) {
      expect(textAt(whole, place)).toBe(text);
      const changed = withTextAt(whole, place, "変えた");
      expect(textAt(changed, place)).toBe("変えた");
      expect(withTextAt(changed, place, text)).toEqual(whole);
    }
  });
});
