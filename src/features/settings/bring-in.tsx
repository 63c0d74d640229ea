import { useState } from "react";
import { ask } from "../../bridge/page.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
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
      <p>
        <Ruby>{texts.lead}</Ruby>
      </p>
      <div>
        <Button onPress={() => void pick()} isDisabled={working}>
          {texts.fromFile}
        </Button>
      </div>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      {preview && (
        <div className="card stack" role="group" aria-label={texts.preview}>
          <div>
            <p>
              <Ruby>{texts.made(formats.longDay(calendarDayOf(new Date(preview.exportedAt))))}</Ruby>
            </p>
            {isNothing && (
              <p>
                <Ruby>{texts.nothing}</Ruby>
              </p>
            )}
            {preview.added > 0 && (
              <p>
                <Ruby>{texts.added(String(preview.added))}</Ruby>
              </p>
            )}
            {preview.newer > 0 && (
              <p>
                <Ruby>{texts.newer(String(preview.newer))}</Ruby>
              </p>
            )}
            {preview.older > 0 && (
              <p>
                <Ruby>{texts.older(String(preview.older))}</Ruby>
              </p>
            )}
            {preview.same > 0 && !isNothing && (
              <p>
                <Ruby>{texts.same(String(preview.same))}</Ruby>
              </p>
            )}
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
          <p>
            <Ruby>{texts.done}</Ruby>
          </p>
          <p>
            <Ruby>{texts.doneHeld(String(done.added), String(done.changed))}</Ruby>
          </p>
        </div>
      )}
    </Section>
  );
}
