import type { Gap } from "../../src/domain/resume/gap.ts";
import type { Activity, Education, Licence, Work } from "../../src/domain/resume/history.ts";
import { aJob, aLicence, anActivity, aSchool } from "./a-profile.ts";

let made = 0;
const newId = () => `part-${++made}`;

/** 高校 from April 2010 to March 2013, with an id of its own. */
export function highSchool(changes: Partial<Education> = {}): Education {
  const school = { school: "北海道立若葉高等学校", course: "普通科", start: "2010-04", end: "2013-03" };
  return aSchool({ id: newId(), ...school, ...changes });
}

/** A job from June to December 2016, with an id of its own. */
export function pastJob(changes: Partial<Work> = {}): Work {
  return aJob({ id: newId(), employer: "株式会社みどり文具", start: "2016-06", end: "2016-12", ...changes });
}

/** A year of caring at home, 2018, with an id of its own. */
export function yearOfCare(changes: Partial<Activity> = {}): Activity {
  return anActivity({ id: newId(), type: "care", name: "祖母の介護", start: "2018-01", end: "2018-12", ...changes });
}

/** A certificate of March 2020, with an id of its own. */
export function certificate(changes: Partial<Licence> = {}): Licence {
  return aLicence("2020-03", "日商簿記検定試験3級", { id: newId(), word: "passed", ...changes });
}

/** A gap of two years, 2017 and 2018, about which nothing is said. */
export function aGap(changes: Partial<Gap> = {}): Gap {
  const open = { choice: "open" as const, text: "" };
  const words = { own: "", paper: open, interview: open, supporter: open, facts: [] };
  return { from: "2017-01", until: "2018-12", ...words, ...changes };
}
