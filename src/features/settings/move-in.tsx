import { useEffect, useState } from "react";
import { ask } from "../../bridge/page.ts";
import { LEFT_OUT, type LeftOut } from "../../domain/import/imported.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import type { ImportPreview, ImportReport, PastImport, UndoneImport } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { troubleWords, useWork } from "../use-work.ts";

const LOOK_MS = 500;

/** A journal of another app: first what it would bring, then, if wanted, the adding, and the way back. */
export function MoveIn({ vault }: { vault: VaultClient }) {
  const { words } = useLanguage();
  const texts = words.moving;
  const [preview, setPreview] = useState<ImportPreview>();
  const [done, setDone] = useState<ImportReport>();
  const [undone, setUndone] = useState<UndoneImport>();
  const [past, setPast] = useState<PastImport[]>([]);
  /** How many entries are being added. */
  const [adding, setAdding] = useState<number>();
  const [isReading, setReading] = useState(false);
  const { working, trouble, run } = useWork();
  const { group, begun } = useFocusBack(working);
  const clear = () => {
    setPreview(undefined);
    setDone(undefined);
    setUndone(undefined);
  };
  const look = async () => setPast(await vault.pastImports());
  useEffect(() => {
    vault.pastImports().then(setPast, () => undefined);
  }, [vault]);
  const begin = (work: () => Promise<void>) => {
    begun();
    return run(work);
  };
  const pick = (as: "file" | "folder") =>
    begin(async () => {
      clear();
      if (!(await ask("pickImport", { as }))) return;
      setReading(true);
      try {
        setPreview((await vault.readImport()) ?? undefined);
      } finally {
        setReading(false);
      }
    });
  const add = () =>
    begin(async () => {
      setPreview(undefined);
      setAdding(preview?.entries);
      try {
        setDone(await vault.runImport());
      } finally {
        setAdding(undefined);
        // What came before it stopped can be undone, too.
        await look();
      }
    });
  const undo = (of: string) =>
    begin(async () => {
      clear();
      setUndone(await vault.undoImport(of));
      await look();
    });
  return (
    <Section title={texts.title}>
      <Line>{texts.lead}</Line>
      <p className="small">
        <Ruby>{texts.apps}</Ruby>
      </p>
      <div className="row" ref={group}>
        <Button onPress={() => void pick("file")} isDisabled={working}>
          {texts.fromFile}
        </Button>
        <Button onPress={() => void pick("folder")} isDisabled={working}>
          {texts.fromFolder}
        </Button>
      </div>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      {isReading && (
        <div className="row">
          <p className="small" role="status">
            <Ruby>{texts.reading}</Ruby>
          </p>
          <Stop vault={vault} />
        </div>
      )}
      {adding !== undefined && <Adding vault={vault} all={adding} />}
      {preview && <Preview preview={preview} working={working} onAdd={() => void add()} onLeave={clear} />}
      {done && (
        <div role="status">
          <Line>{texts.done(String(done.added))}</Line>
          {done.isPart && <Line>{texts.stopped}</Line>}
          {done.photos > 0 && <Line>{texts.photos(String(done.photos))}</Line>}
          <StayOut leftOut={done.leftOut} />
        </div>
      )}
      {undone && (
        <div role="status">
          <Line>{texts.undone(String(undone.binned))}</Line>
          {undone.changed > 0 && <Line>{texts.changed(String(undone.changed))}</Line>}
        </div>
      )}
      {past.length > 0 && <Past past={past} working={working} onUndo={(of) => void undo(of)} />}
    </Section>
  );
}

type PreviewProps = { preview: ImportPreview; working: boolean; onAdd: () => void; onLeave: () => void };

function Preview({ preview, working, onAdd, onLeave }: PreviewProps) {
  const { words, formats } = useLanguage();
  const texts = words.moving;
  const { format, entries, photos, duplicates, from, to, leftOut } = preview;
  return (
    <div className="card stack" role="group" aria-label={texts.preview}>
      <div>
        <Line>{texts.formats[format]}</Line>
        <Line>{entries > 0 ? texts.entries(String(entries)) : texts.nothing}</Line>
        {from && to && <Line>{texts.days(formats.longDay(from), formats.longDay(to))}</Line>}
        {photos > 0 && <Line>{texts.photos(String(photos))}</Line>}
        {duplicates > 0 && <Line>{texts.duplicates(String(duplicates))}</Line>}
        <StayOut leftOut={leftOut} />
      </div>
      <div className="row">
        <Button onPress={onLeave} isDisabled={working}>
          {texts.notNow}
        </Button>
        {entries > 0 && (
          <Button onPress={onAdd} isDisabled={working} autoFocus>
            {texts.act}
          </Button>
        )}
      </div>
    </div>
  );
}

function StayOut({ leftOut }: { leftOut: LeftOut }) {
  const texts = useLanguage().words.moving;
  const codes = LEFT_OUT.filter((code) => (leftOut[code] ?? 0) > 0);
  if (codes.length === 0) return null;
  return (
    <>
      <Line>{texts.stayOut}</Line>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <Ruby>{texts.leftOut[code](String(leftOut[code]))}</Ruby>
          </li>
        ))}
      </ul>
    </>
  );
}

function Adding({ vault, all }: { vault: VaultClient; all: number }) {
  const texts = useLanguage().words.moving;
  const [progress, setProgress] = useState({ done: 0, all });
  useEffect(() => {
    const timer = setInterval(() => vault.importProgress().then(setProgress, () => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [vault]);
  return (
    <div className="row">
      <p className="small" role="status">
        <Ruby>{texts.working(String(progress.done), String(progress.all))}</Ruby>
      </p>
      <Stop vault={vault} />
    </div>
  );
}

function Stop({ vault }: { vault: VaultClient }) {
  const texts = useLanguage().words.moving;
  return <Button onPress={() => void vault.stopImport().catch(() => undefined)}>{texts.stop}</Button>;
}

type PastProps = { past: readonly PastImport[]; working: boolean; onUndo: (of: string) => void };

function Past({ past, working, onUndo }: PastProps) {
  const { words, formats } = useLanguage();
  const texts = words.moving;
  return (
    <div className="stack" role="group" aria-label={texts.past}>
      <Line>{texts.past}</Line>
      {past.map(({ of, at, entries }) => (
        <div key={of} className="row">
          <Line>{texts.pastOne(formats.longDay(calendarDayOf(new Date(at))), String(entries))}</Line>
          <Button onPress={() => onUndo(of)} isDisabled={working}>
            {texts.undo}
          </Button>
        </div>
      ))}
    </div>
  );
}

function Line({ children }: { children: string }) {
  return (
    <p>
      <Ruby>{children}</Ruby>
    </p>
  );
}
