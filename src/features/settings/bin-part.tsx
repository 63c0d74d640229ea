import { useCallback, useEffect, useState } from "react";
import type { Catalogue } from "../../content/catalogue.ts";
import { excerptOf } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { daysLeft } from "../../domain/records/past.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceDialog } from "../../ui/choice-dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import type { RoomProps } from "../room.ts";
import { troubleWords, useWork } from "../use-work.ts";

/** What was thrown away in the last 30 days. */
export function BinPart({ vault }: RoomProps) {
  const { words, formats } = useLanguage();
  const texts = words.history;
  const [records, setRecords] = useState<VaultRecord[]>();
  const [erasing, setErasing] = useState<string>();
  const { working, trouble, run } = useWork();
  const reload = useCallback(async () => setRecords(await vault.bin()), [vault]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const { group, begun } = useFocusBack(working);
  const act = (work: () => Promise<unknown>) => {
    begun();
    return run(async () => {
      setErasing(undefined);
      await work();
      await reload();
    });
  };
  const lineOf = (record: VaultRecord) => {
    const now = new Date().toISOString();
    const left = daysLeft(record.deletedAt ?? now, now);
    const parts = [
      kindWord(record, words),
      texts.binned(formats.shortDay(dayOfBin(record))),
      left > 0 ? texts.binLeft(left) : texts.binLast,
    ];
    return parts.join(" · ");
  };
  if (records?.length === 0)
    return (
      <div ref={group} tabIndex={-1}>
        <EmptyState sentence={texts.binEmpty} />
      </div>
    );
  return (
    <div className="stack" ref={group}>
      <p>
        <Ruby>{texts.binNote}</Ruby>
      </p>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      <ul className="lines">
        {(records ?? []).map((record) => (
          <li key={record.id} className="line-item">
            <div className="line-text">
              <p className="small">
                <Ruby>{lineOf(record)}</Ruby>
              </p>
              <p>{wordsOf(record)}</p>
            </div>
            <div className="row">
              <Button onPress={() => void act(() => vault.bringBack(record.id))} isDisabled={working}>
                {texts.bringBack}
              </Button>
              <Button kind="quiet" onPress={() => setErasing(record.id)} isDisabled={working}>
                {texts.erase}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {erasing && (
        <ChoiceDialog
          title={texts.eraseTitle}
          act={texts.eraseNow}
          keep={texts.eraseKeep}
          onAct={() => void act(() => vault.erase(erasing))}
          onKeep={() => setErasing(undefined)}
        >
          <p>
            <Ruby>{texts.eraseAsk}</Ruby>
          </p>
        </ChoiceDialog>
      )}
    </div>
  );
}

function kindWord({ kind }: VaultRecord, { history }: Catalogue): string {
  return kind in history.kinds ? history.kinds[kind as keyof typeof history.kinds] : "";
}

function dayOfBin({ deletedAt }: VaultRecord): string {
  return calendarDayOf(new Date(deletedAt ?? 0));
}

/** A line by which the person knows it again. */
function wordsOf({ body }: VaultRecord): string {
  if ("document" in body) return excerptOf(body);
  if ("stepText" in body) return body.stepText;
  if ("title" in body) return body.title;
  return "text" in body ? body.text : "";
}
