import { el, type Markup } from "../../domain/markup/markup.ts";
import type { HistoryRow } from "../../domain/resume/profile.ts";
import type { ReportData } from "../contents.ts";
import type { ReportWords } from "./words.ts";

/** Facts for papers, only those that hold something. */
export function profileSection({ sections }: ReportData, words: ReportWords): Markup[] {
  const [profile] = sections.profile;
  if (!profile) return [];
  const { facts } = words;
  const rows: [string, string][] = [
    [facts.name, profile.name],
    [facts.nameKana, profile.nameKana],
    [facts.address, [profile.address.postalCode, profile.address.text].filter(Boolean).join(" ")],
    [facts.education, historyOf(profile.education)],
    [facts.work, profile.workNone ? words.workNone : historyOf(profile.work)],
    [facts.licences, historyOf(profile.licences)],
    [facts.motivation, profile.motivation],
    [facts.wishes, profile.wishes],
  ];
  const filled = rows.filter(([, value]) => value.trim() !== "");
  if (filled.length === 0) return [];
  const items = filled.flatMap(([name, value]) => [
    el("dt", {}, name),
    el("dd", {}, ...value.split("\n").map((line) => el("p", {}, line))),
  ]);
  return [el("section", {}, el("h2", {}, words.profile), el("dl", { class: "report-facts" }, ...items))];
}

function historyOf(rows: readonly HistoryRow[]): string {
  return rows.map(({ month, text }) => `${month.replace("-", "/")} ${text}`.trim()).join("\n");
}
