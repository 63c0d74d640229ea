/** A paper taken elsewhere: as a Word file, as plain text, field by field into a form on the web. */
export const paperFiles = {
  saveWord: "Wordで残す",
  /** Where the sheets of a Word file are not those of the page. */
  wordNotes: {
    a3: "Wordのファイルは、A4の2枚になります。",
    b4: "Wordのファイルは、B5の2枚になります。",
  },
  web: {
    title: "ウェブの応募画面に写す",
    note: "この紙のことばを、欄ごとに写せます。写したものは、ほかのアプリにも見えます。",
    empty: "紙のことばが、ここに欄ごとに並びます。",
    copy: "写す",
    copyOf: (field: string) => `${field}を写す`,
    copyAll: "すべてを1つの文にして写す",
    copied: (field: string) => `${field}を写しました`,
    copiedAll: "すべてを写しました",
    signs: (all: number) => `${all}字`,
    signsInLines: (all: number, inLines: number) => `${all}字（改行を除くと${inLines}字）`,
    saveText: "テキストで残す",
    troubled: {
      what: "写せませんでした。",
      safe: "紙は、そのままです。",
      next: "もう一度ためせます。文字を選んで写すこともできます。",
    },
  },
};
