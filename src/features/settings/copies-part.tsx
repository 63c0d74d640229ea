import { useCallback, useEffect, useState } from "react";
import type { BackupPlace } from "../../bridge/contract.ts";
import { ask } from "../../bridge/page.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { BackupInfo } from "../../vault/api.ts";
import type { RoomProps } from "../room.ts";
import { usePersonsDay } from "../use-persons-day.ts";
import { troubleWords, useWork } from "../use-work.ts";
import { CopiesList } from "./copies-list.tsx";

/** Copies: where they are, making one, taking one in. */
export function CopiesPart({ vault, settings }: RoomProps) {
  const { words, formats } = useLanguage();
  const texts = words.copies;
  const { day } = usePersonsDay(settings.dayEnd);
  const [copies, setCopies] = useState<BackupInfo[]>([]);
  const [unreadable, setUnreadable] = useState(0);
  const [said, setSaid] = useState<string>();
  const { working, trouble, run } = useWork();

  const reload = useCallback(async () => {
    setCopies(await vault.backups());
    setUnreadable(await vault.unreadable());
  }, [vault]);
  useEffect(() => {
    void reload();
  }, [reload]);

  const make = () =>
    run(async () => {
      setSaid(undefined);
      const { own, second, mended, older } = await vault.backUp(day, false);
      const made = own === "made" && second !== "open" ? texts.made : texts.notMade;
      const back = [mended > 0 && words.app.mended(mended), older > 0 && words.app.older(older)];
      setSaid([made, ...back].filter(Boolean).join(words.app.sentenceSpace));
      await reload();
    });
  const mend = () =>
    run(async () => {
      const records = await vault.mend();
      setSaid(records > 0 ? texts.mended(records) : texts.notMended);
      await reload();
    });
  const latest = copies.find(({ place }) => place === "own");
  return (
    <>
      <Section title={texts.own}>
        <p>
          <Ruby>{texts.lead}</Ruby>
        </p>
        <p>
          <Ruby>{latest ? texts.latest(formats.longDay(latest.day)) : texts.none}</Ruby>
        </p>
        <div className="row">
          <Button onPress={() => void make()} isDisabled={working}>
            {working ? texts.making : texts.make}
          </Button>
          {unreadable > 0 && (
            <Button onPress={() => void mend()} isDisabled={working}>
              {texts.mend}
            </Button>
          )}
        </div>
        {unreadable > 0 && (
          <p>
            <Ruby>{words.app.unreadable(unreadable)}</Ruby>
          </p>
        )}
        {said && (
          <p className="small" role="status">
            <Ruby>{said}</Ruby>
          </p>
        )}
        {trouble && <Problem {...troubleWords(trouble, words)} />}
      </Section>
      <SecondPlace latest={copies.find(({ place }) => place === "second")} onChanged={reload} />
      <CopiesList vault={vault} copies={copies} onTaken={reload} />
    </>
  );
}

type SecondPlaceProps = { latest: BackupInfo | undefined; onChanged: () => Promise<void> };

function SecondPlace({ latest, onChanged }: SecondPlaceProps) {
  const { words, formats } = useLanguage();
  const texts = words.copies;
  const [place, setPlace] = useState<BackupPlace>();
  const { working, trouble, run } = useWork();
  useEffect(() => {
    void ask("backupPlace").then(setPlace);
  }, []);
  const choose = () =>
    run(async () => {
      setPlace(await ask("chooseBackupPlace"));
      await onChanged();
    });
  const forget = () =>
    run(async () => {
      await ask("forgetBackupPlace");
      setPlace(await ask("backupPlace"));
      await onChanged();
    });
  if (!place) return null;
  return (
    <Section title={texts.second}>
      <p className="small">
        <Ruby>{texts.photos}</Ruby>
      </p>
      {place.state === "none" && (
        <p>
          <Ruby>{texts.secondNone}</Ruby>
        </p>
      )}
      {place.state === "here" && (
        <p>
          <Ruby asWritten={place.label}>{texts.secondHere(place.label)}</Ruby>
        </p>
      )}
      {place.state === "away" && (
        <p>
          <Ruby asWritten={place.label}>{texts.secondAway(place.label)}</Ruby>
        </p>
      )}
      {latest && (
        <p>
          <Ruby>{texts.latest(formats.longDay(latest.day))}</Ruby>
        </p>
      )}
      <div className="row">
        <Button onPress={() => void choose()} isDisabled={working}>
          {place.state === "none" ? texts.secondChoose : texts.secondChange}
        </Button>
        {place.state !== "none" && (
          <Button onPress={() => void forget()} isDisabled={working}>
            {texts.secondForget}
          </Button>
        )}
      </div>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </Section>
  );
}
