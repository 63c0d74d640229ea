import type { PlainWords } from "../../domain/resume/plain-text.ts";
import { rowWords } from "./rirekisho.ts";

/** The names of a 履歴書's fields, as forms on the web have them. A Japanese paper stays Japanese. */
export const plainWords: PlainWords = {
  title: "履歴書",
  asOf: "現在",
  name: "氏名",
  kana: "氏名（ふりがな）",
  birthDay: "生年月日",
  age: "年齢",
  gender: "性別",
  postalCode: "郵便番号",
  address: "住所",
  addressKana: "住所（ふりがな）",
  phone: "電話",
  email: "メールアドレス",
  education: "学歴",
  work: "職歴",
  licences: "免許・資格",
  motivation: "志望の動機、特技など",
  wishes: "本人希望",
  commute: "通勤時間",
  dependants: "扶養家族（配偶者を除く）",
  spouse: "配偶者",
  spouseSupport: "配偶者の扶養義務",
  hobbies: "趣味・特技",
  contact: (field) => `連絡先の${field}`,
  rows: rowWords,
};
