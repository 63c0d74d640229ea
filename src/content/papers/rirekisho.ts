import type { RowWords } from "../../domain/resume/history-rows.ts";
import type { OldFormWords, RirekishoWords } from "../../domain/resume/layout/form-words.ts";

/** The words of the rows. Sources: the writing rules in docs/papers.md. */
export const rowWords: RowWords = {
  education: "学歴",
  work: "職歴",
  none: "なし",
  stillThere: "現在に至る",
  end: "以上",
  entered: "入学",
  endings: { graduated: "卒業", completed: "修了", left: "中途退学", expected: "卒業見込み", attending: "在学中" },
  equivalency: "高等学校卒業程度認定試験",
  passed: "合格",
  begun: {
    "": "入社",
    regular: "入社",
    contract: "入社",
    dispatched: "入社",
    partTime: "入社",
    self: "個人事業を開始",
    family: "家業に従事",
    other: "",
  },
  ended: {
    "": "退職",
    regular: "退職",
    contract: "退職",
    dispatched: "退職",
    partTime: "退職",
    self: "個人事業を終了",
    family: "家業を離れる",
    other: "終了",
  },
  employments: {
    "": "",
    regular: "",
    contract: "契約社員",
    dispatched: "派遣社員",
    partTime: "アルバイト",
    self: "",
    family: "",
    other: "",
  },
  leavings: {
    personal: "一身上の都合により退職",
    company: "会社都合により退職",
    term: "契約期間満了により退職",
  },
  licences: { "": "", obtained: "取得", passed: "合格", completed: "修了" },
  leavesIn: ["（", "退職予定）"],
  otherSheet: "以降は職務経歴書に記載",
};

/** The words of the form that JIS Z 8303 showed until 2020. Source: yaml_cv (kaityo256, MIT), which draws that form. */
const oldFormWords: OldFormWords = {
  name: "氏　　名",
  photo: [
    "写真をはる位置",
    "1. 縦36～40mm",
    "横24～30mm",
    "2. 本人単身胸から上",
    "3. 裏面にのりづけ",
    "4. 裏面に氏名記入",
  ],
  birth: "生年月日",
  eitherGender: "男　・　女",
  mobile: "携帯電話番号",
  email: "E-MAIL",
  fax: "FAX",
  history: "学歴・職歴（各項目ごとにまとめて書く）",
  licences: "免許・資格",
  noteTitle: "記入上の注意",
  note: "数字はアラビア数字で、文字はくずさず正確に書く。",
  commute: "通勤時間",
  dependants: ["扶養家族", "（配偶者を除く）"],
  spouse: "配偶者",
  spouseSupport: "配偶者の扶養義務",
  hobbies: "趣味・特技",
  motivation: "志望動機",
};

/**
 * The words of 厚生労働省履歴書様式例 (2021-04-16), as the Ministry prints them. A Japanese paper stays Japanese, so
 * there is no second language. `photo.heightFigure` and `widthFigure` are left blank in the measured PDF and stand as the forms made from it print them.
 */
export const rirekishoWords: RirekishoWords = {
  title: "履　歴　書",
  dateOf: { year: "年", month: "月", asOf: "日現在" },
  photo: {
    title: "写真をはる位置",
    when: ["写真をはる必要が", "ある場合"],
    height: "1. 縦",
    heightFigure: "36～40mm",
    width: "横",
    widthFigure: "24～30mm",
    alone: "2.本人単身胸から上",
    glue: "3.裏面のりづけ",
    label: "本人の写真",
  },
  kana: "ふりがな",
  name: "氏　　名",
  birth: { year: "年", month: "月", born: "日生", age: "（満", years: "歳）" },
  gender: "※性別",
  phone: "電話",
  address: "現住所　〒",
  contact: "連絡先　〒",
  contactNote: "（現住所以外に連絡を希望する場合のみ記入）",
  year: "年",
  month: "月",
  history: "学　歴・職　歴（各別にまとめて書く）",
  licences: "免　許・資　格",
  motivation: "志望の動機、特技、好きな学科、アピールポイントなど",
  wishes: "本人希望記入欄",
  wishesNote: "（特に給料・職種・勤務時間・勤務地・その他についての希望などがあれば記入）",
  genderNote: "※「性別」欄：記載は任意です。未記載とすることも可能です。",
  rows: rowWords,
  old: oldFormWords,
};
