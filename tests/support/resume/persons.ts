import type { Gap } from "../../../src/domain/resume/gap.ts";
import { EMPTY_EXTRAS, newPaper, type PaperRecord } from "../../../src/domain/resume/paper.ts";
import type { Profile } from "../../../src/domain/resume/profile.ts";
import { aJob, aLicence, anActivity, aProfile, aSchool } from "../a-profile.ts";
import { aGap } from "../resume-parts.ts";

/**
 * Four made-up persons with everything their papers need. Days and gaps are fixed, so that no paper moves with today.
 * Names, places and employers are invented.
 */
export type Person = { profile: Profile; gaps: readonly Gap[]; papers: readonly PaperRecord[] };

const rirekisho = (title: string, choices: Partial<PaperRecord["choices"]>): PaperRecord => {
  const paper = newPaper("rirekisho", title);
  return { ...paper, choices: { ...paper.choices, ...choices } };
};
const career = (title: string, style: PaperRecord["style"]): PaperRecord => ({
  ...newPaper("shokumuKeirekisho", title),
  style,
});

/** No work history, a school by correspondence; the form on A4, the 職務経歴書 for little experience, a Job Card sheet. */
const noWork: Person = {
  profile: aProfile({
    name: "一歩　花子",
    nameKana: "いっぽ　はなこ",
    birthDay: "2001-06-08",
    email: "hanako@example.jp",
    address: {
      postalCode: "311-0000",
      text: "茨城県みなと市あおば町一丁目2番3号",
      kana: "いばらきけんみなとしあおばちょう",
      phone: "090-0000-0001",
    },
    education: [
      aSchool({ school: "みなと市立あおば中学校", stage: "juniorHigh", start: "2014-04", end: "2017-03" }),
      aSchool({
        school: "若葉高等学校",
        stage: "correspondenceHigh",
        course: "通信制課程　普通科",
        start: "2017-04",
        end: "2021-03",
      }),
    ],
    work: [],
    workNone: true,
    activities: [
      anActivity({
        type: "volunteer",
        name: "図書館の書架整理",
        place: "みなと市立図書館",
        start: "2024-05",
        isCurrent: true,
        text: "月に2回、返された本を棚にもどす。\n棚の番号をおぼえ、探している人を案内する。",
      }),
    ],
    licences: [aLicence("2022-11", "日商簿記検定試験3級", { word: "passed" })],
    skills: [{ id: "skill-1", audience: "paper", text: "表計算ソフトで家計簿を3年つけている" }],
    strengths: [{ id: "strength-1", audience: "paper", text: "決めた手順を、静かに最後まで続けられる" }],
    motivation:
      "本を静かに並べ、探している人に渡す仕事にひかれてきました。家では読んだ本の記録をつけ、町の図書館の棚をおぼえるのが好きです。短い時間から、たしかに続けていきたいと考えています。",
    wishes: "週3日、1日4時間からの勤務を希望します。",
    selfPr: "書架整理では、まちがいを減らすために番号を二度見るやり方を自分で決め、今も続けています。",
  }),
  gaps: [],
  papers: [
    rirekisho("みなと書店", { size: "a4" }),
    career("みなと書店", "little"),
    {
      ...newPaper("jobCard", "みなと書店"),
      jobCard: {
        ...EMPTY_EXTRAS.jobCard,
        values: "静かなところで、手順のある仕事を続けたい。",
        strengths: "番号や数字をそろえること。決めたことを続けること。",
        future: "まず短い時間の仕事に慣れ、すこしずつ時間をふやす。",
        next: "簿記2級の本を一日に一節ずつ読む。",
      },
    },
  ],
};

/** Eight years between two times, seldom signs in the names; the form on A3, newest first. */
const longGap: Person = {
  profile: aProfile({
    name: "髙﨑　德子",
    nameKana: "たかさき　のりこ",
    birthDay: "1991-11-20",
    email: "noriko@example.jp",
    education: [
      aSchool({ school: "北海道立若葉高等学校", course: "普通科", start: "2007-04", end: "2010-03" }),
      aSchool({
        school: "若葉短期大学",
        stage: "juniorCollege",
        course: "文学科",
        start: "2010-04",
        end: "2012-03",
      }),
    ],
    work: [
      aJob({
        employer: "有限会社𠮷德堂",
        role: "販売",
        employment: "regular",
        start: "2012-04",
        end: "2017-03",
        leaving: "personal",
        business: "文具と和紙の販売",
        employees: "12名",
        duties: "店頭での販売と包装\n和紙の在庫の記録",
        results: "在庫の記録を紙から表計算にうつした",
      }),
      aJob({
        employer: "株式会社みどり文具",
        role: "倉庫の棚卸し",
        employment: "partTime",
        start: "2025-04",
        isCurrent: true,
        business: "文具の卸売り",
        duties: "棚卸しと検品\n伝票の入力",
      }),
    ],
    activities: [],
    licences: [
      aLicence("2011-08", "普通自動車第一種運転免許", { word: "obtained" }),
      aLicence("2024-06", "日商簿記検定試験3級", { word: "passed" }),
    ],
    summary: "文具と和紙の店で5年、販売と在庫の記録にたずさわりました。現在は倉庫の棚卸しをしています。",
    selfPr: "数をそろえ、ちがいがあれば理由まで追います。髙い棚の品も、名前の似た品も、番号で確かめます。",
  }),
  gaps: [
    aGap({
      from: "2017-04",
      until: "2025-03",
      paper: {
        choice: "words",
        text: "家庭の事情により離職していました。その間に簿記を学び、現在は勤務に支障はありません。",
      },
    }),
  ],
  papers: [rirekisho("みどり紙業", { size: "a3", showEmail: true }), career("みどり紙業", "reverse")],
};

/** Three short jobs; the form on B5, oldest first, a cover letter, an envelope, an English CV. */
const shortJobs: Person = {
  profile: aProfile({
    name: "青葉　みのり",
    nameKana: "あおば　みのり",
    birthDay: "1998-02-14",
    email: "minori@example.jp",
    address: {
      postalCode: "060-0001",
      text: "北海道札幌市中央区北一条西2丁目3番4号　若葉コーポ205",
      kana: "ほっかいどうさっぽろしちゅうおうくきたいちじょうにし",
      phone: "090-0000-0003",
    },
    education: [
      aSchool({ id: "school", school: "北海道立若葉高等学校", course: "商業科", start: "2013-04", end: "2016-03" }),
    ],
    work: [
      aJob({
        id: "bookshop",
        employer: "株式会社みなと書店",
        role: "レジと品出し",
        employment: "partTime",
        start: "2016-06",
        end: "2016-12",
        leaving: "personal",
        duties: "レジと品出し\n返品の箱づめ",
      }),
      aJob({
        id: "stationer",
        employer: "株式会社みどり文具",
        role: "検品",
        employment: "contract",
        start: "2018-04",
        end: "2018-09",
        leaving: "term",
        duties: "届いた品の検品",
      }),
      aJob({
        id: "office",
        employer: "あおば運送株式会社",
        role: "伝票の入力",
        employment: "dispatched",
        start: "2020-01",
        end: "2020-07",
        leaving: "term",
        duties: "伝票の入力と照合",
        results: "照合の手順書を一枚にまとめた",
      }),
    ],
    activities: [
      anActivity({
        id: "training",
        type: "training",
        name: "事務科",
        place: "あおば職業訓練校",
        start: "2025-04",
        end: "2025-09",
        text: "文書作成、表計算、簿記の基礎",
      }),
    ],
    licences: [aLicence("2015-11", "全商ビジネス文書実務検定試験2級", { id: "licence", word: "passed" })],
    calendar: "western",
    summary: "販売、検品、伝票入力の仕事を経験し、訓練校で事務の基礎を学びました。",
  }),
  gaps: [],
  papers: [
    rirekisho("あおば印刷", { size: "b5" }),
    {
      ...rirekisho("さくら商事", {}),
      oldForm: {
        isUsed: true,
        commute: "約40分",
        dependants: "0人",
        spouse: "無",
        spouseSupport: "無",
        hobbies: "散歩",
      },
    },
    career("あおば印刷", "chronological"),
    {
      ...newPaper("letter", "あおば印刷"),
      recipient: {
        employer: "株式会社あおば印刷",
        department: "総務部",
        person: "𠮷田",
        postalCode: "060-0001",
        address: "北海道札幌市中央区北一条西3丁目",
      },
      letter: { ...EMPTY_EXTRAS.letter, job: "一般事務", enclosures: "履歴書　1通\n職務経歴書　1通" },
    },
    {
      ...newPaper("envelope", "あおば印刷"),
      recipient: {
        employer: "株式会社あおば印刷",
        department: "総務部",
        person: "",
        postalCode: "060-0001",
        address: "北海道札幌市中央区北一条西3丁目",
      },
      envelope: { size: "kaku2", showsContents: true },
    },
    {
      ...newPaper("englishCv", "Aoba Printing"),
      english: {
        name: "Minori Aoba",
        address: "Kita 1-jo Nishi 2-3-4, Chuo-ku, Sapporo, Japan",
        summary: "Clerk with experience in retail, inspection and data entry.",
        skills: "Spreadsheets\nBookkeeping basics",
        parts: [
          { id: "school", name: "Wakaba High School", detail: "Commercial course", text: "" },
          { id: "bookshop", name: "Minato Books", detail: "Shop assistant", text: "Ran the till and stocked shelves" },
          { id: "stationer", name: "Midori Stationery", detail: "Inspector", text: "Inspected incoming goods" },
          { id: "office", name: "Aoba Transport", detail: "Data entry clerk", text: "Entered and checked slips" },
          { id: "training", name: "Aoba Vocational School", detail: "Office course", text: "" },
          { id: "licence", name: "Business Document Test, Grade 2", detail: "", text: "" },
        ],
      },
    },
  ],
};

/** Of a long career: employer, role, employment, from, until, how it ended, what was done. */
const CAREER = [
  ["港製作所株式会社", "組立", "1989-04", "1994-03", "小型モーターの組立\n治具の手入れ"],
  ["有限会社みなと工機", "旋盤", "1994-05", "1998-08", "軸受けの旋盤加工\n図面の写し"],
  ["若葉精密株式会社", "検査", "1998-10", "2003-03", "三次元測定機での検査\n検査票の作成"],
  ["株式会社みどり電機", "品質管理", "2003-04", "2008-12", "不良の原因しらべ\n月ごとの報告"],
  ["あおば工業株式会社", "班長", "2009-04", "2014-03", "6人の班のまとめ\n作業手順書の改訂"],
  ["株式会社わかば技研", "品質管理", "2014-05", "2019-09", "取引先への報告\n測定器の校正"],
  ["みなと計測株式会社", "校正", "2019-11", "2025-03", "ノギスとマイクロメーターの校正\n校正証明書の作成"],
] as const;

/** A long career that is one row more than the form has; on B4, by the kind of work, an English CV. */
const longCareer: Person = {
  profile: aProfile({
    name: "港　和夫",
    nameKana: "みなと　かずお",
    birthDay: "1970-09-03",
    email: "kazuo@example.jp",
    gender: "男",
    education: [
      aSchool({ id: "high", school: "茨城県立みなと工業高等学校", course: "機械科", start: "1986-04", end: "1989-03" }),
      aSchool({
        id: "evening",
        school: "あおば工業専門学校",
        stage: "vocational",
        course: "夜間課程　精密機械科",
        start: "1990-04",
        end: "1992-03",
      }),
      aSchool({
        id: "course",
        school: "わかば放送講座",
        stage: "other",
        course: "統計",
        end: "2007-03",
        ending: "completed",
      }),
    ],
    work: CAREER.map(([employer, role, start, end, duties], index) =>
      aJob({
        id: `job-${index + 1}`,
        employer,
        role,
        employment: "regular",
        start,
        end,
        leaving: index === 4 ? "company" : "personal",
        business: "精密部品の製造",
        employees: `${40 + index * 15}名`,
        duties,
        results: index === 3 ? "不良率を1.2%から0.4%へ下げた" : "",
      }),
    ),
    activities: [],
    licences: [
      aLicence("1990-08", "普通自動車第一種運転免許", { id: "car", word: "obtained" }),
      aLicence("1996-02", "技能検定　普通旋盤作業2級", { id: "lathe", word: "passed" }),
      aLicence("2005-11", "QC検定2級", { id: "qc", word: "passed" }),
      aLicence("2010-06", "職長・安全衛生責任者教育", { id: "foreman", word: "completed" }),
    ],
    summary: "精密部品の組立、加工、検査、品質管理に36年たずさわりました。",
    selfPr: "測ること、記すこと、伝えることを大切にしてきました。若い方に測り方を伝える仕事にも力をつくします。",
    motivation:
      "長く測定にたずさわり、小さなちがいに気づく目を育ててきました。貴社の校正の仕事に生かしたいと考えます。",
    wishes: "貴社の規定に従います。",
  }),
  gaps: [],
  papers: [
    rirekisho("わかば計器", { size: "b4", goesOnElsewhere: true }),
    career("わかば計器", "career"),
    {
      ...newPaper("englishCv", "Wakaba Instruments"),
      english: {
        name: "Kazuo Minato",
        address: "1-2-3 Aoba-cho, Minato-shi, Ibaraki, Japan",
        summary: "Quality and calibration technician with 36 years in precision parts.",
        skills: "Calibration of hand tools\nThree-dimensional measuring\nWriting of procedures",
        parts: [
          { id: "high", name: "Minato Technical High School", detail: "Machinery", text: "" },
          { id: "evening", name: "Aoba Technical College", detail: "Precision machinery (evenings)", text: "" },
          { id: "course", name: "Wakaba Broadcast Lectures", detail: "Statistics", text: "" },
          ...[
            ["Minato Works", "Assembly", "Assembled small motors"],
            ["Minato Machine Tools", "Lathe operator", "Turned bearings to drawing"],
            ["Wakaba Precision", "Inspector", "Inspected parts on a measuring machine"],
            ["Midori Electric", "Quality control", "Brought faulty parts from 1.2% down to 0.4%"],
            ["Aoba Industries", "Team leader", "Led six people and revised the work procedures"],
            ["Wakaba Engineering", "Quality control", "Reported to customers"],
            ["Minato Measurement", "Calibration", "Calibrated callipers and micrometers"],
          ].map(([name = "", detail = "", text = ""], index) => ({ id: `job-${index + 1}`, name, detail, text })),
          { id: "car", name: "Driving licence", detail: "", text: "" },
          { id: "lathe", name: "National trade skill test, lathe work, grade 2", detail: "", text: "" },
          { id: "qc", name: "Quality control examination, grade 2", detail: "", text: "" },
          { id: "foreman", name: "Foremen's safety course", detail: "", text: "" },
        ],
      },
    },
  ],
};

export const persons = { noWork, longGap, shortJobs, longCareer } as const;
