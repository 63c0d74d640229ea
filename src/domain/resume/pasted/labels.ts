/** What a label of somebody's résumé says that follows: a field, a history, or a box of running text. */
export type Label =
  | "name"
  | "kana"
  | "birthDay"
  | "gender"
  | "address"
  | "contact"
  | "phone"
  | "email"
  | "paperDay"
  | "education"
  | "work"
  | "histories"
  | "licences"
  | "skills"
  | "summary"
  | "selfPr"
  | "motivation"
  | "wishes";

/** Longer labels first: 「学歴・職歴」 begins with 「学歴」. Blanks inside a label are passed over: 「氏　　名」. */
const LABELS: readonly (readonly [label: Label, words: readonly string[]])[] = [
  ["histories", ["学歴・職歴", "学歴職歴", "学歴・職務経歴", "Education and work"]],
  ["education", ["学歴", "最終学歴", "Education"]],
  ["work", ["職歴", "職務経歴", "職務経験", "勤務歴", "Work experience", "Work history", "Employment"]],
  ["licences", ["免許・資格", "資格・免許", "免許資格", "保有資格", "取得資格", "資格", "Licences", "Certificates"]],
  ["skills", ["活かせる経験・知識・スキル", "活かせる経験・知識・技術", "スキル", "技能", "Skills"]],
  ["summary", ["職務要約", "経歴要約", "職務概要", "Summary"]],
  ["selfPr", ["自己PR", "自己PR", "自己紹介", "アピールポイント"]],
  [
    "motivation",
    [
      "志望の動機、特技、好きな学科、アピールポイントなど",
      "志望の動機、自己PR、趣味、特技など",
      "志望の動機",
      "志望動機",
      "志望理由",
      "Motivation",
    ],
  ],
  ["wishes", ["本人希望記入欄", "本人希望欄", "本人希望", "希望条件", "Wishes"]],
  ["kana", ["ふりがな", "フリガナ", "氏名ふりがな", "氏名フリガナ", "Reading"]],
  ["name", ["氏名", "名前", "お名前", "Name"]],
  ["birthDay", ["生年月日", "誕生日", "Date of birth", "Birth date"]],
  ["gender", ["性別", "Gender", "Sex"]],
  ["contact", ["連絡先住所", "連絡先"]],
  ["address", ["現住所", "住所", "Address"]],
  ["email", ["メールアドレス", "電子メール", "E-mail", "Email", "メール", "Mail"]],
  ["phone", ["電話番号", "携帯電話", "電話", "携帯", "TEL", "Phone", "Mobile"]],
  ["paperDay", ["作成日", "記入日", "日付", "Date"]],
];

const WORDS = LABELS.flatMap(([label, words]) => words.map((word) => ({ label, word: bare(word) }))).toSorted(
  (one, other) => other.word.length - one.word.length,
);

/** Marks that stand between a label and what it labels, and around a heading. */
const BEFORE = /^[\s■●◆○◎▼▽★☆※#*【〔[<＜《(（・\-0-9.]*/u;
const AFTER = /^[\s：:】〕\]>＞》)）|｜\t]*/u;

/**
 * The label a line begins with, and what follows it on the line. A label that only begins a sentence (「電話を受けた」)
 * is none: behind it stands a mark, a blank, or nothing.
 */
export function labelOf(line: string): { label: Label; rest: string } | undefined {
  const text = line.replace(BEFORE, "");
  for (const { label, word } of WORDS) {
    const end = endOf(text, word);
    if (end === undefined) continue;
    const tail = afterNote(text.slice(end));
    if (tail !== "" && !/^[\s：:】〕\]>＞》|｜）)〒]/u.test(tail)) continue;
    return { label, rest: tail.replace(AFTER, "").trim() };
  }
  return undefined;
}

/** 「学歴・職歴（各別にまとめて書く）」: the form's own note behind a label says nothing of the person. */
function afterNote(tail: string): string {
  return tail.replace(/^\s*[（(](?:各別に|各項目|特に|任意|現住所以外|※)[^）)]*[）)]/u, "");
}

/** Where a label ends that begins a text, blanks inside it passed over. */
function endOf(text: string, word: string): number | undefined {
  let at = 0;
  for (const sign of word) {
    while (at > 0 && /\s/u.test(text[at] ?? "")) at += 1;
    if (text[at]?.normalize("NFKC").toLowerCase() !== sign) return undefined;
    at += 1;
  }
  return at;
}

function bare(word: string): string {
  return word.normalize("NFKC").toLowerCase().replaceAll(/\s/gu, "");
}
