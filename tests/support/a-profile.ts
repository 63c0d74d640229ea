import { EMPTY_PROFILE, type HistoryRow, type Profile } from "../../src/domain/resume/profile.ts";

/** A row for a test; the id is its words. */
export function aRow(month: string, text: string): HistoryRow {
  return { id: text.slice(0, 40) || "row", month, text };
}

/** A made-up person's facts, with every field of the form filled. */
export function aProfile(changes: Partial<Profile> = {}): Profile {
  return {
    ...EMPTY_PROFILE,
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
      aRow("2010-04", "北海道立若葉高等学校　普通科　入学"),
      aRow("2012-09", "北海道立若葉高等学校　普通科　中途退学"),
      aRow("2014-11", "高等学校卒業程度認定試験　合格"),
    ],
    work: [aRow("2016-06", "株式会社みどり文具　入社（アルバイト）"), aRow("2016-12", "一身上の都合により退職")],
    licences: [aRow("2020-03", "日商簿記検定試験3級　合格"), aRow("2023-07", "普通自動車第一種運転免許　取得")],
    motivation:
      "家で帳簿をつける手伝いを続けるうちに、数字をそろえる仕事が自分に合うと感じました。\n静かに、たしかに進めることが得意です。",
    wishes: "週3日、1日4時間からの勤務を希望します。",
    paperDay: "2026-04-01",
    calendar: "japanese",
    ...changes,
  };
}
