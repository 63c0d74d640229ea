import * as z from "zod/mini";
import { audienceSchema } from "./audience.ts";

export const line = (max: number) => z.string().check(z.maxLength(max));

/** A month of a history: `YYYY` or `YYYY-MM`, or empty while it is still open. */
export const monthSchema = z.string().check(z.regex(/^(\d{4}(-(0[1-9]|1[0-2]))?)?$/));

const id = z.string().check(z.minLength(1), z.maxLength(40));

/**
 * What every part of a history has. `written`: the row as the person wants it to stand on the 履歴書, in its own
 * words; it stands in the month `start` (or `end`, where only that is known), and then nothing else is printed for it.
 */
const common = { id, audience: audienceSchema, start: monthSchema, end: monthSchema, written: line(200) };

/** 高卒認定 (`equivalency`) has no school; its `end` is the month it was passed. */
export const STAGES = [
  "juniorHigh",
  "high",
  "correspondenceHigh",
  "equivalency",
  "technical",
  "vocational",
  "juniorCollege",
  "university",
  "graduate",
  "other",
] as const;
export type Stage = (typeof STAGES)[number];

/** How a time at school ended: 卒業, 修了, 中途退学, 卒業見込み, 在学中. */
export const ENDINGS = ["graduated", "completed", "left", "expected", "attending"] as const;
export type Ending = (typeof ENDINGS)[number];

/** A time at a school. Source of stages and endings: the writing rules of the 履歴書 (`docs/papers.md`). */
export const educationSchema = z.strictObject({
  ...common,
  stage: z.enum(STAGES),
  school: line(120),
  /** 学部・学科・課程. */
  course: line(120),
  ending: z.enum(ENDINGS),
});
export type Education = z.infer<typeof educationSchema>;

export const EMPLOYMENTS = ["", "regular", "contract", "dispatched", "partTime", "self", "family", "other"] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** How a job ended: 一身上の都合, 会社都合, 契約期間満了, in own words, or nothing said. */
export const LEAVINGS = ["", "personal", "company", "term", "own"] as const;
export type Leaving = (typeof LEAVINGS)[number];

/** A job, also one of a few hours or days. */
export const workSchema = z.strictObject({
  ...common,
  employer: line(120),
  /** 部署・役割. */
  role: line(120),
  employment: z.enum(EMPLOYMENTS),
  /** 現在に至る: only where the person says that they still work there. */
  isCurrent: z.boolean(),
  leaving: z.enum(LEAVINGS),
  leavingText: line(120),
  /** Of the employer, for the 職務経歴書. */
  business: line(200),
  capital: line(60),
  employees: line(60),
  /** 業務 and 実績, one to a line. */
  duties: line(2_000),
  results: line(2_000),
});
export type Work = z.infer<typeof workSchema>;

/** 職業訓練, ボランティア, 家事・介護, 独学, 相談機関への通所, and what has no name here. */
export const ACTIVITIES = ["training", "volunteer", "care", "study", "support", "other"] as const;
export type ActivityType = (typeof ACTIVITIES)[number];

/** What filled a time without being school or a job. */
export const activitySchema = z.strictObject({
  ...common,
  type: z.enum(ACTIVITIES),
  name: line(120),
  place: line(120),
  isCurrent: z.boolean(),
  /** What was done and learned, in own words. */
  text: line(2_000),
});
export type Activity = z.infer<typeof activitySchema>;

/** 取得, 合格, 修了, or nothing after the name. */
export const LICENCE_WORDS = ["", "obtained", "passed", "completed"] as const;

/** 免許・資格: its official name, and the month it was had. */
export const licenceSchema = z.strictObject({
  id,
  audience: audienceSchema,
  month: monthSchema,
  name: line(200),
  word: z.enum(LICENCE_WORDS),
});
export type Licence = z.infer<typeof licenceSchema>;

/** One skill or strength, in the person's own words. */
export const pointSchema = z.strictObject({ id, audience: audienceSchema, text: line(400) });
export type Point = z.infer<typeof pointSchema>;

const nothing = { audience: "paper", start: "", end: "", written: "" } as const;

/** A school about which nothing is said yet. */
export function emptyEducation(id: string): Education {
  return { ...nothing, id, stage: "high", school: "", course: "", ending: "graduated" };
}

/** A job about which nothing is said yet. */
export function emptyWork(id: string): Work {
  return {
    ...nothing,
    id,
    employer: "",
    role: "",
    employment: "",
    isCurrent: false,
    leaving: "",
    leavingText: "",
    business: "",
    capital: "",
    employees: "",
    duties: "",
    results: "",
  };
}

/** Something done besides school and job, about which nothing is said yet. */
export function emptyActivity(id: string, type: ActivityType = "study"): Activity {
  return { ...nothing, id, type, name: "", place: "", isCurrent: false, text: "" };
}

export function emptyLicence(id: string): Licence {
  return { id, audience: "paper", month: "", name: "", word: "" };
}

export function emptyPoint(id: string): Point {
  return { id, audience: "paper", text: "" };
}
