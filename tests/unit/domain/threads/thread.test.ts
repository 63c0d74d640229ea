import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journalEntrySchema } from "../../../../src/domain/journal/entry.ts";
import { mergeRecords } from "../../../../src/domain/records/merge.ts";
import {
  MOST_THREADS,
  THREAD_KINDS,
  type Thread,
  withoutThread,
  withThread,
} from "../../../../src/domain/threads/thread.ts";
import { sectionsOf } from "../../../../src/share/consent.ts";
import { anEntry } from "../../../support/vault/a-vault.ts";

const idOf = (number: number) => number.toString(16).padStart(32, "0");
const OWN = idOf(0);
const anyThread: fc.Arbitrary<Thread> = fc.record({
  kind: fc.constantFrom(...THREAD_KINDS),
  id: fc.integer({ min: 0, max: 70 }).map(idOf),
});
const made = (added: readonly Thread[]) =>
  added.reduce<readonly Thread[]>((threads, thread) => withThread(threads, thread, OWN), []);
const record = (threads: readonly Thread[], savedAt: string) =>
  ({
    id: OWN,
    kind: "journal",
    level: "ask",
    revision: 1,
    savedAt,
    body: { ...anEntry("川"), threads: [...threads] },
  }) as const;

describe("the threads of a record", () => {
  test("hold none twice, none to itself, at most so many, and fit the shape, whatever is tied", () => {
    fc.assert(
      fc.property(fc.array(anyThread, { maxLength: 90 }), (added) => {
        const threads = made(added);
        const ids = threads.map(({ id }) => id);
        const wanted = new Set(added.map(({ id }) => id).filter((id) => id !== OWN));
        expect(ids).toEqual([...wanted].slice(0, MOST_THREADS));
        if (threads.length > 0) expect(journalEntrySchema.safeParse({ ...anEntry("川"), threads }).success).toBe(true);
      }),
    );
  });

  test("are one less without one, in the same order", () => {
    fc.assert(
      fc.property(fc.array(anyThread, { maxLength: 20 }), fc.nat(70), (added, number) => {
        const threads = made(added);
        const rest = withoutThread(threads, idOf(number));
        expect(rest).toEqual(threads.filter(({ id }) => id !== idOf(number)));
      }),
    );
  });

  test("of another kind, to what is no id, or twice to one record, are refused", () => {
    const twice = [OWN, OWN].map((id) => ({ kind: "journal", id }));
    expect(journalEntrySchema.safeParse({ ...anEntry("川"), threads: twice }).success).toBe(false);
    expect(journalEntrySchema.safeParse({ ...anEntry("川"), threads: twice.slice(1) }).success).toBe(true);
    for (const thread of [
      { kind: "settings", id: OWN },
      { kind: "journal", id: "x" },
      { kind: "journal", id: OWN, a: 1 },
    ])
      expect(journalEntrySchema.safeParse({ ...anEntry("川"), threads: [thread] }).success).toBe(false);
  });

  test("are as the later version has them when two meet, and the other version is kept", () => {
    const [a, b] = [made([{ kind: "step", id: idOf(1) }]), made([{ kind: "journal", id: idOf(2) }])];
    const ours = record(a, "2026-11-24T00:00:00.000Z");
    const theirs = record(b, "2026-11-25T00:00:00.000Z");
    expect(mergeRecords(ours, theirs)).toEqual({ winner: theirs, loser: ours });
    expect(mergeRecords(theirs, ours)).toEqual({ winner: theirs, loser: ours });
  });

  test("stay here when the entry is handed over", () => {
    fc.assert(
      fc.property(fc.array(anyThread, { minLength: 1, maxLength: 20 }), (added) => {
        const threads = made([...added, { kind: "step", id: "ab".repeat(16) }]);
        const { journal } = sectionsOf([record(threads, "2026-11-24T00:00:00.000Z")]);
        expect(journal).toHaveLength(1);
        expect(Object.keys(journal[0] ?? {}).toSorted()).toEqual(["at", "day", "document", "form", "id"]);
        expect(JSON.stringify(journal)).not.toContain("ab".repeat(16));
      }),
    );
  });
});
