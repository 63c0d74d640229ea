export const today = {
  title: "今日",
  pageOf: (day: string) => `${day}のページに書いています`,
  lineOnPage: "日記のページにあります。",
  lineInJournal: "日記のページで開く",
  line: "一行",
  steps: "今日のステップ",
  noStep: "気になるものがあれば、ステップの部屋から3つまで置いておけます。",
  toSteps: "ステップの部屋へ",
  noted: (time: string) => `${time} に書きました`,
  spareKey: "予備の鍵を作る",
};
