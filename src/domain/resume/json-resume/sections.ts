import type { Activity, ActivityType, Education, Licence, Point, Work } from "../history.ts";
import { emptyActivity, emptyEducation, emptyLicence, emptyPoint, emptyWork, STAGES } from "../history.ts";
import { stageOf } from "../stage-of.ts";
import { type Flat, type Key, lines, month, monthIn, text } from "./flat.ts";
import type { JsonResumeWords } from "./words.ts";

/** The sections of the standard that parts of a history go to. */
export const SECTIONS = ["work", "volunteer", "education", "certificates", "skills", "projects"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** How a part of a history stands in a section of the standard, and how it takes a text that was changed there. */
export type Section<P extends { id: string }> = {
  readonly name: SectionName;
  readonly keys: readonly Key[];
  readonly flatOf: (part: P, words: JsonResumeWords) => Flat;
  /** The part with the text of one key; the same facts give an equal part. */
  readonly withKey: (part: P, key: string, value: string, words: JsonResumeWords) => P;
  readonly blank: (id: string) => P;
};

export const workSection: Section<Work> = {
  name: "work",
  keys: [
    text("name", 200),
    text("position", 120),
    text("description", 200),
    month("startDate"),
    month("endDate"),
    text("summary", 2_000),
    lines("highlights", 2_000),
  ],
  flatOf: ({ employer, written, role, business, start, end, isCurrent, duties, results }) => ({
    name: employer || written,
    position: role,
    description: business,
    startDate: start,
    endDate: isCurrent ? "" : end,
    summary: duties,
    highlights: results,
  }),
  withKey: (part, key, value) => {
    if (key === "name")
      return isWritten(part, part.employer) ? { ...part, written: value } : { ...part, employer: value };
    if (key === "position") return { ...part, role: value };
    if (key === "description") return { ...part, business: value };
    if (key === "startDate") return { ...part, start: monthIn(value) };
    if (key === "endDate") return ended(part, value);
    return key === "summary" ? { ...part, duties: value } : { ...part, results: value };
  },
  blank: emptyWork,
};

export const educationSection: Section<Education> = {
  name: "education",
  keys: [text("institution", 200), text("area", 120), text("studyType", 200), month("startDate"), month("endDate")],
  flatOf: ({ school, written, stage, course, ending, start, end }, { stages, equivalency }) => ({
    institution: school || written || (stage === "equivalency" ? equivalency : ""),
    area: course,
    studyType: stage === "other" ? "" : stages[stage],
    startDate: start,
    endDate: ending === "attending" ? "" : end,
  }),
  withKey: (part, key, value, words) => {
    if (key === "institution") return withSchool(part, value, words);
    if (key === "area") return { ...part, course: value };
    if (key === "studyType") return withStage(part, value, words);
    if (key === "startDate") return { ...part, start: monthIn(value) };
    if (value !== "") return { ...part, end: monthIn(value), ending: endedWith(part) };
    return part.start === "" ? { ...part, end: "" } : { ...part, end: "", ending: "attending" };
  },
  blank: (id) => ({ ...emptyEducation(id), stage: "other" }),
};

function endedWith({ ending }: Education): Education["ending"] {
  return ending === "attending" ? "graduated" : ending;
}

function withSchool(part: Education, value: string, { equivalency }: JsonResumeWords): Education {
  if (isWritten(part, part.school)) return { ...part, written: value };
  return { ...part, school: part.stage === "equivalency" && value === equivalency ? "" : value };
}

function withStage(part: Education, value: string, { stages }: JsonResumeWords): Education {
  if (value === "") return part.stage === "other" ? { ...part, stage: stageOf(part.school) ?? "other" } : part;
  const named = STAGES.find((stage) => stages[stage] === value);
  return { ...part, stage: named ?? stageOf(value) ?? "other" };
}

export const volunteerSection: Section<Activity> = {
  name: "volunteer",
  keys: [
    text("organization", 120),
    text("position", 200),
    month("startDate"),
    month("endDate"),
    text("summary", 2_000),
  ],
  flatOf: (part) => ({
    organization: part.place,
    position: part.name || part.written,
    startDate: part.start,
    endDate: part.isCurrent ? "" : part.end,
    summary: part.text,
  }),
  withKey: (part, key, value) => {
    if (key === "organization") return { ...part, place: value };
    if (key === "position") return withName(part, value);
    return withSpan(part, key, value);
  },
  blank: (id) => emptyActivity(id, "volunteer"),
};

/** What was done besides school, job and volunteering. */
export const projectsSection: Section<Activity> = {
  name: "projects",
  keys: [
    text("name", 200),
    text("description", 2_000),
    month("startDate"),
    month("endDate"),
    text("entity", 120),
    text("type", 200),
  ],
  flatOf: (part, { activities }) => ({
    name: part.name || part.written,
    description: part.text,
    startDate: part.start,
    endDate: part.isCurrent ? "" : part.end,
    entity: part.place,
    type: part.type === "other" ? "" : activities[part.type],
  }),
  withKey: (part, key, value, { activities }) => {
    if (key === "name") return withName(part, value);
    if (key === "entity") return { ...part, place: value };
    if (key === "type")
      return { ...part, type: OTHER_ACTIVITIES.find((type) => activities[type] === value) ?? "other" };
    return withSpan(part, key, value);
  },
  blank: (id) => emptyActivity(id, "other"),
};

const OTHER_ACTIVITIES: readonly ActivityType[] = ["training", "care", "study", "support"];

function withName(part: Activity, value: string): Activity {
  return isWritten(part, part.name) ? { ...part, written: value } : { ...part, name: value };
}

function withSpan(part: Activity, key: string, value: string): Activity {
  if (key === "startDate") return { ...part, start: monthIn(value) };
  return key === "endDate" ? ended(part, value) : { ...part, text: value };
}

export const certificatesSection: Section<Licence> = {
  name: "certificates",
  keys: [text("name", 200), month("date")],
  flatOf: (part) => ({ name: part.name, date: part.month }),
  withKey: (part, key, value) => (key === "name" ? { ...part, name: value } : { ...part, month: monthIn(value) }),
  blank: emptyLicence,
};

export const skillsSection: Section<Point> = {
  name: "skills",
  keys: [text("name", 400)],
  flatOf: (part) => ({ name: part.text }),
  withKey: (part, _key, value) => ({ ...part, text: value }),
  blank: emptyPoint,
};

/** The part is known by the row the person wrote for it, not by a name. */
function isWritten({ written }: { written: string }, name: string): boolean {
  return name === "" && written !== "";
}

/** In the standard what has begun and has no end goes on. */
function ended<T extends { start: string; end: string; isCurrent: boolean }>(part: T, endDate: string): T {
  return { ...part, end: monthIn(endDate), isCurrent: endDate === "" && part.start !== "" };
}
