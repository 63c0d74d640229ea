import { memo, useCallback, useMemo, useState } from "react";
import type { Day } from "../../domain/time/day.ts";
import type { Month } from "../../domain/time/months.ts";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { part } from "../../ui/part.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useOverview } from "./use-overview.ts";
import { YearView } from "./year-view.tsx";

const VIEWS = ["list", "month", "year", "photos"] as const;
export type View = (typeof VIEWS)[number];
/** A calendar is a large piece of code, read when one is looked at. */
const monthView = part(async () => (await import("./month-view.tsx")).MonthView);

type JournalViewsProps = {
  vault: VaultClient;
  view: View;
  onView: (view: View) => void;
  today: Day;
  /** Rises when something was saved or binned. */
  changes: number;
  chosen: Day | undefined;
  onDay: (day: Day) => void;
  onMonthPage: (month: Month) => void;
};

/** The ways to look back: a list, a month, a year, photos. Below stands the list, or the photos. */
export const JournalViews = memo(function JournalViews({
  vault,
  view,
  onView,
  today,
  changes,
  chosen,
  onDay,
  onMonthPage,
}: JournalViewsProps) {
  const [shown, setShown] = useState(today);
  /** The view in which a month was pressed. */
  const [from, setFrom] = useState<View>();
  const choose = useCallback(
    (next: View) => {
      setFrom(undefined);
      onView(next);
    },
    [onView],
  );
  const overview = useOverview(vault, view === "month" || view === "year", changes);
  const days = useMemo(() => overview && new Map(overview.days), [overview]);
  return (
    <div className="journal-views">
      <ViewChoice view={view} onView={choose} />
      {view === "month" && days && (
        <monthView.Component
          key={shown}
          days={days}
          today={today}
          shown={shown}
          autoFocus={from === "year"}
          chosen={chosen}
          onChoose={onDay}
          onMonthPage={onMonthPage}
        />
      )}
      {view === "year" && days && (
        <YearView
          days={days}
          year={Number(shown.slice(0, 4))}
          onYear={(year) => setShown(`${String(year).padStart(4, "0")}-01-01`)}
          onMonth={(first) => {
            setShown(first);
            setFrom("year");
            onView("month");
          }}
        />
      )}
    </div>
  );
});

/** Apart: what is saved while somebody writes changes what is looked at, not the choice. */
const ViewChoice = memo(function ViewChoice({ view, onView }: Pick<JournalViewsProps, "view" | "onView">) {
  const words = useWords().journal.views;
  return (
    <Choice
      label={words.label}
      hideLabel
      value={view}
      onChange={onView}
      options={VIEWS.map((id) => ({ id, label: words.names[id] }))}
    />
  );
});
