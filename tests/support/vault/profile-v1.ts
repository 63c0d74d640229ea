/** A profile as version 1 kept it: rows of words. Never changed; tests/fixtures/vault-v1 holds it. */
export const PROFILE_V1 = {
  name: "髙﨑　陽向",
  nameKana: "たかさき　ひなた",
  birthDay: "1994-11-20",
  gender: "",
  address: {
    postalCode: "060-0001",
    text: "北海道札幌市中央区北1条西2丁目3番4号　若葉コーポ205",
    kana: "ほっかいどうさっぽろしちゅうおうくきた１じょうにし",
    phone: "090-0000-0000",
  },
  contact: { postalCode: "", text: "同上", kana: "", phone: "" },
  education: [
    { id: "北海道立若葉高等学校　普通科　入学", month: "2010-04", text: "北海道立若葉高等学校　普通科　入学" },
    { id: "北海道立若葉高等学校　普通科　中途退学", month: "2012-09", text: "北海道立若葉高等学校　普通科　中途退学" },
    { id: "高等学校卒業程度認定試験　合格", month: "2014-11", text: "高等学校卒業程度認定試験　合格" },
  ],
  work: [
    {
      id: "株式会社みどり文具　入社（アルバイト）",
      month: "2016-06",
      text: "株式会社みどり文具　入社（アルバイト）",
    },
    { id: "一身上の都合により退職", month: "2016-12", text: "一身上の都合により退職" },
  ],
  workNone: false,
  stillThere: false,
  licences: [
    { id: "日商簿記検定試験3級　合格", month: "2020-03", text: "日商簿記検定試験3級　合格" },
    { id: "普通自動車第一種運転免許　取得", month: "2023-07", text: "普通自動車第一種運転免許　取得" },
  ],
  motivation:
    "家で帳簿をつける手伝いを続けるうちに、数字をそろえる仕事が自分に合うと感じました。\n静かに、たしかに進めることが得意です。",
  wishes: "週3日、1日4時間からの勤務を希望します。",
  paperDay: "2026-04-01",
  calendar: "japanese",
};
