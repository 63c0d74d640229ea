/** The sample person of the tour: made up, believable, kind to herself. */
export const PASSPHRASE = "hinata suzume amado 27";

export const person = {
  ja: {
    line: "朝、カーテンを少し開けた。冬の光がやわらかかった。",
    page: [
      "昼すぎに郵便受けまで行った。エレベーターで人と会ったけれど、会釈だけで終わった。",
      "帰ってから麦茶を飲んだ。手は少しふるえていたが、すぐにおさまった。",
      "来週、サポステの人に会う。話すことを、ここから選んで渡そうと思う。",
    ],
    photo: { place: "みなと市あおば町", words: "帰り道の空" },
    passing: "ねむれない。ただの走り書き。",
    monthBefore: [
      "図書館の前まで行った。風がつめたくて、すぐに帰った。",
      "雨。麦茶のかわりに温かい紅茶。図書館で借りた本を読んだ。",
      "郵便受けまで。帰りに夕焼けを見た。紅茶をいれた。",
    ],
    tag: "さんぽ",
    covered: "山田さんには言わない。",
    steps: [
      { text: "郵便受けまで行く", suds: 45 },
      { text: "夕方にコンビニで飲み物を買う", suds: 60 },
      { text: "図書館の入口まで行く", suds: 70 },
    ],
    happened: "思っていたより静かだった。帰り道は体が軽かった。",
    recipient: "サポステの佐々木さんへ",
    name: "ひなた",
    wish: "朝のうちなら話しやすいです。図書館のことを聞いてもらえるとうれしいです。",
    answer: "読みました。図書館のこと、次に会うとき、ひなたさんから聞けたらうれしいです。",
    offered: "落ち着いて手を動かすことが好きです。決まった手順を、ていねいに続けられます。",
  },
  en: {
    line: "Opened the curtain a little this morning. The light was soft.",
    page: [
      "Went down to the letter box after lunch. Met someone in the lift; a nod was enough.",
      "Had cold tea afterwards. My hands shook a little, then stopped.",
      "Next week I meet the counselor. I will choose what to hand over from here.",
    ],
    photo: { place: "Aoba, Minato", words: "The sky on the way back" },
    passing: "Can't sleep. Just a scribble.",
    monthBefore: [
      "As far as the library. The wind was cold, so I came home soon.",
      "Rain. Warm tea instead of cold. Read the book from the library.",
      "Down to the letter box. A red sky on the way back. Warm tea again.",
    ],
    tag: "walk",
    covered: "Not for Mr Yamada.",
    steps: [
      { text: "Go down to the letter box", suds: 45 },
      { text: "Buy a drink at the shop in the evening", suds: 60 },
      { text: "Walk to the library door", suds: 70 },
    ],
    happened: "It was calmer than I thought. I felt lighter on the way back.",
    recipient: "For Ms Sasaki at the centre",
    name: "Hinata",
    wish: "Mornings are good for talking. Please ask me about the library.",
    answer: "Thank you, I have read it. I would like to hear about the library from you when we meet.",
    offered: "I like calm work with my hands, and I keep to steps with care.",
  },
};

/** What stands on her 履歴書; Japanese in both languages, as the form is. */
export const facts = {
  name: "水野　ひなた",
  nameKana: "みずの　ひなた",
  birthDay: "平成11年5月18日",
  postalCode: "300-0000",
  address: "茨城県みなと市あおば町一丁目2番3号",
  addressKana: "いばらきけんみなとしあおばちょう",
  phone: "090-0000-0000",
  /** Name, course, from, to, and how it ended. */
  education: [
    ["茨城県立みなと高等学校", "普通科", "平成27年4月", "平成30年3月", "graduated"],
    ["あおば大学", "文学部　日本文学科", "平成30年4月", "令和2年9月", "left"],
  ],
  /** Employer, from, to, what was done. */
  work: [["株式会社みなと書店", "令和3年4月", "令和3年8月", "棚の整理と本の受け渡し"]],
  motivation:
    "本を静かに並べ、探している人に渡す仕事にひかれてきました。家では読んだ本の記録をつけ、町の図書館の棚をおぼえるのが好きです。短い時間から、たしかに続けていきたいと考えています。",
  wishes: "午前中の短い時間から始められると助かります。月に一度、通院の日があります。",
};
