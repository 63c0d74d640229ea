import { el, type Markup } from "../../domain/markup/markup.ts";
import type { ReportData } from "../contents.ts";
import type { ReportDates } from "./dates.ts";
import { table } from "./table.ts";
import type { ReportWords } from "./words.ts";

/** Each try by itself: what was expected beside what was felt, never summed up. */
export function triesSection({ sections }: ReportData, words: ReportWords, dates: ReportDates): Markup[] {
  const { tries, steps } = sections;
  if (tries.length === 0) return [];
  const expected = new Map(steps.map((step) => [step.id, step.suds]));
  const { columns } = words;
  const rows = tries.map((entry) => [
    `${dates.day(entry.day)} ${dates.time(entry.at)}`,
    entry.stepText,
    numberOf(expected.get(entry.stepId)),
    numberOf(entry.suds),
    words.outcomes[entry.outcome],
    entry.happened ?? "",
  ]);
  const names = [columns.day, columns.step, columns.expected, columns.felt, columns.outcome, columns.happened];
  return [
    el(
      "section",
      {},
      el("h2", {}, words.tries),
      el("p", { class: "report-note" }, words.triesNote),
      table(names, rows),
    ),
  ];
}

export function stepsSection({ sections }: ReportData, words: ReportWords, dates: ReportDates): Markup[] {
  if (sections.steps.length === 0) return [];
  const { columns } = words;
  const rows = sections.steps.map(({ text, suds, state, addedAt }) => [
    text,
    numberOf(suds),
    words.states[state],
    dates.moment(addedAt),
  ]);
  const names = [columns.step, columns.expected, columns.state, columns.added];
  return [el("section", {}, el("h2", {}, words.steps), table(names, rows))];
}

function numberOf(suds: number | undefined): string {
  return suds === undefined ? "" : String(suds);
}
