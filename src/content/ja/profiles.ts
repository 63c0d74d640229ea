/** More than one person on the same computer. */
export const profiles = {
  label: "使う人",
  name: (number: number, shape: string) => `${number}番（${shape}）を開く`,
  shapes: ["まる", "さんかく", "しかく", "ひしがた", "ほし", "つき"],
  title: "ほかの人と使うとき",
  lead: "このパソコンで、もう1人が自分の Ippo を使えます。名前は付けず、番号と形で見分けます。",
  apart: "おたがいの中身は見えません。合言葉も控えも別々です。",
  add: "もう1人の場所を作る",
  addNote: "いまの Ippo に鍵をかけて、新しい場所を開きます。",
};
