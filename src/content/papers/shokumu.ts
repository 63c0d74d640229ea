import type { ShokumuWords } from "../../domain/resume/shokumu/words.ts";
import { rowWords } from "./rirekisho.ts";

/** The words of a 職務経歴書. Sources of its parts: docs/papers.md. A Japanese paper stays Japanese. */
export const shokumuWords: ShokumuWords = {
  title: "職務経歴書",
  asOf: "現在",
  name: "氏名",
  end: "以上",
  now: "現在",
  parts: {
    summary: "職務要約",
    outline: "略歴",
    work: "職務経歴",
    fields: "分野ごとの経験",
    activities: "仕事のほかの経験",
    licences: "資格・免許",
    skills: "活かせる経験・知識・スキル",
    strengths: "強み",
    selfPr: "自己PR",
    motivation: "志望動機",
    gaps: "仕事を離れていた期間",
    partTime: "仕事の経験",
    training: "訓練・研修",
    studying: "現在勉強中の分野",
    character: "性格・行動の特徴",
    attitude: "仕事への姿勢",
    future: "これからの目標",
  },
  business: "事業内容",
  capital: "資本金",
  employees: "従業員数",
  duties: "業務",
  results: "実績・工夫",
  activities: {
    training: "職業訓練",
    volunteer: "ボランティア",
    care: "家事・介護",
    study: "学習",
    support: "通所",
    other: "その他",
  },
  rows: rowWords,
};
