import type { Calendar } from "../../time/japanese-calendar.ts";
import type { Gap } from "../gap.ts";
import type { Activity, Work } from "../history.ts";
import type { Style } from "../paper.ts";
import type { Profile } from "../profile.ts";
import {
  activityLines,
  between,
  jobLines,
  licenceLines,
  linesOf,
  point,
  roleOf,
  spanWords,
  timeInBrackets,
  timeOf,
  titled,
} from "./lines.ts";
import type { ShokumuWords } from "./words.ts";

/**
 * The text of a 職務経歴書, made from the facts as they may stand on papers; empty parts are left out. It is in the
 * notation of `layout/flow/blocks.ts`, so that the person can go on writing in it.
 *
 * 編年体 goes from old to new, 逆編年体 from new to old, キャリア式 by the kind of work with a short outline first. The one
 * for little experience asks what the Employment Security Bureau's booklet gives for it: part-time work, training,
 * present study, character, attitude, aims (sources in docs/papers.md).
 */
export function shokumuSource(profile: Profile, style: Style, words: ShokumuWords, gaps: readonly Gap[] = []): string {
  const parts = style === "little" ? littleParts(profile, words) : workParts(profile, style, words);
  parts.push({ title: words.parts.gaps, lines: gapLines(gaps, profile.calendar, words) });
  return parts
    .filter(({ lines }) => lines.some((line) => line.trim() !== ""))
    .map(({ title, lines }) => [`# ${title}`, ...lines].join("\n"))
    .join("\n\n");
}

/** Only gaps that the person chose to put into words for papers, in those words. */
function gapLines(gaps: readonly Gap[], calendar: Calendar, words: ShokumuWords): string[] {
  const told = gaps.filter(({ paper }) => paper.choice === "words" && paper.text.trim() !== "");
  return between(
    told
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, until, paper }) => [
        `## ${spanWords({ start: from, end: until, isCurrent: until === "" }, calendar, words)}`,
        ...linesOf(paper.text),
      ]),
  );
}

type Part = { title: string; lines: string[] };

function workParts(profile: Profile, style: Style, words: ShokumuWords): Part[] {
  const { parts } = words;
  const jobs = profile.workNone ? [] : inOrder(profile.work, style);
  const work: Part[] =
    style === "career"
      ? [
          { title: parts.outline, lines: jobs.map((job) => outlineOf(job, profile.calendar, words)) },
          {
            title: parts.fields,
            lines: byField(jobs).flatMap(([field, those]) => fieldLines(field, those, profile, words)),
          },
        ]
      : [{ title: parts.work, lines: between(jobs.map((job) => jobLines(job, profile.calendar, words))) }];
  return [
    { title: parts.summary, lines: linesOf(profile.summary) },
    ...work,
    {
      title: parts.activities,
      lines: between(profile.activities.map((one) => activityLines(one, profile.calendar, words))),
    },
    { title: parts.skills, lines: profile.skills.flatMap(({ text }) => point(text)) },
    { title: parts.licences, lines: licenceLines(profile, words) },
    { title: parts.strengths, lines: profile.strengths.flatMap(({ text }) => point(text)) },
    { title: parts.selfPr, lines: linesOf(profile.selfPr) },
  ];
}

/** Six things to write about where jobs and licences are few. */
function littleParts(profile: Profile, words: ShokumuWords): Part[] {
  const { parts } = words;
  const activities = (wanted: (one: Activity) => boolean) =>
    between(profile.activities.filter(wanted).map((one) => activityLines(one, profile.calendar, words)));
  const jobs = profile.workNone ? [] : inOrder(profile.work, "reverse");
  const isStudying = (one: Activity) => one.type === "study" && one.isCurrent;
  return [
    { title: parts.summary, lines: linesOf(profile.summary) },
    { title: parts.partTime, lines: between(jobs.map((job) => jobLines(job, profile.calendar, words))) },
    { title: parts.training, lines: activities((one) => one.type === "training") },
    { title: parts.studying, lines: activities(isStudying) },
    { title: parts.activities, lines: activities((one) => one.type !== "training" && !isStudying(one)) },
    { title: parts.skills, lines: profile.skills.flatMap(({ text }) => point(text)) },
    { title: parts.licences, lines: licenceLines(profile, words) },
    { title: parts.character, lines: profile.strengths.flatMap(({ text }) => point(text)) },
    { title: parts.attitude, lines: linesOf(profile.selfPr) },
    { title: parts.future, lines: linesOf(profile.motivation) },
  ];
}

/** By the month a job began; those without one stay where the person put them, at the end. */
function inOrder(work: readonly Work[], style: Style): Work[] {
  const isNewFirst = style === "reverse";
  const dated = work.filter(({ start, end }) => start !== "" || end !== "");
  const others = work.filter(({ start, end }) => start === "" && end === "");
  const key = ({ start, end }: Work) => start || end;
  const sorted = dated.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return [...(isNewFirst ? sorted.toReversed() : sorted), ...others].filter(hasWords);
}

function hasWords({ employer, written, role, duties }: Work): boolean {
  return [employer, written, role, duties].some((text) => text.trim() !== "");
}

function outlineOf(job: Work, calendar: Calendar, words: ShokumuWords): string {
  return `## ${[job.employer.trim() || job.written.trim(), roleOf(job, words)].filter(Boolean).join("　")}${timeOf(job, calendar, words)}`;
}

/** Jobs under the kind of work they were: the role, or else the employer. */
function byField(jobs: readonly Work[]): [string, Work[]][] {
  const fields = new Map<string, Work[]>();
  for (const job of jobs) {
    const field = job.role.trim() || job.employer.trim() || job.written.trim();
    fields.set(field, [...(fields.get(field) ?? []), job]);
  }
  return [...fields];
}

function fieldLines(field: string, jobs: readonly Work[], { calendar }: Profile, words: ShokumuWords): string[] {
  const lines = jobs.flatMap((job) => {
    const own = [...titled(words.duties, job.duties), ...titled(words.results, job.results)];
    if (own.length === 0) return [];
    return job.employer.trim() === field
      ? own
      : [`${job.employer.trim()}${timeInBrackets(job, calendar, words)}`, ...own];
  });
  return lines.length === 0 ? [] : [`## ${field}`, ...lines];
}
