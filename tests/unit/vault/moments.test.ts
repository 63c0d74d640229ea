import { expect, test } from "vitest";
import { savedAfter } from "../../../src/vault/moments.ts";

test("what is saved lies behind what it replaces, and what cannot be followed stops nothing", () => {
  const ahead = new Date(Date.now() + 86_400_000).toISOString();
  expect(Date.parse(savedAfter(ahead))).toBe(Date.parse(ahead) + 1);
  for (const replaced of [
    undefined,
    "2020-01-01T00:00:00.000Z",
    "2026-13-45T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z",
  ])
    expect(Math.abs(Date.parse(savedAfter(replaced)) - Date.now())).toBeLessThan(60_000);
});
