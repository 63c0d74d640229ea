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
  deleted: fc.boolean(),
});
const byId = (a: BlockRow, b: BlockRow) => a.id.localeCompare(b.id) || a.revision - b.revision;

/** A block written by hand: any text, and as many zero bytes of ids. */
function block(text: string, idBytes = 0): Uint8Array {
  const groups = new TextEncoder().encode(text);
  const bytes = new Uint8Array(4 + groups.byteLength + idBytes);
  new DataView(bytes.buffer).setUint32(0, groups.byteLength);
  bytes.set(groups, 4);
  return bytes;
}

describe("a block of the catalogue", () => {
  it("gives back every row", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        expect(decodeBlock(encodeBlock(rows))?.toSorted(byId)).toEqual(rows.toSorted(byId));
      }),
    );
  });
  it("refuses what is none", () => {
    const good = '[["journal","private","",[1],[""]]]';
    expect(decodeBlock(block(good, 16))).toHaveLength(1);
    for (const text of ["{}", "[1]", "[", '[["journal","private","",[1],[]]]', '[["journal","secret","",[1],[""]]]'])
      expect(decodeBlock(block(text, 16))).toBeUndefined();
    for (const idBytes of [0, 15, 17, 32]) expect(decodeBlock(block(good, idBytes))).toBeUndefined();
  });
  it("refuses bytes that are cut", () => {
    const whole = encodeBlock([
      {
        id: "0f".repeat(16),
        kind: "journal",
        level: "private",
        revision: 7,
        day: "2026-11-24",
        mark: "line",
        deleted: false,
      },
    ]);
    for (let end = 0; end < whole.byteLength; end += 1) expect(decodeBlock(whole.subarray(0, end))).toBeUndefined();
  });
});
