import { useEffect, useRef, useState } from "react";
import type { Day } from "../../domain/time/day.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { Page } from "../../ui/page.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { RoomProps } from "../room.ts";
import { usePersonsDay } from "../use-persons-day.ts";
import { useStable } from "../use-stable.ts";
import { CheckInSection } from "./check-in-section.tsx";
import { LineSection } from "./line-section.tsx";
import { SecondPlaceLine } from "./second-place-line.tsx";
import { StepsSection } from "./steps-section.tsx";

/** How long after the last letter a line is still being written. */
const WRITING_MS = 60_000;

/** The whole day by one hand: how it is now, one line, the next small step. */
export function TodayRoom({ vault, settings, go }: RoomProps) {
  const { words, formats } = useLanguage();
  const { day, isDayBefore } = usePersonsDay(settings.dayEnd);
  const line = useDayOfLine(day);
  return (
    <Page title={formats.day(day)} note={isDayBefore ? words.today.pageOf(formats.shortDay(day)) : undefined}>
      <CheckInSection key={`mood-${day}`} vault={vault} day={day} />
      <LineSection
        key={`line-${line.day}`}
        vault={vault}
        day={line.day}
        onWriting={line.hold}
        onOpen={(id) => go("journal", id)}
      />
      <StepsSection vault={vault} day={day} onSteps={() => go("steps")} />
      <footer className="stack-tight">
        <p className="small">
          <Ruby>{words.app.keptHere}</Ruby>
        </p>
        <SecondPlaceLine />
        {settings.recoveryKit !== "confirmed" && (
          <p className="small">
            <button type="button" className="link" onClick={() => go("settings", "keys")}>
              <Ruby>{words.today.spareKey}</Ruby>
            </button>
          </p>
        )}
      </footer>
    </Page>
  );
}

/** A line that is being written when the day ends stays under the hands, and is of the day it was begun on. */
function useDayOfLine(day: Day): { day: Day; hold: () => void } {
  const [held, setHeld] = useState<Day>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hold = useStable(() => {
    setHeld((now) => now ?? day);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHeld(undefined), WRITING_MS);
  });
  return { day: held ?? day, hold };
}
