/** Notes on the three wordings of a gap (`domain/resume/gap-check.ts`). Each can be left as it is. */
export const gapCheck = {
  title: "三つの言い方を見くらべる",
  note: "気づいたところに印をつけました。どれも、そのままで使えます。",
  clear: "見くらべて、ちがうところはありませんでした。",
  hearers: { paper: "書類", interview: "面接", supporter: "相談員" },
  /** `found` is a passage of this wording, `other` one of the wording for `hearer`. */
  notes: {
    dateOutside: (found: string) =>
      `「${found}」は、この時期より前か後の日付です。別のできごとの日付なら、このままで。`,
    lengthOther: (found: string) => `「${found}」と、この時期の長さがちがいます。その中の一部のことなら、このままで。`,
    datesDiffer: (found: string, hearer: string, other: string) =>
      `ここは「${found}」、${hearer}は「${other}」です。面接では、書類を見ながら聞かれることがあります。`,
    lengthsDiffer: (found: string, hearer: string, other: string) =>
      `ここは「${found}」、${hearer}は「${other}」です。別々のことの長さなら、このままで。`,
    ownWords: (found: string) => `ご自身だけのことばが入っています。「${found}」 伝わってよいことばなら、このままで。`,
    narrowerWords: (found: string) =>
      `「${found}」は、見せる人をもっとしぼったところのことばです。伝わってよければ、このままで。`,
    healthWord: (found: string) =>
      `「${found}」は、先のことまで言いきることばです。いまできることを書く言い方もあります。`,
    blankLeft: (found: string) => `${found} のところが空いています。書き入れても、その文をはずしてもかまいません。`,
  },
};
