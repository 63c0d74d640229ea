import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterWords as words } from "../../../../../src/content/papers/letters.ts";
import { addresseeLines, postalLine } from "../../../../../src/domain/resume/letters/addressee.ts";
import { EMPTY_EXTRAS, type Recipient } from "../../../../../src/domain/resume/paper.ts";

const to = (part: Partial<Recipient>) => addresseeLines({ ...EMPTY_EXTRAS.recipient, ...part }, words);

describe("the addressee", () => {
  it.each<[Partial<Recipient>, string[]]>([
    [{}, []],
    [{ employer: "株式会社みどり文具" }, ["株式会社みどり文具　御中"]],
    [{ employer: "株式会社みどり文具", department: "総務部" }, ["株式会社みどり文具", "総務部　御中"]],
    [
      { employer: "株式会社みどり文具", department: "総務部", person: "若葉 進" },
      ["株式会社みどり文具", "総務部", "若葉 進　様"],
    ],
    [{ employer: "みどり文具", person: "採用ご担当者" }, ["みどり文具", "採用ご担当者　様"]],
    [{ employer: "みどり文具 御中", person: "若葉様" }, ["みどり文具", "若葉様"]],
    [{ employer: "みどり文具　御中", department: "総務部御中" }, ["みどり文具", "総務部御中"]],
    [{ employer: "みどり文具御中" }, ["みどり文具御中"]],
    [{ person: "若葉先生" }, ["若葉先生"]],
    [{ employer: "みどり\n文具", person: " " }, ["みどり 文具　御中"]],
  ])("%j", (recipient, lines) => {
    expect(to(recipient)).toEqual(lines);
  });

  it("is spoken to once, never with 御中 and 様 together", () => {
    const name = fc.string({ unit: fc.constantFrom("緑", "部", "様", "御中", " "), maxLength: 6 });
    fc.assert(
      fc.property(name, name, name, (employer, department, person) => {
        const lines = to({ employer, department, person });
        const ends = lines.filter((line) => /(御中|様)$/u.test(line));
        if (lines.length > 0) expect(ends.length).toBeGreaterThanOrEqual(1);
        if (!/様|御中/u.test(employer + department + person)) {
          expect(lines.join("").match(/御中|様/gu)?.length ?? 0).toBe(Math.min(1, lines.length));
        }
      }),
    );
  });
});

it.each([
  ["0600001", "〒060-0001"],
  ["〒060-0001", "〒060-0001"],
  ["０６０ー０００１", "〒060-0001"],
  ["060", "〒060"],
  [" ", ""],
])("the postal code %j", (typed, written) => {
  expect(postalLine(typed, words)).toBe(written);
});
