import type { Locale } from "../../../domain/settings/preferences.ts";
import { formatMonth } from "../../../domain/time/japanese-calendar.ts";

/** 「平成22年4月〜平成25年3月」 or "2010-04 – 2013-03": from when to when, as far as it is known. */
export function spanOf({ start, end }: { start: string; end: string }, locale: Locale, still = ""): string {
  const write = (month: string) => (locale === "ja" ? formatMonth(month, "japanese") : month);
  const last = end === "" ? still : write(end);
  if (start === "" && last === "") return "";
  return start === last ? write(start) : [write(start), last].join(locale === "ja" ? "〜" : " – ");
}
