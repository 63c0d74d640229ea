/** Letters, mails and envelopes, made from the facts and an addressee. */
export const letters = {
  kind: {
    title: "どの手紙か",
    names: { cover: "送付状", thanks: "お礼", decline: "辞退", inquiry: "問い合わせ" },
    notes: {
      cover: "応募書類に添える手紙です。添え状とも呼ばれます。",
      thanks: "面接のあとに送るお礼です。送るかどうかは、どちらでもかまいません。",
      decline: "選考や内定を辞退するときの文です。理由は書かなくても通じます。",
      inquiry: "求人について聞きたいことがあるときの文です。",
    },
  },
  medium: { label: "送り方", names: { paper: "紙の手紙", email: "メール" } },
  recipient: {
    title: "宛先",
    note: "わからない欄は、空けたままでかまいません。",
    employer: "会社や施設の名前",
    employerHint: "例：株式会社みどり文具",
    department: "部署",
    departmentHint: "例：総務部",
    person: "担当の人の名前",
    personHint: "例：若葉 進",
    personNote: "名前があれば「様」、なければ会社や部署に「御中」がつきます。",
    putPerson: (name: string) => `「${name}」を入れる`,
    takeOver: (paper: string) => `${paper}の宛先を写す`,
    postalCode: "宛先の郵便番号",
    address: "宛先の住所",
  },
  contents: {
    title: "書くこと",
    job: "応募する職種",
    jobHint: "例：事務",
    enclosures: "入れる書類",
    questions: "聞きたいこと",
    perLine: "1行に1つずつ書く欄です。",
    add: (text: string) => `「${text}」を足す`,
  },
  text: {
    title: "手紙の文",
    marks:
      "「記」だけの行は中央に、「敬具」や「以上」だけの行は右に出ます。病院や学校へは「貴社」を「貴院」「貴校」などに直せます。",
    mailMarks: "宛名と署名は、この前後につきます。病院や学校へは「貴社」を「貴院」「貴校」などに直せます。",
  },
  look: {
    fitsWindow: "窓のある封筒に合わせる",
    windowNote:
      "長形3号の窓に、宛先が来るように置きます。窓の位置は封筒によってちがいます。折って入れて、見え方をたしかめられます。",
    showEmail: "メールアドレスも書く",
  },
  open: {
    title: "空いているところ",
    note: "そのままでも使えます。紙なら、手で書きこむこともできます。氏名と住所は「事実」の欄にあるものが出ます。",
    places: {
      employer: "宛先の名前",
      address: "宛先の住所",
      name: "自分の氏名",
      ownAddress: "自分の住所",
      enclosures: "入れる書類",
      questions: "聞きたいこと",
      blank: "「○○」や「　」のところ",
      overWindow: "宛先が長く、窓から見えないところ",
    },
  },
  mail: {
    title: "メールの文",
    subject: "件名",
    body: "本文",
    copySubject: "件名を写す",
    copyBody: "本文を写す",
    copied: "写しました",
    note: "写して、メールの画面に貼れます。ここからは送られません。",
  },
  envelope: {
    size: "印刷する紙",
    sizes: { label: "A4に印刷して貼る", kaku2: "角形2号の封筒", naga3: "長形3号の封筒" },
    notes: {
      label: "A4の紙に宛名と差出人が出ます。切って封筒に貼れます。お店の印刷機でも作れます。",
      kaku2: "A4を折らずに入れる封筒です（縦332ミリ、横240ミリ）。1枚目が表、2枚目が裏です。",
      naga3: "A4を3つに折って入れる封筒です（120×235ミリ）。横長に使います。1枚目が表、2枚目が裏です。",
    },
    showsContents: (text: string) => `「${text}」を赤い字で入れる`,
    byHand: "切手は、送り方と重さで変わります。封じ目の「〆」は、とじたあとに手で書きます。",
  },
};
