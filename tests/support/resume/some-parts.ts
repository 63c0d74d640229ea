import {
  type Activity,
  type Education,
  emptyActivity,
  emptyEducation,
  emptyLicence,
  emptyWork,
  type Licence,
  type Work,
} from "../../../src/domain/resume/history.ts";
import { EMPTY_PROFILE, type Profile } from "../../../src/domain/resume/profile.ts";

/** A time at a school, of which only what matters to a test is given. */
export function school(part: Partial<Education> = {}): Education {
  return { ...emptyEducation("school"), ...part };
}

/** A job, of which only what matters to a test is given. */
export function job(part: Partial<Work> = {}): Work {
  return { ...emptyWork("job"), ...part };
}

/** Something done besides school and job. */
export function activity(part: Partial<Activity> = {}): Activity {
  return { ...emptyActivity("activity", "volunteer"), ...part };
}

/** A licence. */
export function licence(part: Partial<Licence> = {}): Licence {
  return { ...emptyLicence("licence"), ...part };
}

/** A believable person: left school, passed 高卒認定, a training, volunteering, a short job. */
export function someone(changes: Partial<Profile> = {}): Profile {
  return {
    ...EMPTY_PROFILE,
    name: "髙﨑　陽向",
    nameKana: "たかさき　ひなた",
    birthDay: "1994-11-20",
    email: "hinata@example.jp",
    address: {
      postalCode: "060-0001",
      text: "北海道札幌市中央区北1条西2丁目3番4号　若葉コーポ205",
      kana: "ほっかいどうさっぽろしちゅうおうく",
      phone: "090-0000-0000",
    },
    education: [
      school({
        id: "e1",
        school: "北海道立若葉高等学校",
        course: "普通科",
        start: "2010-04",
        end: "2012-09",
        ending: "left",
      }),
      school({ id: "e2", stage: "equivalency", end: "2014-11" }),
    ],
    work: [
      job({
        id: "w1",
        employer: "株式会社みどり文具",
        role: "倉庫",
        employment: "partTime",
        start: "2016-06",
        end: "2016-12",
        leaving: "personal",
        business: "文具の卸",
        duties: "商品の仕分け",
        results: "棚の番号を整理した\n引き継ぎの紙を作った",
      }),
    ],
    activities: [
      activity({ id: "a1", name: "図書館の本の修理", place: "若葉図書館", start: "2018-04", isCurrent: true }),
      activity({
        id: "a2",
        type: "training",
        name: "経理の科目",
        place: "若葉職業能力開発校",
        start: "2022-04",
        end: "2022-09",
      }),
      activity({
        id: "a3",
        type: "support",
        audience: "counselor",
        name: "相談の場に通う",
        place: "若葉サポステ",
        start: "2021-04",
      }),
    ],
    licences: [licence({ id: "l1", month: "2020-03", name: "日商簿記検定試験3級", word: "passed" })],
    skills: [{ id: "s1", audience: "paper", text: "表計算" }],
    strengths: [{ id: "t1", audience: "interview", text: "静かに続けること" }],
    motivation: "数字をそろえる仕事が合うと感じました。",
    wishes: "週3日、1日4時間からの勤務を希望します。",
    selfPr: "家で帳簿をつける手伝いを続けています。",
    ...changes,
  };
}
