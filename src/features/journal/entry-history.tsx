import { memo, useCallback, useEffect, useState } from "react";
import { documentSchema } from "../../domain/journal/document.ts";
import { excerptOf, firstAttachment, type JournalEntry } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { troubleWords, useWork } from "../use-work.ts";
import { standsFor } from "./stands-for.ts";

type EntryHistoryProps = {
  vault: VaultClient;
  id: string;
  /** Saves what is being written, recorded or added; asked before the entry goes or changes. */
  flush: () => Promise<boolean>;
  onGone: (id: string) => void;
  onVersion: (id: string) => Promise<void>;
};

/** What can be done with a whole entry: its earlier versions, the bin. */
export const EntryHistory = memo(function EntryHistory({ vault, id, flush, onGone, onVersion }: EntryHistoryProps) {
  const { words } = useLanguage();
  const texts = words.history;
  const [asking, setAsking] = useState(false);
  const [versions, setVersions] = useState<VaultRecord<"past">[]>([]);
  const [open, setOpen] = useState(false);
  const { working, trouble, run } = useWork();
  const reload = useCallback(async () => setVersions(await vault.versions(id)), [vault, id]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const discard = () =>
    run(async () => {
      if (!(await flush())) return;
      await vault.discard(id);
      onGone(id);
    });
  const bring = (pastId: string) =>
    run(async () => {
      if (!(await flush())) return;
      await vault.bringBackVersion(pastId);
      await onVersion(id);
    });
  return (
    <div className="stack">
      {asking ? (
        <div className="row">
          <p>
            <Ruby>{texts.discardAsk}</Ruby>
          </p>
          <Button onPress={() => setAsking(false)} isDisabled={working} autoFocus>
            {texts.keep}
          </Button>
          <Button onPress={() => void discard()} isDisabled={working}>
            {texts.discard}
          </Button>
        </div>
      ) : (
        <div className="row">
          {versions.length > 0 && (
            <Button kind="quiet" onPress={() => setOpen(!open)} expanded={open}>
              {texts.versions}
            </Button>
          )}
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {texts.discard}
          </Button>
        </div>
      )}
      {open && <Versions versions={versions} working={working} onBring={(pastId) => void bring(pastId)} />}
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </div>
  );
});

type VersionsProps = {
  versions: readonly VaultRecord<"past">[];
  working: boolean;
  onBring: (pastId: string) => void;
};

function Versions({ versions, working, onBring }: VersionsProps) {
  const { words, formats } = useLanguage();
  const texts = words.history;
  const momentOf = ({ body }: VaultRecord<"past">) => {
    const moment = new Date(body.savedAt);
    return texts.versionOf(formats.day(calendarDayOf(moment)), formats.time(moment));
  };
  return (
    <>
      <p className="small">
        <Ruby>{texts.versionsNote}</Ruby>
      </p>
      <ul className="lines">
        {versions.map((version) => (
          <li key={version.id} className="line-item">
            <div className="line-text">
              <p className="small">
                <Ruby>{momentOf(version)}</Ruby>
              </p>
              <p>
                <VersionWords version={version} />
              </p>
            </div>
            <Button
              onPress={() => onBring(version.id)}
              isDisabled={working}
              label={`${texts.bringVersion}: ${momentOf(version)}`}
            >
              {texts.bringVersion}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first words of an earlier version, or what stands for one without any. */
function VersionWords({ version }: { version: VaultRecord<"past"> }) {
  const { words } = useLanguage();
  const document = documentSchema.safeParse(version.body.body["document"]);
  if (!document.success) return <Ruby>{words.journal.blank}</Ruby>;
  const form = version.body.body["form"] as JournalEntry["form"];
  const entry = { form, document: document.data };
  return excerptOf(entry, 120) || <Ruby>{standsFor(firstAttachment(entry), words)}</Ruby>;
}
