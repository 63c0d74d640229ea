import type { LetterWords } from "../../domain/resume/letters/words.ts";

/**
 * The words of letters, mails and envelopes: set phrases of Japanese business letters that fit every season and every
 * case, without a reason and without a fact that the person did not give. What they rest on: docs/papers.md. They go to
 * employers in Japan, so there is no second language.
 */
export const letterWords: LetterWords = {
  toHouse: "御中",
  toPerson: "様",
  toSomebody: ["御中", "様", "さま", "殿", "先生"],
  postalMark: "〒",
  phone: "電話",
  email: "メール",
  titles: {
    cover: "書類送付のご案内",
    thanks: "面接のお礼",
    decline: "辞退のご連絡",
    inquiry: "求人についてのお問い合わせ",
  },
  opening: "拝啓　時下ますますご清栄のこととお慶び申し上げます。",
  closing: "敬具",
  listHead: "記",
  listEnd: "以上",
  atRight: ["敬具", "敬白", "謹白", "草々", "早々", "かしこ", "以上"],
  offer: (job) => (job === "" ? "貴社の求人" : `貴社の求人（${job}）`),
  blank: "○○",
  paper: {
    cover: ({ offer, hasList }) => [
      `　このたび、${offer}に応募いたしたく、${hasList ? "下記の書類" : "応募書類"}をお送りいたします。`,
      "　お忙しいところ恐れ入りますが、ご査収のうえ、ご検討くださいますよう、よろしくお願い申し上げます。",
    ],
    thanks: () => [
      "　先日はお忙しいなか、面接のお時間をいただき、誠にありがとうございました。お話を伺う機会をいただきましたことに、心より御礼申し上げます。",
      "　略儀ながら、書中をもちまして御礼申し上げます。",
    ],
    decline: ({ offer }) => [
      `　このたびは、${offer}につきまして、選考の機会をいただき、誠にありがとうございました。`,
      "　検討いたしました結果、誠に勝手ながら、辞退いたしたく、ご連絡申し上げます。",
      "　お手数をおかけいたしますことをお詫び申し上げますとともに、何とぞご了承くださいますよう、お願い申し上げます。",
    ],
    inquiry: ({ offer, hasList }) => [
      `　このたび、${offer}を拝見し、ご連絡いたしました。つきましては、${hasList ? "下記の点" : "○○"}についてお伺いしたく存じます。`,
      "　お忙しいところ恐れ入りますが、ご返信をいただけましたら幸いです。よろしくお願い申し上げます。",
    ],
  },
  mail: {
    cover: ({ offer, name, hasList }) => ({
      before: [
        `${name}と申します。`,
        `このたび、${offer}に応募いたしたく、ご連絡いたしました。`,
        `${hasList ? "下記の書類" : "応募書類"}を添付いたします。`,
      ],
      after: ["お忙しいところ恐れ入りますが、ご確認のうえ、ご検討くださいますよう、よろしくお願いいたします。"],
    }),
    thanks: ({ name }) => ({
      before: [
        "お世話になっております。",
        `先日、面接のお時間をいただきました${name}です。`,
        "",
        "お忙しいなか、お話を伺う機会をいただき、誠にありがとうございました。",
        "メールにて恐れ入りますが、お礼を申し上げます。",
      ],
      after: [],
    }),
    decline: ({ offer, name }) => ({
      before: [
        "お世話になっております。",
        `${offer}に応募いたしました${name}です。`,
        "",
        "このたびは、選考の機会をいただき、誠にありがとうございました。",
        "検討いたしました結果、誠に勝手ながら、辞退いたしたく、ご連絡いたしました。",
        "",
        "お手数をおかけいたしますことをお詫び申し上げますとともに、何とぞご了承くださいますよう、お願いいたします。",
      ],
      after: [],
    }),
    inquiry: ({ offer, name, hasList }) => ({
      before: [
        `${name}と申します。`,
        `${offer}を拝見し、ご連絡いたしました。`,
        `${hasList ? "下記の点" : "○○"}についてお伺いしたく存じます。`,
      ],
      after: ["お忙しいところ恐れ入りますが、ご返信をいただけましたら幸いです。", "よろしくお願いいたします。"],
    }),
  },
  subject: {
    cover: (job) => (job === "" ? "応募書類の送付" : `応募書類の送付（${job}）`),
    thanks: () => "面接のお礼",
    decline: () => "辞退のご連絡",
    inquiry: () => "求人についてのお問い合わせ",
  },
  subjectLabel: "件名",
  signatureRule: "--------------------",
  contents: "応募書類在中",
  labelNote: "点線で切り、宛名は封筒の表、差出人は裏に貼ります。",
};

/** Who is written to where no name is known. */
export const personOffer = "採用ご担当者";

/** What often lies beside a cover letter. */
export const enclosureOffers = {
  resume: "履歴書　1通",
  history: "職務経歴書　1通",
  introduction: "紹介状　1通",
} as const;

/** What is often asked about an opening. */
export const questionOffers = {
  isOpen: "現在も、応募を受け付けていらっしゃいますか。",
  duties: "仕事の内容を、もう少しお聞かせいただけますか。",
  hours: "勤務の曜日や時間を、ご相談することはできますか。",
  visit: "応募の前に、職場を見学することはできますか。",
} as const;
