import { useState } from "react";
import { ask } from "../../bridge/page.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Section } from "../../ui/section.tsx";
import type { BringInPreview, MergeReport } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { troubleWords, useWork } from "../use-work.ts";

/** What was taken out, here or elsewhere, back in: first what it would bring, then, if wanted, the bringing. */
export function BringIn({ vault }: { vault: VaultClient }) {
  const { words, formats } = useLanguage();
  const texts = words.takeout.bringIn;
  const [preview, setPreview] = useState<BringInPreview>();
  const [done, setDone] = useState<MergeReport>();
  const { working, trouble, run } = useWork();
  const pick = () =>
    run(async () => {
      setPreview(undefined);
      setDone(undefined);
      if (await ask("pickTakeout")) setPreview(await vault.readTakeout());
    });
  const bring = () =>
    run(async () => {
      setDone(await vault.bringIn());
      setPreview(undefined);
    });
  const isNothing = preview && preview.added + preview.newer + preview.older === 0;
  return (
    <Section title={texts.title}>
      <p>{texts.lead}</p>
      <div>
        <Button onPress={() => void pick()} isDisabled={working}>
          {texts.fromFile}
        </Button>
      </div>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      {preview && (
        <div className="card stack" role="group" aria-label={texts.preview}>
          <div>
            <p>{texts.made(formats.longDay(calendarDayOf(new Date(preview.exportedAt))))}</p>
            {isNothing && <p>{texts.nothing}</p>}
            {preview.added > 0 && <p>{texts.added(String(preview.added))}</p>}
            {preview.newer > 0 && <p>{texts.newer(String(preview.newer))}</p>}
            {preview.older > 0 && <p>{texts.older(String(preview.older))}</p>}
            {preview.same > 0 && !isNothing && <p>{texts.same(String(preview.same))}</p>}
          </div>
          <div className="row">
            <Button onPress={() => setPreview(undefined)} isDisabled={working}>
              {texts.notNow}
            </Button>
            {!isNothing && (
              <Button onPress={() => void bring()} isDisabled={working} autoFocus>
                {working ? texts.working : texts.act}
              </Button>
            )}
          </div>
        </div>
      )}
      {done && (
        <div role="status">
          <p>{texts.done}</p>
          <p>{texts.doneHeld(String(done.added), String(done.changed))}</p>
        </div>
      )}
    </Section>
  );
}
