import { addDays, type Day, partsOf } from "../time/day.ts";
import { type Month, monthOf } from "../time/months.ts";

/** The last day of a month's page being offered, in the month after. */
const LAST_DATE = 7;
/** Of fewer days there is little to make a page from. */
const FEWEST_DAYS = 3;

/**
 * The month whose page is offered today: from its last day until the 7th of the next.
 * @param today the person's day
 */
export function offeredMonth(today: Day): Month | undefined {
  const month = monthOf(today);
  if (monthOf(addDays(today, 1)) !== month) return month;
  const [, , date] = partsOf(today);
  return date <= LAST_DATE ? monthOf(addDays(today, -date)) : undefined;
}

/** Whether enough days of a month were written on. @param days each once */
export function isEnough(month: Month, days: Iterable<Day>): boolean {
  let count = 0;
  for (const day of days) if (monthOf(day) === month) count += 1;
  return count >= FEWEST_DAYS;
}
