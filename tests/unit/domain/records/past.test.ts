import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysLeft, isPastKeeping } from "../../../../src/domain/records/past.ts";

const KEPT_AT = "2026-11-01T09:00:00.000Z";

describe("days left in the bin", () => {
  it.each([
    ["2026-11-01T09:00:00.000Z", 30],
    ["2026-11-01T09:00:00.001Z", 30],
    ["2026-11-02T09:00:00.000Z", 29],
    ["2026-11-30T12:00:00.000Z", 1],
    ["2026-12-01T09:00:00.000Z", 0],
    ["2027-03-01T09:00:00.000Z", 0],
    ["2026-10-20T09:00:00.000Z", 30],
  ])("at %s: %i", (now, left) => {
    expect(daysLeft(KEPT_AT, now)).toBe(left);
  });

  it("none are left once it may go, and what has some may not go", () => {
    const moments = fc.date({ min: new Date("2026-10-01"), max: new Date("2027-02-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const now = moment.toISOString();
        if (isPastKeeping(KEPT_AT, now)) expect(daysLeft(KEPT_AT, now)).toBe(0);
        if (daysLeft(KEPT_AT, now) > 0) expect(isPastKeeping(KEPT_AT, now)).toBe(false);
      }),
    );
  });
});
