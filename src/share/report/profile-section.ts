import { el, type Markup } from "../../domain/markup/markup.ts";
import type { HistoryRow } from "../../domain/resume/history-rows.ts";
import type { Address } from "../../domain/resume/profile.ts";
import type { ReportData } from "../contents.ts";
import type { ReportDates } from "./dates.ts";
import type { ReportWords } from "./words.ts";

/**
 * Facts for papers: every one that is in the file, so that the person sees before sealing all that a reader could find
 * in it. Those left open take no room.
 */
export function profileSection({ sections }: ReportData, words: ReportWords, dates: ReportDates): Markup[] {
  const [profile] = sections.profile;
  if (!profile) return [];
  const { facts } = words;
  const dayOrNothing = (day: string) => (day === "" ? "" : dates.longDay(day));
  const rows: [string, string][] = [
    [facts.name, profile.name],
    [facts.nameKana, profile.nameKana],
    [facts.birthDay, dayOrNothing(profile.birthDay)],
    [facts.gender, profile.gender],
    [facts.address, addressOf(profile.address)],
    [facts.contact, addressOf(profile.contact)],
    [facts.education, historyOf(profile.education)],
    [facts.work, linesOf(historyOf(profile.work), profile.workNone ? words.workNone : "")],
    [facts.workNow, profile.stillThere ? words.stillThere : ""],
    [facts.licences, historyOf(profile.licences)],
    [facts.motivation, profile.motivation],
    [facts.wishes, profile.wishes],
    [facts.paperDay, dayOrNothing(profile.paperDay)],
  ];
  const filled = rows.filter(([, value]) => value.trim() !== "");
  if (filled.length === 0) return [];
  const items = filled.flatMap(([name, value]) => [
    el("dt", {}, name),
    el("dd", {}, ...value.split("\n").map((line) => el("p", {}, line))),
  ]);
  return [el("section", {}, el("h2", {}, words.profile), el("dl", { class: "report-facts" }, ...items))];
}

function addressOf({ postalCode, text, kana, phone }: Address): string {
  return linesOf([postalCode, text].filter(Boolean).join(" "), kana, phone);
}

function historyOf(rows: readonly HistoryRow[]): string {
  return linesOf(...rows.map(({ month, text }) => `${month.replace("-", "/")} ${text}`.trim()));
}

function linesOf(...lines: string[]): string {
  return lines.filter(Boolean).join("\n");
}
