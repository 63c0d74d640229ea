import { expect, test } from "vitest";
import { flushAll, registerWriter } from "../../../src/features/unsaved.ts";

test("what left the screen with words that could not be saved is asked again, until they are", async () => {
  let isFull = true;
  let asked = 0;
  const leave = registerWriter(async () => {
    asked += 1;
    return !isFull;
  });
  leave();
  // The first asking, which comes with leaving, is over.
  await new Promise((over) => setTimeout(over, 0));
  expect(await flushAll()).toBe(false);
  isFull = false;
  expect(await flushAll()).toBe(true);
  const before = asked;
  expect(await flushAll()).toBe(true);
  expect(asked).toBe(before);
});

test("what is on the screen is asked each time", async () => {
  let asked = 0;
  const leave = registerWriter(async () => {
    asked += 1;
    return true;
  });
  await flushAll();
  await flushAll();
  expect(asked).toBe(2);
  leave();
  await flushAll();
  expect(await flushAll()).toBe(true);
  expect(asked).toBeLessThanOrEqual(4);
});
