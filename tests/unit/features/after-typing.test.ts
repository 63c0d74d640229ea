import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AfterTyping } from "../../../src/features/journal/after-typing.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const QUIET = 1_000;
const BETWEEN_KEYS = 75;

test("waits while keys are pressed, and then does only the newest thing, once", () => {
  const done: string[] = [];
  const after = new AfterTyping();
  after.ask(() => done.push("first"));
  for (let key = 0; key < 100; key += 1) {
    vi.advanceTimersByTime(BETWEEN_KEYS);
    after.typed();
    if (key === 50) after.ask(() => done.push("second"));
  }
  expect(done).toEqual([]);
  vi.advanceTimersByTime(QUIET);
  expect(done).toEqual(["second"]);
  vi.advanceTimersByTime(QUIET);
  expect(done).toEqual(["second"]);
});

test("does at once what waits when it is asked to, and not again; keys alone bring nothing about", () => {
  const done: string[] = [];
  const after = new AfterTyping();
  after.typed();
  after.now();
  after.ask(() => done.push("it"));
  after.now();
  after.typed();
  vi.advanceTimersByTime(QUIET);
  expect(done).toEqual(["it"]);
});
