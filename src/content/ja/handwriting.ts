/** 書類: the 履歴書 as sheets for writing by hand. */
export const handwriting = {
  title: "手書きで出すとき",
  note: "手書きの履歴書を求める応募先もあります。ことばをうすく印刷してペンでなぞるか、横に置いて、ことばのない様式に写せます。紙そのものは変わりません。",
  guide: "印刷するもの",
  guides: { light: "うすい見本", blank: "ことばのない様式" },
  print: { light: "手書き用のうすい見本を印刷", blank: "ことばのない様式を印刷" },
  savePdf: { light: "うすい見本をPDFで残す", blank: "ことばのない様式をPDFで残す" },
  endings: { light: "_手書きの見本.pdf", blank: "_様式だけ.pdf" },
};
