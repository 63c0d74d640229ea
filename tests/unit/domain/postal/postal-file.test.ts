import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type PostalRow, packPostalCodes, readPostalRows } from "../../../../scripts/postal.mjs";
import { toHiragana } from "../../../../src/domain/kana/hiragana.ts";
import { addressOf } from "../../../../src/domain/postal/address.ts";
import {
  type PostalBlock,
  type PostalPlace,
  placesOf,
  postalBlock,
  readPostalBlock,
  readPostalHead,
} from "../../../../src/domain/postal/postal-file.ts";

const ROOT = new URL("../../../..", import.meta.url).pathname;

let bytes: Uint8Array;
let rows: PostalRow[];
const sourceOf = new Map<string, string[]>();
let blocks: PostalBlock[];

beforeAll(() => {
  const data = readPostalRows(ROOT);
  bytes = packPostalCodes(data);
  rows = data.rows;
  blocks = readPostalHead(bytes).blocks.map(({ start, end }, number) =>
    readPostalBlock(
      new TextDecoder("shift_jis", { fatal: true }).decode(inflateRawSync(bytes.subarray(start, end))),
      number,
    ),
  );
  for (const row of rows) {
    const code = String(row.code).padStart(7, "0");
    sourceOf.set(code, [...(sourceOf.get(code) ?? []), plain(row)]);
  }
}, 120_000);

/** What a row of the source says, in one line. */
function plain({ place, town, townKana, street, office }: PostalRow): string {
  const [prefecture = "", city = "", ...kana] = place.split("\t");
  const reading = town && !townKana ? "" : toHiragana([...kana, townKana].filter(Boolean).join("　"));
  return [prefecture, city, town, reading, street, office].join("|");
}

const told = ({ prefecture, city, town, kana, street, office }: PostalPlace) =>
  [prefecture, city, town, kana, street, office].join("|");

function lookUp(code: string): PostalPlace[] {
  const block = blocks[postalBlock(code)];
  return block ? placesOf(block, code) : [];
}

describe("the postal codes of the app", () => {
  it("are all of the data, dated, and small", () => {
    expect(readPostalHead(bytes).day).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(rows.filter(({ office }) => office === "").length).toBeGreaterThan(120_000);
    expect(rows.filter(({ office }) => office !== "").length).toBeGreaterThan(20_000);
    expect(bytes.length).toBeLessThan(1_500_000);
  });

  it("are the same bytes each time they are packed", () => {
    expect(Buffer.compare(packPostalCodes(readPostalRows(ROOT)), bytes)).toBe(0);
  });

  it("each give what the source gives", () => {
    const wrong = [...sourceOf].filter(([code, source]) => lookUp(code).map(told).join() !== source.join());
    expect(wrong).toEqual([]);
    expect(new Set(blocks.flatMap(({ codes }) => [...codes])).size).toBe(sourceOf.size);
  });

  it("give nothing where there is no such code", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const code = String(number).padStart(7, "0");
        expect(lookUp(code).map(told)).toEqual(sourceOf.get(code) ?? []);
      }),
      { numRuns: 300 },
    );
  });

  it("tell a town with its reading, a municipality, several towns, two prefectures, and an office", () => {
    expect(lookUp("0600001")).toEqual([
      {
        prefecture: "北海道",
        city: "札幌市中央区",
        town: "北一条西",
        kana: "ほっかいどう　さっぽろしちゅうおうく　きた1じょうにし",
        street: "",
        office: "",
      },
    ]);
    expect(lookUp("6040000").map(addressOf)).toEqual(["京都府京都市中京区"]);
    expect(lookUp("4520961").length).toBe(66);
    expect(lookUp("4980000").map(addressOf)).toEqual(["愛知県弥富市", "三重県桑名郡木曽岬町"]);
    expect(lookUp("1008901").map(addressOf)).toEqual(["東京都千代田区霞が関１丁目３－１　経済産業省"]);
    expect(lookUp("7660001").map(addressOf)).toEqual(["香川県仲多度郡琴平町"]);
  });

  it("are not taken from any other file", () => {
    expect(() => readPostalHead(new Uint8Array())).toThrow(RangeError);
    expect(() => readPostalHead(new TextEncoder().encode("ippo-postal-1 2025-09-30 12\nabc"))).toThrow(RangeError);
  });
});
