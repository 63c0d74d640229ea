/**
 * The sheets of the ジョブ・カード and their headings, as far as they are known for certain (`docs/papers.md`): where
 * only a sheet's name is, its `headings` are empty. The last two headings of 様式1-1 (その他, キャリアコンサルタント
 * 記入欄) wait until the current form has been seen. A Japanese paper stays Japanese.
 */
export const jobCardSheets = [
  {
    id: "1-1",
    title: "キャリア・プランシート",
    for: "就業経験がある方用",
    headings: [
      "基本情報",
      "価値観、興味、関心事項等",
      "強み等",
      "将来取り組みたい仕事や働き方等",
      "これから取り組むこと等",
    ],
  },
  { id: "1-2", title: "キャリア・プランシート", for: "就業経験がない方、学卒者等用", headings: [] },
  { id: "2", title: "職務経歴シート", for: "", headings: [] },
  { id: "3-1", title: "職業能力証明（免許・資格）シート", for: "", headings: [] },
  { id: "3-2", title: "職業能力証明（学習歴・訓練歴）シート", for: "", headings: [] },
] as const;
