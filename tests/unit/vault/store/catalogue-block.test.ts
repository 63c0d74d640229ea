import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS, type Kind, LEVELS } from "../../../../src/domain/records/kinds.ts";
import { type BlockRow, decodeBlock, encodeBlock } from "../../../../src/vault/store/catalogue-block.ts";

const row: fc.Arbitrary<BlockRow> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{32}$/),
  kind: fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
  level: fc.constantFrom(...LEVELS),
  revision: fc.nat(1_000_000),
  day: fc.constantFrom("", "2026-11-24", "2026-11-25", "2020-02-29"),
  mark: fc.constantFrom("", "line", "free", "today"),
});
const byId = (a: BlockRow, b: BlockRow) => a.id.localeCompare(b.id) || a.revision - b.revision;

describe("a block of the catalogue", () => {
  it("gives back every row", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        expect(decodeBlock(encodeBlock(rows))?.toSorted(byId)).toEqual(rows.toSorted(byId));
      }),
    );
  });
  it("refuses what is none", () => {
    for (const text of ["{}", "[1]", '[["journal","private","","abc",[1],[""]]]', '[["journal","secret","","",[],[]]]'])
      expect(decodeBlock(text)).toBeUndefined();
  });
});
