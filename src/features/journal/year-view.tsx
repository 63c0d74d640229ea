import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Day } from "../../domain/time/day.ts";
import { daysOfMonth } from "../../domain/time/months.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

type YearViewProps = {
  days: ReadonlyMap<Day, number>;
  year: number;
  onYear: (year: number) => void;
  /** A month was pressed: its first day. */
  onMonth: (day: Day) => void;
};

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** More entries than this make a day no darker. */
const DARKEST = 3;

/** A year as a mosaic: what was written has a colour, and what was not has none. */
export function YearView({ days, year, onYear, onMonth }: YearViewProps) {
  const { words, formats } = useLanguage();
  const texts = words.journal.views;
  return (
    <section className="year" aria-label={texts.year}>
      <header className="month-head">
        <Button
          kind="quiet"
          icon={<ChevronLeft className="icon" />}
          label={formats.year(year - 1)}
          onPress={() => onYear(year - 1)}
        >
          {""}
        </Button>
        <h2 className="month-name" aria-live="polite">
          <Ruby>{formats.year(year)}</Ruby>
        </h2>
        <Button
          kind="quiet"
          icon={<ChevronRight className="icon" />}
          label={formats.year(year + 1)}
          onPress={() => onYear(year + 1)}
        >
          {""}
        </Button>
      </header>
      <ul className="year-months">
        {MONTHS.map((month) => {
          const all = daysOfMonth(year, month);
          const written = all.filter((day) => days.has(day)).length;
          return (
            <li key={month}>
              <button
                type="button"
                className="year-month"
                aria-label={texts.ofMonth(formats.month(all[0] ?? ""), written)}
                onClick={() => onMonth(all[0] ?? "")}
              >
                <span className="year-month-name">{formats.shortMonth(all[0] ?? "")}</span>
                <span className="year-days" aria-hidden="true">
                  {all.map((day) => (
                    <span key={day} className="year-day" data-written={Math.min(DARKEST, days.get(day) ?? 0)} />
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
