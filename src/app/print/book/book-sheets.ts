import type { BookEntry, BookPart } from "../../../domain/book/book.ts";
import { partsOf } from "../../../domain/time/day.ts";
import { formNameOf } from "../../../features/book-entry.ts";
import { element } from "./elements.ts";
import { entryBlocks, readPhotos } from "./entry-blocks.ts";
import type { Setting } from "./setting.ts";
import { sheetsOf } from "./sheets.ts";

/** One entry on sheets of its own, with its day above. */
export async function entrySheets(setting: Setting, entry: BookEntry): Promise<HTMLElement[]> {
  const day = element("h1", "head page-day", ...setting.text(setting.formats.longDay(entry.day)));
  const blocks = entryBlocks(setting, entry, await readPhotos(entry));
  return sheetsOf(setting, [day, ...about(setting, entry), ...blocks]);
}

/** Some entries of a month. @param above the name of the month, where it begins */
export async function partSheets(setting: Setting, part: BookPart, above: string): Promise<HTMLElement[]> {
  const elements: HTMLElement[] = [];
  if (above !== "") elements.push(element("h1", "head month", ...setting.text(above)));
  let day = "";
  for (const entry of part.entries) {
    const [first, ...others] = entryBlocks(setting, entry, await readPhotos(entry));
    const facts = about(setting, entry);
    if (entry.day !== day) facts.unshift(element("h2", "head day", ...setting.text(dayName(setting, entry.day))));
    else (facts[0] ?? first)?.classList.add("apart");
    elements.push(...facts, ...(first ? [first] : []), ...others);
    day = entry.day;
  }
  return sheetsOf(setting, elements);
}

function dayName({ look, words, formats }: Setting, day: string): string {
  if (look.locale === "en") return formats.day(day);
  const [, month, date] = partsOf(day);
  const weekday = formats.day(day).match(/\((.)\)/u)?.[1] ?? "";
  return words.book.printed.day(String(month), String(date), weekday);
}

/** What kind of page it is and when it was begun, where there is something to say. */
function about({ words, text }: Setting, { form, time }: BookEntry): HTMLElement[] {
  const said = [time, formNameOf({ form }, words)].filter((part) => part !== "").join("　");
  return said === "" ? [] : [element("p", "head about", ...text(said))];
}
