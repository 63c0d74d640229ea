import { useLanguage } from "../../ui/language/language.tsx";
import { Page } from "../../ui/page.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { RoomProps } from "../room.ts";
import { usePersonsDay } from "../use-persons-day.ts";
import { CheckInSection } from "./check-in-section.tsx";
import { LineSection } from "./line-section.tsx";
import { SecondPlaceLine } from "./second-place-line.tsx";
import { StepsSection } from "./steps-section.tsx";

/** The whole day by one hand: how it is now, one line, the next small step. */
export function TodayRoom({ vault, settings, go }: RoomProps) {
  const { words, formats } = useLanguage();
  const { day, isDayBefore } = usePersonsDay(settings.dayEnd);
  return (
    <Page title={formats.day(day)} note={isDayBefore ? words.today.pageOf(formats.shortDay(day)) : undefined}>
      <CheckInSection key={`mood-${day}`} vault={vault} day={day} />
      <LineSection key={`line-${day}`} vault={vault} day={day} onOpen={(id) => go("journal", id)} />
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
