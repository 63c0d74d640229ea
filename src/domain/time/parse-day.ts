import { type Day, daySchema } from "./day.ts";
import { westernYear } from "./japanese-calendar.ts";

const YEAR = "(?:(?<western>\\d{4})|(?<era>明治|大正|昭和|平成|令和|[MTSHR])\\.?(?<eraYear>元|\\d{1,2}))";
const GAP = "[年月./ -]";
const DAY = new RegExp(`^${YEAR}${GAP}(?<month>\\d{1,2})${GAP}(?<date>\\d{1,2})日?$`, "i");
const COMPACT_DAY = /^(?<western>\d{4})(?<month>\d{2})(?<date>\d{2})$/;
const MONTH = new RegExp(`^${YEAR}(?:年|${GAP}(?<month>\\d{1,2})(?:月|${GAP}(?<date>\\d{1,2})日?)?)?$`, "i");

type Parts = Partial<Record<"western" | "era" | "eraYear" | "month" | "date", string>>;

const EARLIEST_YEAR = 1868;
const LATEST_YEAR = 2100;

/**
 * Reads a day as people write it: 2026/4/1, 2026-04-01, 20260401, 2026年4月1日, 令和8年4月1日, R8.4.1, 平成元年1月8日.
 * @returns `undefined` when it cannot be read as one real day
 */
export function parseDay(text: string): Day | undefined {
  const tidied = tidy(text);
  const parts: Parts | undefined = (DAY.exec(tidied) ?? COMPACT_DAY.exec(tidied))?.groups;
  const year = parts && yearOf(parts);
  if (!year || !parts.month || !parts.date) return undefined;
  const day = daySchema.safeParse(`${year}-${parts.month.padStart(2, "0")}-${parts.date.padStart(2, "0")}`);
  return day.success ? day.data : undefined;
}

/**
 * Reads a month, or a year alone: 2019/4, 2019年, 平成12.3, 令和元年5月. Of a whole day, its month is taken.
 * @returns `YYYY-MM` or `YYYY`; `undefined` when it cannot be read
 */
export function parseMonth(text: string): string | undefined {
  const parts: Parts | undefined = MONTH.exec(tidy(text))?.groups;
  const year = parts && yearOf(parts);
  if (!year) return undefined;
  if (!parts.month) return String(year);
  const month = Number(parts.month);
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : undefined;
}

function yearOf({ western, era, eraYear }: Parts): number | undefined {
  const year = western ? Number(western) : westernYear(era ?? "", eraYear === "元" ? 1 : Number(eraYear));
  return year !== undefined && year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : undefined;
}

/** Full-width digits and marks become plain; blanks around the units go; a long dash between digits is a dash. */
function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(/[‐‑–—―−ー]/gu, "-")
    .replace(/\s*([年月日./-])\s*/gu, "$1")
    .replace(/(?<=[^\d\s])\s+(?=[\d元])/gu, "")
    .replace(/\s+/gu, " ");
}
