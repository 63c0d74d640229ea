import { useEffect, useState } from "react";
import { ask } from "../../bridge/page.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SecretField } from "../../ui/secret-field.tsx";
import { Section } from "../../ui/section.tsx";
import type { RoomProps } from "../room.ts";
import { troubleWords, useWork } from "../use-work.ts";

/** Keys, input methods, this version, the next one, and leaving. */
export function AboutPart({ vault, eraseAll }: RoomProps) {
  const { words } = useLanguage();
  const texts = words.settings;
  return (
    <>
      <Section title={texts.keys}>
        <dl className="key-list">
          {texts.keyList.map(([keys, act]) => (
            <div key={keys}>
              <dt>
                <Ruby>{keys}</Ruby>
              </dt>
              <dd>
                <Ruby>{act}</Ruby>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={texts.ime}>
        <p>
          <Ruby>{texts.imeNote}</Ruby>
        </p>
      </Section>
      <Version />
      <Section title={texts.update}>
        <ul className="bullets">
          {texts.updateSteps.map((line) => (
            <li key={line}>
              <Ruby>{line}</Ruby>
            </li>
          ))}
        </ul>
        <p className="small">
          <Ruby>{texts.updateOld}</Ruby>
        </p>
      </Section>
      <Leaving vault={vault} eraseAll={eraseAll} />
    </>
  );
}

function Version() {
  const { words, formats } = useLanguage();
  const texts = words.settings;
  const [info, setInfo] = useState<{ version: string; builtOn: string }>();
  const [licences, setLicences] = useState<string>();
  useEffect(() => {
    void ask("appInfo").then(setInfo);
  }, []);
  const showLicences = async () => setLicences(await (await fetch("/licences.txt")).text());
  return (
    <Section title={texts.about}>
      <p>
        <Ruby>{words.app.keptHere}</Ruby>
      </p>
      {info && (
        <p>
          <Ruby>{`${texts.version(info.version)} · ${texts.built(formats.longDay(info.builtOn))}`}</Ruby>
        </p>
      )}
      {licences === undefined ? (
        <div>
          <Button onPress={() => void showLicences()}>{texts.licences}</Button>
        </div>
      ) : (
        <section className="licences" aria-label={texts.licences}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be reachable to be scrolled by keyboard */}
          <pre tabIndex={0}>{licences}</pre>
        </section>
      )}
    </Section>
  );
}

/** Everything goes, for whoever knows what opens it. */
function Leaving({ vault, eraseAll }: Pick<RoomProps, "vault" | "eraseAll">) {
  const { words } = useLanguage();
  const texts = words.settings;
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState("");
  const { working, trouble, run } = useWork();
  const erase = () =>
    run(async () => {
      await vault.confirm(secret);
      await eraseAll();
    });
  return (
    <Section title={texts.leaving}>
      <p>
        <Ruby>{texts.leavingNote}</Ruby>
      </p>
      {asking ? (
        <div className="card stack">
          <div>
            {texts.eraseAllText.map((line) => (
              <p key={line}>
                <Ruby>{line}</Ruby>
              </p>
            ))}
          </div>
          <SecretField label={texts.eraseAllSecret} value={secret} onChange={setSecret} autoFocus />
          {trouble && <Problem {...troubleWords(trouble, words)} />}
          <div className="row">
            <Button onPress={() => setAsking(false)} isDisabled={working}>
              {texts.eraseAllKeep}
            </Button>
            <Button onPress={() => void erase()} isDisabled={working || secret.trim() === ""}>
              {texts.eraseAllNow}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button onPress={() => setAsking(true)}>{texts.eraseAll}</Button>
        </div>
      )}
    </Section>
  );
}
