import { useEffect, useState } from "react";
import type { Day } from "../../domain/time/day.ts";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { part } from "../../ui/part.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { YearView } from "./year-view.tsx";

const VIEWS = ["list", "month", "year"] as const;
type View = (typeof VIEWS)[number];
const AGAIN_MS = 300;
/** A calendar is a large piece of code, read when one is looked at. */
const monthView = part(async () => (await import("./month-view.tsx")).MonthView);

type JournalViewsProps = {
  vault: VaultClient;
  today: Day;
  /** Rises when something was saved or binned. */
  changes: number;
  chosen: Day | undefined;
  onDay: (day: Day) => void;
};

/** The ways to look back: a list, a month, a year. The list is always there, below. */
export function JournalViews({ vault, today, changes, chosen, onDay }: JournalViewsProps) {
  const words = useWords().journal.views;
  const [view, setView] = useState<View>("list");
  const [shown, setShown] = useState(today);
  const days = useWrittenDays(vault, view !== "list", changes);
  return (
    <div className="journal-views">
      <Choice
        label={words.label}
        hideLabel
        value={view}
        onChange={setView}
        options={VIEWS.map((id) => ({ id, label: words.names[id] }))}
      />
      {view === "month" && days && (
        <monthView.Component key={shown} days={days} today={today} shown={shown} chosen={chosen} onChoose={onDay} />
      )}
      {view === "year" && days && (
        <YearView
          days={days}
          year={Number(shown.slice(0, 4))}
          onYear={(year) => setShown(`${String(year).padStart(4, "0")}-01-01`)}
          onMonth={(first) => {
            setShown(first);
            setView("month");
          }}
        />
      )}
    </div>
  );
}

/** How many entries each day has; asked again until the vault has read all. */
function useWrittenDays(vault: VaultClient, isWanted: boolean, changes: number): ReadonlyMap<Day, number> | undefined {
  const [days, setDays] = useState<ReadonlyMap<Day, number>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew after each change
  useEffect(() => {
    if (!isWanted) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    const look = async () => {
      const overview = await vault.journalOverview();
      if (!isHere) return;
      setDays(new Map(overview.days));
      if (!overview.complete) later = setTimeout(() => void look().catch(() => undefined), AGAIN_MS);
    };
    // The list says when the vault cannot be read.
    void look().catch(() => undefined);
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [vault, isWanted, changes]);
  return days;
}
