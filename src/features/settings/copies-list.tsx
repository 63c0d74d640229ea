import { useState } from "react";
import { ask } from "../../bridge/page.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SecretField } from "../../ui/secret-field.tsx";
import { Section } from "../../ui/section.tsx";
import type { BackupFrom, BackupInfo, MergeReport } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { VaultError } from "../../vault/errors.ts";
import { troubleWords, useWork } from "../use-work.ts";

type CopiesListProps = { vault: VaultClient; copies: readonly BackupInfo[]; onTaken: () => Promise<void> };
type Chosen = { from: BackupFrom; day: string | undefined };

const MEGABYTE = 1024 * 1024;

/** Every copy that can be reached, and any other the person picks: each can be taken into what is here. */
export function CopiesList({ vault, copies, onTaken }: CopiesListProps) {
  const { words, formats } = useLanguage();
  const texts = words.copies;
  const [chosen, setChosen] = useState<Chosen>();
  const [said, setSaid] = useState<string>();
  const pick = async () => {
    const file = await ask("pickBackup");
    if (file) setChosen({ from: { place: "picked", name: file.name }, day: undefined });
  };
  const end = async (report: MergeReport | undefined) => {
    setChosen(undefined);
    if (!report) return;
    const { added, changed } = report;
    setSaid(added + changed === 0 ? texts.same : texts.taken(added, changed));
    await onTaken();
  };
  return (
    <Section title={texts.list} note={texts.listNote}>
      {copies.length > 0 && (
        <ul className="lines">
          {copies.map((copy) => (
            <li key={`${copy.place}/${copy.name}`} className="line-item">
              <span>
                <Ruby>{`${formats.longDay(copy.day)} · ${texts.place[copy.place]} · `}</Ruby>
                {texts.size((copy.bytes / MEGABYTE).toFixed(1))}
              </span>
              <Button
                kind="quiet"
                label={`${texts.takeIn}: ${formats.longDay(copy.day)} ${texts.place[copy.place]}`}
                onPress={() => setChosen({ from: copy, day: formats.longDay(copy.day) })}
              >
                {texts.takeIn}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onPress={() => void pick()}>{texts.fromFile}</Button>
      </div>
      {chosen && <TakeIn key={chosen.from.name} vault={vault} chosen={chosen} onEnd={(report) => void end(report)} />}
      {said && (
        <p className="small" role="status">
          <Ruby>{said}</Ruby>
        </p>
      )}
    </Section>
  );
}

type TakeInProps = { vault: VaultClient; chosen: Chosen; onEnd: (report: MergeReport | undefined) => void };

function TakeIn({ vault, chosen: { from, day }, onEnd }: TakeInProps) {
  const { words } = useLanguage();
  const texts = words.copies;
  const [secret, setSecret] = useState<string>();
  const { working, trouble, run } = useWork();
  const takeIn = () =>
    run(async () => {
      try {
        const { place, name } = from;
        onEnd(await (secret === undefined ? vault.takeIn({ place, name }) : vault.takeIn({ place, name }, secret)));
      } catch (error) {
        // A copy of another vault has a passphrase of its own.
        if (error instanceof VaultError && error.code === "backup-locked") setSecret("");
        throw error;
      }
    });
  return (
    <div className="card stack">
      <p>
        <Ruby>{day ? texts.ask(day) : texts.askFile}</Ruby>
      </p>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      {secret !== undefined && (
        <SecretField label={texts.secret} value={secret} onChange={setSecret} onEnter={() => void takeIn()} autoFocus />
      )}
      <div className="row">
        <Button onPress={() => onEnd(undefined)} isDisabled={working}>
          {texts.keep}
        </Button>
        <Button onPress={() => void takeIn()} isDisabled={working} autoFocus>
          {working ? texts.working : texts.takeIn}
        </Button>
      </div>
    </div>
  );
}
