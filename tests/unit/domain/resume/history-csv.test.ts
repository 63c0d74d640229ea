import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HISTORIES, HistoryCsvError, historyCsv, readHistoryCsv } from "../../../../src/domain/resume/history-csv.ts";
import { anyProfile } from "../../../support/resume/any-profile.ts";
import { someone } from "../../../support/resume/some-parts.ts";

const wellFormed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "string" ? part.toWellFormed() : part));

describe("a history as CSV", () => {
  it("has the names of the fields above, and a part on each row", () => {
    expect(historyCsv(someone(), "licences")).toBe(
      '\ufeff"id","audience","month","name","word"\r\n"l1","paper","2020-03","日商簿記検定試験3級","passed"\r\n',
    );
  });

  it("comes back as it was, whatever was typed", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        for (const name of HISTORIES) {
          expect(readHistoryCsv(historyCsv(profile, name), name)).toEqual(wellFormed(profile[name]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never begins a cell with a formula", () => {
    const [part] = someone().licences;
    const licences = ["=1+1", "＋1", "@a", "-1"].map((name, at) => ({ ...part, id: `${at}`, name })) as never;
    const text = historyCsv(someone({ licences }), "licences");
    expect(text).not.toMatch(/"[=+\-@＝＋－＠]/u);
    expect(readHistoryCsv(text, "licences").map(({ name }) => name)).toEqual(["=1+1", "＋1", "@a", "-1"]);
  });

  it("is taken with bare cells and columns in another order, and refused where it does not fit", () => {
    expect(readHistoryCsv("name,word,month,audience,id\n英検,passed,2020-01,paper,a\n", "licences")).toEqual([
      { id: "a", audience: "paper", month: "2020-01", name: "英検", word: "passed" },
    ]);
    const code = (text: string) => {
      try {
        return readHistoryCsv(text, "licences");
      } catch (error) {
        return error instanceof HistoryCsvError ? [error.code, error.row] : error;
      }
    };
    expect(code("a,b\n")).toEqual(["columns", 0]);
    expect(code("")).toEqual(["columns", 0]);
    expect(code("id,audience,month,name,word\na,paper,いつか,b,passed\n")).toEqual(["row", 1]);
    expect(code('id,audience,month,name,word\n"a,paper\n')).toEqual(["row", 1]);
    expect(code(" ".repeat(5_000_000))).toEqual(["too-big", 0]);
  });
});
