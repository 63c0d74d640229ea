import type { Day } from "../../time/day.ts";
import { formatDate } from "../../time/japanese-calendar.ts";
import { educationRows } from "../history-rows.ts";
import { blocksOf } from "../layout/flow/blocks.ts";
import { type Flow, flowPages } from "../layout/flow/flow.ts";
import type { Page } from "../layout/page.ts";
import type { JobCard, PaperRecord } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { activityLines, between, jobLines, licenceLines, linesOf, monthWords, point } from "../shokumu/lines.ts";
import type { ShokumuWords } from "../shokumu/words.ts";

type Sheet = JobCard["sheet"];

/** The words of a ジョブ・カード. They come in as values: `src/content/papers/job-card.ts`. */
export type JobCardWords = {
  readonly card: string;
  readonly draft: string;
  readonly asOf: string;
  readonly sheets: Readonly<Record<Sheet, { readonly number: string; readonly title: string }>>;
  readonly basics: string;
  readonly headings: Readonly<Record<"values" | "strengths" | "future" | "next", string>>;
  readonly labels: Readonly<Record<"name" | "kana" | "birthDay" | "address" | "phone" | "email", string>>;
  readonly schools: string;
  readonly training: string;
  readonly none: string;
  readonly facts: ShokumuWords;
};

/**
 * What goes onto a sheet of a ジョブ・カード, in its order, to be copied onto the form: the form itself is not drawn,
 * as its current grid is not known for certain (docs/papers.md). In the notation of `layout/flow/blocks.ts`.
 */
export function jobCardSource(
  profile: Profile,
  { jobCard }: Pick<PaperRecord, "jobCard">,
  words: JobCardWords,
): string {
  return partsOf(profile, jobCard, words)
    .map(({ title, lines }) => [`# ${title}`, ...(lines.length === 0 ? [""] : lines)].join("\n"))
    .join("\n\n");
}

/** The sheet as running text, marked as a draft. @param day the date where the profile leaves it open; may be empty too */
export function jobCardFlow(
  profile: Profile,
  paper: Pick<PaperRecord, "jobCard" | "body">,
  words: JobCardWords,
  day: Day | "",
): Flow {
  const { number, title } = words.sheets[paper.jobCard.sheet];
  const paperDay = profile.paperDay || day;
  const head = [
    `${words.card}　${number}　${words.draft}`,
    paperDay === "" ? "" : `${formatDate(paperDay, profile.calendar)}${words.asOf}`,
    profile.name.trim() === "" ? "" : `${words.labels.name}　${profile.name.trim()}`,
  ];
  return {
    blocks: blocksOf(paper.body.trim() || jobCardSource(profile, paper, words)),
    frame: {
      title,
      head,
      end: "",
      foot: (page, of) => (of === 1 ? "" : `${page}/${of}`),
    },
  };
}

/** The same as pages. */
export function jobCardPages(...of: Parameters<typeof jobCardFlow>): Page[] {
  const { blocks, frame } = jobCardFlow(...of);
  return flowPages(blocks, frame);
}

type Part = { title: string; lines: string[] };

function partsOf(profile: Profile, card: JobCard, words: JobCardWords): Part[] {
  const { facts, none } = words;
  const orNone = (lines: string[]) => (lines.length === 0 ? [none] : lines);
  switch (card.sheet) {
    case "1-1":
      return planParts(profile, card, words);
    case "2": {
      const jobs = profile.workNone ? [] : profile.work;
      return [
        { title: facts.parts.work, lines: orNone(between(jobs.map((job) => jobLines(job, profile.calendar, facts)))) },
      ];
    }
    case "3-1":
      return [{ title: facts.parts.licences, lines: orNone(licenceLines(profile, facts)) }];
    case "3-2": {
      const learned = profile.activities.filter(({ type }) => type === "training" || type === "study");
      const rows = educationRows(profile.education, facts.rows);
      return [
        {
          title: words.schools,
          lines: orNone(rows.map(({ month, text }) => schoolLine(text, monthWords(month, profile.calendar)))),
        },
        {
          title: words.training,
          lines: orNone(between(learned.map((one) => activityLines(one, profile.calendar, facts)))),
        },
      ];
    }
  }
}

function schoolLine(text: string, when: string): string {
  return `## ${text}${when === "" ? "" : ` | ${when}`}`;
}

function planParts(profile: Profile, card: JobCard, { basics, headings, labels }: JobCardWords): Part[] {
  const { name, nameKana, birthDay, address, email, calendar } = profile;
  const lines: [string, string][] = [
    [labels.kana, nameKana],
    [labels.name, name],
    [labels.birthDay, birthDay === "" ? "" : formatDate(birthDay, calendar)],
    [labels.address, [address.postalCode, address.text].filter(Boolean).join("　")],
    [labels.phone, address.phone],
    [labels.email, email],
  ];
  const strengths =
    card.strengths.trim() === "" ? profile.strengths.flatMap(({ text }) => point(text)) : linesOf(card.strengths);
  return [
    {
      title: basics,
      lines: lines.filter(([, text]) => text.trim() !== "").map(([label, text]) => `${label}　${text.trim()}`),
    },
    { title: headings.values, lines: linesOf(card.values) },
    { title: headings.strengths, lines: strengths },
    { title: headings.future, lines: linesOf(card.future) },
    { title: headings.next, lines: linesOf(card.next) },
  ];
}
