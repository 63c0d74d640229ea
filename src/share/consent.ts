import { textOfDocument } from "../domain/journal/document.ts";
import { handedOver } from "../domain/journal/handed-over.ts";
import type { Kind, VaultRecord } from "../domain/records/kinds.ts";
import { factsOf } from "./facts.ts";
import { emptySections, type Sections } from "./sections.ts";

/** Kinds that can be handed over at all. Settings, keys and the list of what was handed over never are. */
const SHARABLE: readonly Kind[] = ["journal", "checkIn", "step", "try", "profile", "paper"];

/** Whether a record may be listed when choosing. `private` (私だけ) never is. */
export function isSharable(record: VaultRecord): boolean {
  return record.level !== "private" && SHARABLE.includes(record.kind);
}

/**
 * The data that will be handed over: of the chosen records only those that may be, covered passages, photos and
 * recordings cut out of the data itself. An entry in which everything was covered is left out whole. In order of time.
 * A paper goes along as it is printed, not as data.
 */
export function sectionsOf(chosen: readonly VaultRecord[]): Sections {
  const sections = emptySections();
  for (const record of chosen.filter(isSharable)) put(sections, record);
  sections.journal.sort(byTime);
  sections.checkIns.sort(byTime);
  sections.tries.sort(byTime);
  sections.steps.sort((a, b) => a.addedAt.localeCompare(b.addedAt));
  return sections;
}

function put(sections: Sections, record: VaultRecord): void {
  const { id } = record;
  if (isOf("journal", record)) {
    const { day, at, form } = record.body;
    const document = handedOver(record.body.document);
    // Named one by one: tags, names, threads and marks of the person's own stay here.
    const entry = { id, day, at, form: form === "line" ? form : ("free" as const), document };
    if (textOfDocument(document).trim() !== "") sections.journal.push(entry);
  }
  if (isOf("checkIn", record)) sections.checkIns.push({ id, ...record.body });
  if (isOf("step", record)) sections.steps.push({ id, ...record.body });
  if (isOf("try", record)) sections.tries.push({ id, ...record.body });
  if (isOf("profile", record)) sections.profile.push({ id, ...factsOf(record.body) });
}

function isOf<K extends Kind>(kind: K, record: VaultRecord): record is VaultRecord<K> {
  return record.kind === kind;
}

function byTime(a: { at: string }, b: { at: string }): number {
  return a.at.localeCompare(b.at);
}
