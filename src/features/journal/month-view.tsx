import { type CalendarDate, parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
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
import type { Day } from "../../domain/time/day.ts";
import { useWords } from "../../ui/language/language.tsx";

type MonthViewProps = {
  /** How many entries each day has. */
  days: ReadonlyMap<Day, number>;
  today: Day;
  /** A day of the month to show first. */
  shown: Day;
  /** The day whose entries are listed. */
  chosen: Day | undefined;
  onChoose: (day: Day) => void;
};

/** A month: days that were written on can be opened, the others are simply days. */
export function MonthView({ days, today, shown, chosen, onChoose }: MonthViewProps) {
  const words = useWords().journal.views;
  const count = (date: CalendarDate) => days.get(date.toString()) ?? 0;
  return (
    <Calendar
      className="month"
      aria-label={words.month}
      value={chosen ? parseDate(chosen) : null}
      defaultFocusedValue={parseDate(shown)}
      isDateUnavailable={(date) => !days.has(date.toString())}
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
  );
}
