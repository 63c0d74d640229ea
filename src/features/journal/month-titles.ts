import { catalogues } from "../../content/catalogue.ts";
import { addMonths, type Month } from "../../domain/time/months.ts";
import { formatsOf } from "../../ui/language/formats.ts";

/** Months of which a kept page is known again: forty years. */
const MONTHS_BACK = 480;

/**
 * What a kept page of this month, or of one before it, begins with, whichever language the screen spoke then. The page
 * of a month is kept in the next one as a rule, and that of an older one whenever it is looked at.
 */
export function keptPageTitles(month: Month): string[] {
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(month, -back));
  return (["ja", "en"] as const).flatMap((locale) => {
    const formats = formatsOf(locale);
    return months.map((one) => catalogues[locale].lookingBack.monthPage.title(formats.month(`${one}-01`)));
  });
}
