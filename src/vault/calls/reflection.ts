import type { Kind, VaultRecord } from "../../domain/records/kinds.ts";
import {
  type MonthRecords,
  openEntries,
  ownWords,
  type Reflection,
  type ReflectionWords,
  reflect,
  withoutHeavyDays,
} from "../../domain/reflection/reflection.ts";
import { WordUse } from "../../domain/reflection/words.ts";
import { type Month, spanOfMonth } from "../../domain/time/months.ts";
import { rest } from "../moments.ts";
import type { OpenVault } from "../open-vault.ts";

const MOST_WORDS = 12;

/** Reads a month and makes of it what its page can hold. Nothing is kept; between pages others come first. */
export async function reflectionOf(
  { store, texts }: OpenVault,
  month: Month,
  withHeavy: boolean,
  { stop, titles }: ReflectionWords,
): Promise<Reflection> {
  const span = spanOfMonth(month);
  const bodies = async <K extends Kind>(kind: K) =>
    ((await store.list(kind, span)) as VaultRecord<K>[]).map(({ body }) => body);
  const all: MonthRecords = {
    entries: await bodies("journal"),
    checkIns: await bodies("checkIn"),
    tries: await bodies("try"),
  };
  const { records, kept } = withHeavy ? { records: all, kept: 0 } : withoutHeavyDays(all);
  const entries = openEntries(records.entries, titles);
  const use = new WordUse(stop);
  for (const entry of entries) {
    use.add(entry.day, ownWords(entry));
    await rest();
  }
  const others = reflect(records, entries, await texts.labelsBefore(span.from));
  return { words: use.often(MOST_WORDS), ...others, kept };
}
