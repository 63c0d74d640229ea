import {
  type Activity,
  type Education,
  emptyActivity,
  emptyEducation,
  emptyWork,
  type Licence,
  type Work,
} from "../../src/domain/resume/history.ts";
import { EMPTY_PROFILE, type Profile } from "../../src/domain/resume/profile.ts";

const idOf = (text: string) => text.slice(0, 40) || "row";

/** A time at a school for a test; the id is its name. */
export function aSchool(changes: Partial<Education> = {}): Education {
  return {
    ...emptyEducation(idOf(changes.school ?? changes.written ?? "")),
    ...changes,
  };
}

/** A job for a test; the id is the employer's name. */
export function aJob(changes: Partial<Work> = {}): Work {
  return {
    ...emptyWork(idOf(changes.employer ?? changes.written ?? "")),
    ...changes,
  };
}

export function anActivity(changes: Partial<Activity> = {}): Activity {
  return {
    ...emptyActivity(idOf(changes.name ?? "")),
    ...changes,
  };
}

export function aLicence(month: string, name: string, changes: Partial<Licence> = {}): Licence {
  return { id: idOf(name), audience: "paper", month, name, word: "", ...changes };
}

/** A made-up person's facts, with every field of the form filled. */
export function aProfile(changes: Partial<Profile> = {}): Profile {
  return {
    ...EMPTY_PROFILE,
    name: "髙﨑　陽向",
    nameKana: "たかさき　ひなた",
    birthDay: "1994-11-20",
    gender: "",
    address: {
      postalCode: "060-0001",
      text: "北海道札幌市中央区北1条西2丁目3番4号　若葉コーポ205",
      kana: "ほっかいどうさっぽろしちゅうおうくきた１じょうにし",
      phone: "090-0000-0000",
    },
    contact: { postalCode: "", text: "同上", kana: "", phone: "" },
    education: [
      aSchool({
        school: "北海道立若葉高等学校",
        course: "普通科",
        start: "2010-04",
        end: "2012-09",
        ending: "left",
      }),
      aSchool({ id: "test", stage: "equivalency", end: "2014-11" }),
    ],
    work: [
      aJob({
        employer: "株式会社みどり文具",
        employment: "partTime",
        start: "2016-06",
        end: "2016-12",
        leaving: "personal",
      }),
    ],
    licences: [
      aLicence("2020-03", "日商簿記検定試験3級", { word: "passed" }),
      aLicence("2023-07", "普通自動車第一種運転免許", { word: "obtained" }),
    ],
    motivation:
      "家で帳簿をつける手伝いを続けるうちに、数字をそろえる仕事が自分に合うと感じました。\n静かに、たしかに進めることが得意です。",
    wishes: "週3日、1日4時間からの勤務を希望します。",
    paperDay: "2026-04-01",
    calendar: "japanese",
    ...changes,
  };
}
