import { useEffect, useState } from "react";
import type { Catalogue } from "../../content/catalogue.ts";
import { excerptOf } from "../../domain/journal/entry.ts";
import { handedOver, hasRedacted } from "../../domain/journal/handed-over.ts";
import type { Kind, VaultRecord } from "../../domain/records/kinds.ts";
import { calendarDayOf, type Day } from "../../domain/time/day.ts";
import { isSharable } from "../../share/consent.ts";
import type { Formats } from "../../ui/language/formats.ts";
import type { VaultClient } from "../../vault/client.ts";
import { nameOfPaper } from "../paper-name.ts";
import { goesAlong } from "./papers-along.ts";

export const SHARE_KINDS = ["journal", "checkIn", "step", "try", "profile", "paper"] as const satisfies readonly Kind[];

/** Everything of a period that may be listed, by kind. Steps and facts have no day: they are listed whatever the period. */
export function useSharable(vault: VaultClient, from: Day, to: Day): VaultRecord[] | undefined {
  const [records, setRecords] = useState<VaultRecord[]>();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const dated = { from, to };
      const lists = await Promise.all([
        vault.list("journal", dated),
        vault.list("checkIn", dated),
        vault.list("step"),
        vault.list("try", dated),
        vault.list("profile"),
        vault.list("paper"),
      ]);
      const isOffered = (record: VaultRecord) =>
        isSharable(record) && (!isOf("paper", record) || goesAlong(record.body));
      if (current) setRecords((lists.flat() as VaultRecord[]).filter(isOffered));
    };
    void read();
    return () => {
      current = false;
    };
  }, [vault, from, to]);
  return records;
}

/** One line that says what an item is, in the list and in the log of what was handed over. */
export function titleOf(record: VaultRecord, words: Catalogue, formats: Formats): string {
  if (isOf("journal", record)) {
    const covered = hasRedacted(record.body.document) ? `（${words.sharing.items.covered}）` : "";
    return `${formats.day(record.body.day)} ${uncoveredExcerpt(record)}${covered}`;
  }
  if (isOf("checkIn", record)) {
    const time = formats.time(new Date(record.body.at));
    return `${formats.day(record.body.day)} ${time} ${words.app.mood.weather[record.body.mood - 1]}`;
  }
  if (isOf("step", record)) return record.body.text;
  if (isOf("try", record))
    return `${formats.day(record.body.day)} ${record.body.stepText} ${words.steps.outcomes[record.body.outcome]}`;
  if (isOf("paper", record)) {
    const name = nameOfPaper(record.body, words);
    const { sent } = record.body;
    return sent ? words.documents.paper.sentOn(name, formats.day(calendarDayOf(new Date(sent.at)))) : name;
  }
  return words.sharing.items.profile;
}

/** The day an item belongs to in the log; things without a day take the day they were last written. */
export function dayOf(record: VaultRecord): Day {
  return "day" in record.body ? record.body.day : calendarDayOf(new Date(record.savedAt));
}

/** The title goes into the log too, so it is taken from what is left after covering. */
function uncoveredExcerpt({ body }: VaultRecord<"journal">): string {
  return excerptOf({ ...body, document: handedOver(body.document) }, 30);
}

function isOf<K extends Kind>(kind: K, record: VaultRecord): record is VaultRecord<K> {
  return record.kind === kind;
}
