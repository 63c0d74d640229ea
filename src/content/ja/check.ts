import type { RuleId, Source } from "../../domain/resume/check/finding.ts";

/** 整合チェック (`domain/resume/check`): what a rule is called, and what it says where it finds something. */
export const check = {
  title: "見くらべる",
  note: "書類の中をならべて、気づいたところに印をつけました。どれも、そのままで印刷できます。",
  clear: "見くらべて、気づいたところはありませんでした。",
  offer: (text: string) => `こう書くこともできます：${text}`,
  put: "この形にする",
  keep: "このままにする",
  source: (name: string) => `もと：${name}`,
  rules: {
    nameSpace: {
      title: "氏名の空き",
      note: "氏名とふりがなは、姓と名の間の空きをそろえて書くことが多い欄です。",
    },
    kanaKind: {
      title: "ふりがなの字",
      note: "様式に「ふりがな」とある欄は、ひらがなで書くことになっています。",
    },
    emailShape: {
      title: "メールアドレスの形",
      note: "メールアドレスの形と、少しちがうようです。半角の @ が1つ入ります。",
    },
    phoneDigits: {
      title: "電話番号の桁",
      note: "電話番号は10桁、携帯電話は11桁です。数字が1つ多いか、抜けているかもしれません。",
    },
    postalDigits: { title: "郵便番号の桁", note: "郵便番号は7桁です。" },
    addressStart: {
      title: "住所の始まり",
      note: "住所は都道府県から書くことが多い欄です。ここから始めてもかまいません。",
    },
    reversed: { title: "始まりと終わり", note: "終わりの年月が、始まりより前になっています。" },
    leftBeforeEntered: { title: "入学と卒業", note: "学校を出た年月が、入った年月より前になっています。" },
    future: {
      title: "紙の日付より先",
      note: "紙の日付より先の年月です。これからのことは「見込み」や「予定」と書けます。",
    },
    beforeBirth: {
      title: "生まれた日より前",
      note: "生年月日より前の年月です。どちらかの数字が入れかわっているかもしれません。",
    },
    impossibleAge: {
      title: "学校に入る年",
      note: "生年月日から数えると、この学校に入る年より早い年月です。",
    },
    schoolYears: {
      title: "学校の年月",
      note: "生年月日から数えた年月と、少しちがいます。ちがっていてもかまいません。",
    },
    ageDiffers: { title: "文の中の年齢", note: "生年月日と紙の日付から数えた年齢とちがいます。" },
    mixedCalendar: { title: "西暦と和暦", note: "年の書き方は、一つの書類の中でどちらかにそろえます。" },
    shortEra: { title: "元号の略し方", note: "元号は、R や H と略さず、漢字で書くことになっています。" },
    runOnEra: { title: "元号のかわり目", note: "その年月には、元号がかわっています。" },
    firstYear: { title: "元号の1年目", note: "元号の1年目は「元年」と書きます。" },
    formalSchool: { title: "学校の正式な名前", note: "「高校」は「高等学校」と書きます。" },
    formalCompany: { title: "会社の正式な名前", note: "会社の形は、略さずに書きます。" },
    formalLicence: {
      title: "免許の正式な名前",
      note: "免許は、正式な名前で書くことになっています。限定があるときは、そのあとに書けます。",
    },
    onsha: { title: "貴社と御社", note: "紙には「貴社」と書き、話すときは「御社」と言います。" },
    halfKana: { title: "半角のカタカナ", note: "紙では、カタカナは全角で書くと読みやすくなります。" },
    mixedDigits: { title: "数字の幅", note: "一つの欄の中に、全角と半角の数字があります。" },
    otherTypeface: {
      title: "紙の書体にない字",
      note: "この字は、紙の書体に入っていません。紙では、別の書体になったり、空いて見えたりすることがあります。",
    },
    currentWithEnd: {
      title: "「現在に至る」と終わりの年月",
      note: "「いまも」の印と、終わりの年月の両方があります。終わりの年月を空けると、「現在に至る」と出ます。",
    },
    currentInRow: {
      title: "行の中の「現在に至る」",
      note: "「現在に至る」は、いまも働いている仕事に印をつけると、自動で出ます。",
    },
    typedEnd: { title: "「以上」の行", note: "「以上」は、表の最後に自動で出ます。" },
  } satisfies Record<RuleId, { title: string; note: string }>,
  sources: {
    form: "厚生労働省「履歴書様式例」（2021年）",
    guides: "履歴書の書き方の案内（マイナビ転職、リクナビNEXT、熊本・石川・栃木の労働局）",
    agent: "リクルートエージェント「貴社」と「御社」の案内",
    eras: "元号を定めた詔書と政令（明治から令和まで）",
    schoolLaw: "学校教育法 第17条、同法施行規則 第59条",
    ageLaw: "年齢計算ニ関する法律",
    equivalency: "高等学校卒業程度認定試験規則",
    own: "書かれたものどうしを見くらべただけで、決まりではありません",
  } satisfies Record<Source, string>,
};
