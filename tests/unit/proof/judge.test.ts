import { describe, expect, test } from "vitest";
import { judge } from "../../../scripts/damage/judge.mjs";

const WAY = { id: "head", name: "the head file is lost" };

function start(more: object) {
  return { isSecond: false, opened: true, told: [], found: 3, counts: {}, entries: 1, closed: true, ...more };
}

function faultsOf(...starts: object[]): string[] {
  return judge(WAY, 3, { starts, copy: 3, changed: [] }).faults;
}

describe("what comes of a damage where every record has to be there", () => {
  test("that it was closed partway is unexpected", () => {
    expect(faultsOf(start({ told: ["reopened"] }))).toEqual(["unexpected: reopened"]);
  });

  test("unless it had to be started twice", () => {
    expect(faultsOf(start({ told: ["reopened"], isSecond: true }))).toEqual([]);
  });

  test("a second start excuses nothing else", () => {
    expect(faultsOf(start({ told: ["missing 1"], isSecond: true, found: 2 }))).toHaveLength(2);
  });
});
