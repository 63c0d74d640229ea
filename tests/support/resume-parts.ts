import type { Gap } from "../../src/domain/resume/gap.ts";
import type { Activity, Education, Licence, Work } from "../../src/domain/resume/history.ts";

let made = 0;
const id = () => `part-${++made}`;

/** A made-up time at school. */
export function aSchool(changes: Partial<Education> = {}): Education {
  return {
    id: id(),
    audience: "paper",
    start: "2010-04",
    end: "2013-03",
    written: "",
    stage: "high",
    school: "北海道立若葉高等学校",
    course: "普通科",
    ending: "graduated",
    ...changes,
  };
}

/** A made-up job that is over. */
export function aJob(changes: Partial<Work> = {}): Work {
  return {
    id: id(),
    audience: "paper",
    start: "2016-06",
    end: "2016-12",
    written: "",
    employer: "株式会社みどり文具",
    role: "",
    employment: "partTime",
    isCurrent: false,
    leaving: "personal",
    leavingText: "",
    business: "",
    capital: "",
    employees: "",
    duties: "",
    results: "",
    ...changes,
  };
}

/** A made-up time of caring at home. */
export function anActivity(changes: Partial<Activity> = {}): Activity {
  return {
    id: id(),
    audience: "paper",
    start: "2018-01",
    end: "2018-12",
    written: "",
    type: "care",
    name: "祖母の介護",
    place: "",
    isCurrent: false,
    text: "",
    ...changes,
  };
}

export function aLicence(changes: Partial<Licence> = {}): Licence {
  return { id: id(), audience: "paper", month: "2020-03", name: "日商簿記検定試験3級", word: "passed", ...changes };
}

/** A gap about which nothing is said. */
export function aGap(changes: Partial<Gap> = {}): Gap {
  const open = { choice: "open" as const, text: "" };
  return {
    from: "2017-01",
    until: "2018-12",
    own: "",
    paper: open,
    interview: open,
    supporter: open,
    facts: [],
    ...changes,
  };
}
