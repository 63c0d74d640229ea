import { useState } from "react";
import { ask } from "../../bridge/page.ts";
import { takeoutWords } from "../../content/takeout-words.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { TakenOut, TakeOutTo } from "../../vault/api.ts";
import type { RoomProps } from "../room.ts";
import { troubleWords, useWork } from "../use-work.ts";
import { BookSection } from "./book-section.tsx";
import { BringIn } from "./bring-in.tsx";
import { MoveIn } from "./move-in.tsx";

/** Everything out, in open forms, and back in. */
export function TakeoutPart({ vault, settings }: RoomProps) {
  const { words } = useLanguage();
  const texts = words.takeout;
  const [done, setDone] = useState<TakenOut & { place: string }>();
  const { working, trouble, run } = useWork();
  const takeOut = (as: TakeOutTo) =>
    run(async () => {
      setDone(undefined);
      const suggestedName = texts.fileName(calendarDayOf(new Date()));
      const chosen = await ask("chooseTakeout", { as, suggestedName });
      if (!chosen) return;
      const { version } = await ask("appInfo");
      setDone({ ...(await vault.takeOut(as, takeoutWords(words), version)), place: chosen.name });
    });
  return (
    <>
      <Section title={texts.title}>
        <p>
          <Ruby>{texts.lead}</Ruby>
        </p>
        <p>
          <Ruby>{texts.whole}</Ruby>
        </p>
        <p className="small">
          <Ruby>{texts.forms}</Ruby>
        </p>
        <div className="row">
          <Button onPress={() => void takeOut("folder")} isDisabled={working}>
            {texts.asFolder}
          </Button>
          <Button onPress={() => void takeOut("zip")} isDisabled={working}>
            {texts.asZip}
          </Button>
        </div>
        {working && (
          <p className="small" role="status">
            <Ruby>{texts.writing}</Ruby>
          </p>
        )}
        {done && (
          <div role="status">
            <p>
              <Ruby asWritten={done.place}>{texts.done.said(done.place)}</Ruby>
            </p>
            <p>
              <Ruby>{texts.done.held(String(done.records), String(done.files))}</Ruby>
            </p>
            {done.away > 0 && (
              <p>
                <Ruby>{texts.done.away(String(done.away))}</Ruby>
              </p>
            )}
            <p>
              <Ruby>{texts.done.open}</Ruby>
            </p>
          </div>
        )}
        {trouble && <Problem {...troubleWords(trouble, words)} />}
      </Section>
      <BookSection vault={vault} settings={settings} />
      <BringIn vault={vault} />
      <MoveIn vault={vault} />
    </>
  );
}
