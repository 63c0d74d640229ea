import { describe, expect, it } from "vitest";
import { fileNameOf, monthsOf } from "../../../../src/domain/book/span.ts";

const DAYS = ["2026-02-01", "2025-12-31", "2026-01-01", "2026-01-31", "2026-02-28"];

describe("the months of a book", () => {
  it.each([
    [{ kind: "all" } as const, ["2025-12", "2026-01", "2026-02"]],
    [{ kind: "year", year: "2026" } as const, ["2026-01", "2026-02"]],
    [{ kind: "month", month: "2026-01" } as const, ["2026-01"]],
    [{ kind: "own", from: "2025-12-31", to: "2026-01-01" } as const, ["2025-12", "2026-01"]],
    [{ kind: "own", from: "2024-01-01", to: "2024-12-31" } as const, []],
  ])("%j", (span, months) => {
    expect(monthsOf(DAYS, span)).toEqual(months);
  });
});

describe("a title as the name of a file", () => {
  it("has none of the signs that a system does not take", () => {
    expect(fileNameOf(' 2026/11: "日記"? ')).toBe("202611 日記");
    expect(fileNameOf("???")).toBe("");
  });
});
