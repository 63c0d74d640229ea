import { describe, expect, it } from "vitest";
import { csv } from "../../../../src/domain/takeout/csv.ts";

describe("a cell of a table", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+81 90", "'+81 90"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠SUM", "'＠SUM"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["1=1", "1=1"],
    ["ー長い音", "ー長い音"],
    [" =1", " =1"],
    ["'", "'"],
    ["", ""],
    ["a,b", "a,b"],
    ["一行\n二行", "一行\n二行"],
    ["「はい」と言った", "「はい」と言った"],
    ["half \ud83d of a pair", "half \ufffd of a pair"],
  ])("%j is written as %j", (text, written) => {
    expect(csv([[text]])).toBe(`\ufeff"${written}"\r\n`);
  });

  it("doubles its quotes, and cannot end its cell", () => {
    expect(csv([['a","=1', '"']])).toBe('\ufeff"a"",""=1",""""\r\n');
  });
});

describe("a table", () => {
  it("begins with a byte order mark and ends each row as Excel does", () => {
    expect(
      csv([
        ["日", "気分"],
        ["2026-11-20", "4"],
      ]),
    ).toBe('\ufeff"日","気分"\r\n"2026-11-20","4"\r\n');
  });
});
