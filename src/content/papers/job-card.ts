import type { JobCardWords } from "../../domain/resume/job-card/job-card.ts";
import { shokumuWords } from "./shokumu.ts";

/**
 * The sheets of the ジョブ・カード and their headings, as far as they are known for certain (`docs/papers.md`). 様式1-2
 * and 3-3, and the last two parts of 様式1-1 (その他, キャリアコンサルタント記入欄), wait until the current forms have
 * been seen. A Japanese paper stays Japanese.
 */
export const jobCardWords: JobCardWords = {
  card: "ジョブ・カード",
  draft: "下書き",
  asOf: "現在",
  sheets: {
    "1-1": { number: "様式1-1", title: "キャリア・プランシート（就業経験がある方用）" },
    "2": { number: "様式2", title: "職務経歴シート" },
    "3-1": { number: "様式3-1", title: "職業能力証明（免許・資格）シート" },
    "3-2": { number: "様式3-2", title: "職業能力証明（学習歴・訓練歴）シート" },
  },
  basics: "基本情報",
  headings: {
    values: "価値観、興味、関心事項等",
    strengths: "強み等",
    future: "将来取り組みたい仕事や働き方等",
    next: "これから取り組むこと等",
  },
  labels: { name: "氏名", kana: "ふりがな", birthDay: "生年月日", address: "住所", phone: "電話", email: "メール" },
  schools: "学習歴",
  training: "訓練歴",
  none: "特になし",
  facts: shokumuWords,
};
