import { expect, test } from "vitest";
import { photosAmong } from "../../../src/features/journal/add-photo.tsx";

const data = (text: string) =>
  ({ files: [{ type: "image/png" }], getData: (kind: string) => (kind === "text/plain" ? text : "") }) as never;

test("words of a table or a page are pasted as words, and not as the picture of them that comes along", () => {
  expect(photosAmong(data("10:00\t起きた"), true)).toEqual([]);
});

test("a picture alone is pasted as a picture, and a file that is dropped is one whatever comes along", () => {
  expect(photosAmong(data(""), true)).toHaveLength(1);
  expect(photosAmong(data("写真.png"), false)).toHaveLength(1);
});
