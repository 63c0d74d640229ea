/** 書類: the ジョブ・カード and the English CV. */
export const jobCard = {
  sheet: "シート",
  note: "いまの様式のますめは、たしかめられていません。写すための下書きとして、決まっている見出しだけで作ります。様式1-2と3-3は入っていません。",
  sheets: { "1-1": "1-1 キャリア・プラン", "2": "2 職務経歴", "3-1": "3-1 免許・資格", "3-2": "3-2 学習歴・訓練歴" },
  own: "このシートで書くこと",
  ownNote: "どの欄も、空けたままでもかまいません。相談員と話しながら書くこともできます。",
  headings: {
    values: "価値観、興味、関心",
    strengths: "強み",
    future: "将来取り組みたい仕事や働き方",
    next: "これから取り組むこと",
  },
  strengthsNote: "空けておくと、事実に書いた強みが入ります。",
};

export const english = {
  person: "英語で書くこと",
  personNote:
    "英語の履歴書には、ふつう写真、生年月日、性別を入れません。空いている欄には、事実のことばがそのまま出ます。",
  name: "氏名（英語）",
  nameHint: "例：Hanako Ippo",
  address: "住所（英語）",
  addressHint: "例：Sapporo, Hokkaido, Japan",
  summary: "短い紹介（英語）",
  skills: "できること（英語、1行に1つ）",
  parts: "学歴、職歴、資格の英語",
  partsNote: "名前が空いているものは、日本語のまま出ます。",
  partName: "英語の名前",
  partNameHint: "例：Green Stationery Co., Ltd.",
  detail: "役割や学科",
  detailHint: "例：Sales assistant",
  text: "したこと（英語、1行に1つ）",
};
