import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTakeout } from "../../../../src/domain/takeout/read-takeout.ts";
import { takeoutFiles } from "../../../../src/domain/takeout/takeout-files.ts";
import { filesOf, IN_JAPANESE, jsonBytesOf } from "../../../support/takeout/a-takeout.ts";
import { anyFiles, anyRecords } from "../../../support/takeout/any-records.ts";

describe("taking out and reading back", () => {
  it("gives back every record of every kind, and then equal bytes again", () => {
    fc.assert(
      fc.property(anyRecords, anyFiles, (records, files) => {
        const bytes = jsonBytesOf(records, { files });
        const read = readTakeout(bytes);
        expect(new Map(read.records.map((record) => [record.id, record]))).toEqual(
          new Map(records.map((record) => [record.id, record])),
        );
        expect(read.files).toHaveLength(files.length);
        expect(jsonBytesOf(read.records, { files: read.files })).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it("gives equal bytes whatever the order of records and of keys", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const turned = records.toReversed().map((record) => withTurnedKeys(record) as (typeof records)[number]);
        expect(jsonBytesOf(turned)).toEqual(jsonBytesOf(records));
      }),
      { numRuns: 50 },
    );
  });

  it("has names that lead nowhere else, each once, and well-formed texts", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const files = [...takeoutFiles(records, IN_JAPANESE)];
        expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
        for (const { name, text } of files) {
          expect(name).toMatch(/^[A-Za-z]+(\/\d{4})?(\/?[A-Za-z0-9-]+)?\.(txt|json|md|csv)$/);
          expect(text.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("keeps what lies in the bin, and kinds made for nothing else, in ippo.json only", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const binned = records.map((record) => ({ ...record, deletedAt: "2026-11-20T01:02:03.000Z" }));
        expect([...filesOf(binned).keys()]).toEqual(["README.txt", "ippo.json"]);
        expect(readTakeout(jsonBytesOf(binned)).records).toHaveLength(records.length);
      }),
      { numRuns: 20 },
    );
  });
});

function withTurnedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withTurnedKeys);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, withTurnedKeys(part)] as const)
      .toReversed(),
  );
}
