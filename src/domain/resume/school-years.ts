import { type Day, partsOf } from "../time/day.ts";
import { addMonths, countOfMonth, type Month } from "../time/months.ts";
import type { Education, Stage } from "./history.ts";

/** The schools whose years follow from a birth day. 小学校 is reckoned with, and never offered for a paper. */
export type ReckonedStage = Exclude<Stage, "other"> | "elementary";

/** What may differ from the usual way through one school. Everything left out is as usual. */
export type SchoolOptions = {
  /** Years the course takes: 高校 3 (定時制・通信制 3 or 4), 専門学校 1 to 4, 大学 4 or 6, 大学院 2, then 3 or 4. */
  years?: number;
  /** Years between the school before and this one: 浪人, or anything else. */
  waited?: number;
  /** Years spent there beyond the course: 留年, 休学. Half a year ends in September, as 9月卒業 does. */
  longer?: number;
  /** 編入: the year of the course that is entered; 3 from a 短大 or 高専 into a 大学. */
  entersYear?: number;
  /** 中途退学: the month it was left in. */
  leftIn?: Month;
  /** 高卒認定: the month it was passed, which is the person's own to say. */
  passedIn?: Month;
};
export type SchoolStep = SchoolOptions & { stage: Exclude<ReckonedStage, "elementary"> };

/** When a school is entered and left. 高卒認定: the first and the last month of the school year it can first be sat in. */
export type SchoolMonths = { start: Month; end: Month };

/** A school to be offered: a part of the profile that has no id until it is taken over. */
export type OfferedEducation = Omit<Education, "id">;

const USUAL_YEARS: Record<ReckonedStage, number> = {
  elementary: 6,
  juniorHigh: 3,
  high: 3,
  correspondenceHigh: 3,
  equivalency: 1,
  technical: 5,
  vocational: 2,
  juniorCollege: 2,
  university: 4,
  graduate: 2,
};

/** Years from the first April at 小学校 to the first April at each school, on the way without a stop. */
const AFTER_FIRST_APRIL: Record<ReckonedStage, number> = {
  elementary: 0,
  juniorHigh: 6,
  high: 9,
  correspondenceHigh: 9,
  equivalency: 9,
  technical: 9,
  vocational: 12,
  juniorCollege: 12,
  university: 12,
  graduate: 16,
};

/**
 * The year in whose April a child enters 小学校: the first school year that begins after the day on which six is
 * reached. One reaches it at the end of the day before the birthday, so who is born on 1 April still belongs to the
 * year before (早生まれ: 1 January to 1 April), and 2 April begins a year.
 * Sources: 学校教育法 第17条; 学校教育法施行規則 第59条; 年齢計算ニ関する法律 with 民法 第143条.
 */
export function firstSchoolYear(birthDay: Day): number {
  const [year, month, date] = partsOf(birthDay);
  const isBornEarly = month < 4 || (month === 4 && date === 1);
  return year + (isBornEarly ? 6 : 7);
}

/** Whether somebody is 早生まれ: born from 1 January to 1 April, and at school with those born the year before. */
export function isBornEarlyInYear(birthDay: Day): boolean {
  return firstSchoolYear(birthDay) - partsOf(birthDay)[0] === 6;
}

/**
 * When a school is usually entered and left, coming straight through the schools before it.
 * 高卒認定 can first be sat in the school year by whose end sixteen is reached
 * (source: 高等学校卒業程度認定試験規則, as the ministry and the prefectures tell it).
 */
export function expectedMonths(birthDay: Day, stage: ReckonedStage, options: SchoolOptions = {}): SchoolMonths {
  const skipped = (options.entersYear ?? 1) - 1;
  const year = firstSchoolYear(birthDay) + AFTER_FIRST_APRIL[stage] + skipped + (options.waited ?? 0);
  return monthsFrom(`${year}-04`, stage, options);
}

/**
 * When each school of a way was entered and left, one after the other: every one is entered in the first April after
 * the one before was left, and not before its age. @param steps in the order of the person's life
 */
export function schoolWay(birthDay: Day, steps: readonly SchoolStep[]): SchoolMonths[] {
  const way: SchoolMonths[] = [];
  for (const step of steps) {
    const before = way.at(-1);
    const alone = expectedMonths(birthDay, step.stage, step);
    way.push(before ? monthsFrom(entryAfter(before.end, alone.start, step), step.stage, step) : alone);
  }
  return way;
}

/**
 * The schools of a way, for the person to take over one by one. What begins after `today` is no fact and is left out;
 * what goes on is 卒業見込み in its last year, 在学中 before it.
 */
export function offeredEducation(birthDay: Day, steps: readonly SchoolStep[], today: Month): OfferedEducation[] {
  const way = schoolWay(birthDay, steps);
  return steps.flatMap((step, index) => {
    const months = way[index];
    return months && months.start <= today ? [offeredSchool(step, months, today)] : [];
  });
}

function entryAfter(left: Month, alone: Month, { stage, waited = 0 }: SchoolStep): Month {
  const straight = addMonths(aprilAfter(left), waited * 12);
  // 大学院 takes graduates of any age; everything else has an April before which nobody is old enough.
  return stage === "graduate" || straight > alone ? straight : alone;
}

function monthsFrom(start: Month, stage: ReckonedStage, options: SchoolOptions): SchoolMonths {
  if (options.leftIn) return { start, end: options.leftIn };
  if (options.passedIn) return { start, end: options.passedIn };
  const { years = USUAL_YEARS[stage], entersYear = 1, longer = 0 } = options;
  const months = Math.round((years - (entersYear - 1) + longer) * 12);
  return { start, end: addMonths(start, Math.max(months, 1) - 1) };
}

function aprilAfter(month: Month): Month {
  const year = Math.floor((countOfMonth(month) + 9) / 12);
  return `${year}-04`;
}

function offeredSchool(step: SchoolStep, { start, end }: SchoolMonths, today: Month): OfferedEducation {
  const part = { audience: "paper" as const, written: "", stage: step.stage, school: "", course: "" };
  if (step.stage === "equivalency") return { ...part, start: "", end: step.passedIn ?? "", ending: "completed" };
  // Left before the reckoned entry: the month of the entry is not known.
  if (step.leftIn) return { ...part, start: step.leftIn < start ? "" : start, end, ending: "left" };
  if (end > addMonths(today, 11)) return { ...part, start, end: "", ending: "attending" };
  // In the month of the graduation itself it is not known to be over.
  if (end >= today) return { ...part, start, end, ending: "expected" };
  return { ...part, start, end, ending: step.stage === "graduate" ? "completed" : "graduated" };
}
