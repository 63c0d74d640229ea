/**
 * Six ways to write about oneself where there is little work to tell. Which six: the employment service's own guide to
 * the 職務経歴書 (`docs/papers.md`); the questions are Ippo's own. Each can stay unanswered.
 */
export const careerPrompts = {
  title: "書けることを探す",
  note: "仕事のほかにも、書けることがあります。こたえたいものだけで足ります。",
  answerOf: (what: string) => `${what}について`,
  hows: {
    partTime: "1行目が仕事の名前に、2行目からが中身になります。",
    training: "1行目が訓練の名前に、2行目からが中身になります。",
    studying: "1行目が学んでいることの名前に、2行目からが中身になります。",
    character: "1行が、強みの1つになります。",
    attitude: "自己PRのあとに足されます。",
    future: "志望の動機のあとに足されます。",
  },
  take: "事実に足す",
  taken: (what: string) => `「${what}」を事実に足しました。「元に戻す」で、前に戻せます。`,
  tooLong: "事実の欄に入らない長さか、行の数です。短くすると入ります。",
  records: "自分の記録から",
  recordsNote: "試したステップです。選んだものだけが、「していたこと」に足されます。",
  times: (times: number) => `${times}回`,
  prompts: {
    partTime: {
      title: "アルバイトや手伝い",
      note: "一日だけのことも、家の店や近所の手伝いも入ります。",
      questions: {
        what: "どんな場で、何を受け持ちましたか。",
        asked: "人から頼まれるようになったことは、ありましたか。",
        learned: "その仕事で覚えた道具や手順は、何ですか。",
      },
    },
    training: {
      title: "訓練や研修",
      note: "職業訓練、講習、通所先の作業なども入ります。",
      questions: {
        what: "何を習い、どのくらい通いましたか。",
        made: "その間に作ったものや、できるようになったことは何ですか。",
        again: "もっと続けたいと思った部分は、どこですか。",
      },
    },
    studying: {
      title: "いま学んでいること",
      note: "本や動画での独学も入ります。始めたばかりでもかまいません。",
      questions: {
        what: "いま学んでいるのは、どんなことですか。",
        how: "何を使って、どんな時間に学んでいますか。",
        use: "それは、どんな仕事で使えそうですか。",
      },
    },
    character: {
      title: "性格とふだんの動き方",
      note: "よしあしではなく、いつもの自分のやり方です。",
      questions: {
        always: "ひとりのとき、ていねいにしていることは何ですか。",
        said: "人から言われて、そうかもしれないと思ったことはありますか。",
        setting: "どんな場所や進め方だと、動きやすいですか。",
      },
    },
    attitude: {
      title: "仕事への向き合い方",
      note: "働いたことがなくても、大切にしたいことは書けます。",
      questions: {
        keep: "仕事で大切にしたいことは、何ですか。",
        unsure: "わからないことがあるとき、どんなふうに進めたいですか。",
        kept: "生活の中で、長く続いていることはありますか。",
      },
    },
    future: {
      title: "これから",
      note: "大きなことでなくてもかまいません。",
      questions: {
        learn: "仕事を通して、覚えてみたいことは何ですか。",
        first: "はじめの三か月は、どんなふうに働けるとよさそうですか。",
      },
    },
  },
};
