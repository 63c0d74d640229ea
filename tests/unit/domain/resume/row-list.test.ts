import { describe, expect, it } from "vitest";
import { moveRow, removeRow } from "../../../../src/domain/resume/row-list.ts";

const rows = ["a", "b", "c"].map((id) => ({ id }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join("");

describe("a list of rows", () => {
  it.each([
    ["a", 1, "bac"],
    ["c", -1, "acb"],
    ["a", -1, "abc"],
    ["c", 1, "abc"],
    ["x", 1, "abc"],
  ] as const)("moves %s by %i: %s", (id, by, order) => {
    expect(ids(moveRow(rows, id, by))).toBe(order);
  });

  it("lets one row go and leaves the list it was given", () => {
    expect(ids(removeRow(rows, "b"))).toBe("ac");
    expect(ids(rows)).toBe("abc");
  });
});
