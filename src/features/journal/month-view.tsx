import { type CalendarDate, parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components";
import { isEnough } from "../../domain/reflection/offered.ts";
import type { Day } from "../../domain/time/day.ts";
import { type Month, monthOf } from "../../domain/time/months.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";

type MonthViewProps = {
  /** How many entries each day has. */
  days: ReadonlyMap<Day, number>;
  today: Day;
  /** A day of the month to show first. */
  shown: Day;
  /** It takes the place of what was pressed to see it. */
  autoFocus: boolean;
  /** The day whose entries are listed. */
  chosen: Day | undefined;
  onChoose: (day: Day) => void;
  /** The page of the month is wanted. */
  onMonthPage: (month: Month) => void;
};

/** A month: days that were written on can be opened, the others are simply days. */
export function MonthView({ days, today, shown, autoFocus, chosen, onChoose, onMonthPage }: MonthViewProps) {
  const { words: all, formats } = useLanguage();
  const words = all.journal.views;
  const [month, setMonth] = useState(monthOf(shown));
  const count = (date: CalendarDate) => days.get(date.toString()) ?? 0;
  return (
    <>
      <Calendar
        className="month"
        aria-label={words.month}
        autoFocus={autoFocus}
        value={chosen ? parseDate(chosen) : null}
        defaultFocusedValue={parseDate(shown)}
        isDateUnavailable={(date) => !days.has(date.toString())}
        onFocusChange={(date) => setMonth(monthOf(date.toString()))}
        onChange={(date) => onChoose(date.toString())}
      >
        <header className="month-head">
          <AriaButton slot="previous" className="button icon-button" data-kind="quiet">
            <ChevronLeft className="icon" aria-hidden="true" />
          </AriaButton>
          <Heading className="month-name" />
          <AriaButton slot="next" className="button icon-button" data-kind="quiet">
            <ChevronRight className="icon" aria-hidden="true" />
          </AriaButton>
        </header>
        <CalendarGrid className="month-grid" weekdayStyle="narrow">
          <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className="month-day"
                data-written={count(date) > 0 || undefined}
                data-now={date.toString() === today || undefined}
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      {isEnough(month, days.keys()) && (
        <Button kind="quiet" onPress={() => onMonthPage(month)}>
          {all.lookingBack.monthPage.see(formats.monthName(`${month}-01`))}
        </Button>
      )}
    </>
  );
}
