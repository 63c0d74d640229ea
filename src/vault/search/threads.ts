import { excerptOf, firstAttachment } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { fits, marksOf, type Snippet } from "../../domain/search/find.ts";
import { fold } from "../../domain/search/fold.ts";
import { asksForLabels, asksForSome, parseQuery, type Query } from "../../domain/search/query.ts";
import type { StepState } from "../../domain/steps/step.ts";
import type { Thread } from "../../domain/threads/thread.ts";
import type { ThreadEnd, ThreadEnds } from "../api.ts";
import type { OpenVault } from "../open-vault.ts";

/** Offered at a time: what one look takes in. */
const STEPS = 3;
const ENTRIES = 6;

/** Only what the threads lead to is opened, whatever else there is. */
export async function threadEnds({ store }: OpenVault, threads: readonly Thread[]): Promise<ThreadEnd[]> {
  const records = new Map((await store.glance(threads.map(({ id }) => id))).map((record) => [record.id, record]));
  return threads.flatMap(({ kind, id }) => {
    const record = records.get(id);
    return record?.kind === kind && !record.deletedAt ? (endOf(record) ?? []) : [];
  });
}

/** Steps that fit, today's first, then entries, newest first. What is asked of labels or days is asked of entries only. */
export async function findThreadEnds(
  { store, texts }: OpenVault,
  typed: string,
  except: readonly string[],
): Promise<ThreadEnds> {
  const isWanted = ({ id }: { id: string }) => !except.includes(id);
  const steps = (await store.list("step", {})) as VaultRecord<"step">[];
  const query = parseQuery(typed);
  const found = stepsFor(query, steps.filter(isWanted));
  const limit = ENTRIES + except.length;
  const { ends, complete } = asksForSome(query) ? await lookedFor(texts, typed, limit) : await texts.newestEnds(limit);
  return { ends: [...found, ...ends.filter(isWanted).slice(0, ENTRIES)], complete };
}

/** What was looked for has its words, also where the person marked it つらい. */
async function lookedFor(texts: OpenVault["texts"], typed: string, limit: number): Promise<ThreadEnds> {
  const { hits, complete } = await texts.search(typed, { limit });
  return { ends: hits.map((hit) => ({ ...hit, kind: "journal", isClosed: false })), complete };
}

function stepsFor(query: Query, steps: readonly VaultRecord<"step">[]): ThreadEnd[] {
  // A step has no tags, no names, no day, no photo and no form.
  if (asksForLabels(query)) return [];
  const isForAll = !asksForSome(query);
  const ends = steps.toSorted(nearerFirst).flatMap((step) => {
    const { text } = step.body;
    const folded = fold(text);
    if (!isForAll && !fits(folded.text, query)) return [];
    return [stepEnd(step, { text, marks: marksOf(text, folded, query) })];
  });
  return ends.slice(0, STEPS);
}

const NEAREST_FIRST: readonly StepState[] = ["today", "kept", "resting", "archived"];

function nearerFirst({ body: a }: VaultRecord<"step">, { body: b }: VaultRecord<"step">): number {
  const apart = NEAREST_FIRST.indexOf(a.state) - NEAREST_FIRST.indexOf(b.state);
  return apart === 0 ? b.addedAt.localeCompare(a.addedAt) : apart;
}

function endOf(record: VaultRecord): ThreadEnd | undefined {
  if (record.kind === "step") {
    const step = record as VaultRecord<"step">;
    return stepEnd(step, { text: step.body.text, marks: [] });
  }
  if (record.kind !== "journal") return undefined;
  const { id, body } = record as VaultRecord<"journal">;
  const { day, form, isHeavy: isClosed = false } = body;
  const text = isClosed ? "" : excerptOf(body);
  return { kind: "journal", isClosed, id, day, form, snippet: { text, marks: [] }, attachment: firstAttachment(body) };
}

function stepEnd({ id, body }: VaultRecord<"step">, snippet: Snippet): ThreadEnd {
  return { kind: "step", id, state: body.state, snippet };
}
