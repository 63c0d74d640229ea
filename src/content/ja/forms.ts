/** 書き方: what a page can begin with. Where each comes from: docs/content-sources.md. */
export const forms = {
  open: "ほかの書き方",
  title: "書き方",
  note: "どの見出しも、空けたままでかまいません。",
  blank: "白い紙",
  blankAbout: "見出しのないページです。",
  kinds: {
    goodThings: {
      name: "三つのよかったこと",
      about: "その日のよかったことを、三つまで。ひとつでも、小さくても。",
      headings: ["よかったこと、ひとつ", "もうひとつ、あれば", "さらに、あれば"],
    },
    sortFeelings: {
      name: "気持ちの整理",
      about: "起きたことと気持ちを、分けて置いてみます。途中まででも。",
      headings: ["あったこと", "そのときの気持ち", "頭に浮かんだ考え", "ほかの見方があるとしたら", "いまの気持ち"],
    },
    unsentLetter: {
      name: "出せない手紙",
      about: "出さない手紙です。だれに宛てて何を書いてもかまいません。",
      headings: ["宛てる人", "言いたいこと", "終わりのひとこと"],
    },
    doneToday: {
      name: "今日できたこと",
      about: "今日の記録にあることを、選んでページに置けます。",
      headings: ["今日できたこと"],
    },
    beforeTalk: {
      name: "話す前のメモ",
      about: "相談や診察の前に。話すときに見ることもできます。",
      headings: ["話したいこと", "聞きたいこと", "話さないでおくこと"],
    },
    afterTalk: {
      name: "話したあとのメモ",
      about: "相談や診察のあとに。覚えているところだけでも。",
      headings: ["話したこと", "残っていることば", "決まったこと", "言わずにいたこと"],
    },
  },
  promptsTitle: "書き出しのことば",
  otherPrompts: "ほかのことば",
  notToday: "今日は書かない",
  done: {
    title: "今日の記録から",
    note: "押したものだけが、ページに入ります。",
    checkIn: "いまの気分に印をつけた",
    tried: (step: string) => `「${step}」を試した`,
    partway: (step: string) => `「${step}」を途中まで`,
    line: "一行を書いた",
    page: "日記を書いた",
    papers: "書類に手を入れた",
  },
};
