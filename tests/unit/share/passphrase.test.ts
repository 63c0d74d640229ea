import { describe, expect, it } from "vitest";
import { makePassphrase } from "../../../src/share/passphrase.ts";
import { PASSPHRASE_WORDS } from "../../../src/share/passphrase-words.ts";
import { romajiOf } from "../../../src/share/romaji.ts";

/** How a word may be typed by somebody who heard it: both ways of spelling become one. */
function heard(kana: string): string {
  return romajiOf(kana)
    .replaceAll("shi", "si")
    .replaceAll("chi", "ti")
    .replaceAll("tsu", "tu")
    .replaceAll("fu", "hu")
    .replaceAll("ji", "zi");
}

/** Whether one letter put in, left out or replaced makes `b` of `a`. */
function isOneLetterFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

describe("the words of a generated passphrase", () => {
  it("are 256, each different in kana and in letters", () => {
    expect(PASSPHRASE_WORDS).toHaveLength(256);
    expect(new Set(PASSPHRASE_WORDS).size).toBe(256);
    expect(new Set(PASSPHRASE_WORDS.map(romajiOf)).size).toBe(256);
  });
  it("are plain letters that any keyboard types, spelled in one way only", () => {
    for (const word of PASSPHRASE_WORDS) {
      expect(romajiOf(word)).toMatch(/^[a-z]{4,12}$/);
      expect(romajiOf(word)).not.toMatch(/aa|ii|uu|ee|oo|ou|ei/);
      expect(word).not.toMatch(/ん[あいうえおやゆよな-の]/);
    }
  });
  it("never begin one another", () => {
    const letters = PASSPHRASE_WORDS.map(romajiOf);
    const clashes = letters.filter((word) => letters.some((other) => other !== word && other.startsWith(word)));
    expect(clashes).toEqual([]);
  });
  it("are more than one letter apart when heard", () => {
    const near = PASSPHRASE_WORDS.flatMap((word, index) =>
      PASSPHRASE_WORDS.slice(index + 1)
        .filter((other) => isOneLetterFrom(heard(word), heard(other)))
        .map((other) => `${word} ${other}`),
    );
    expect(near).toEqual([]);
    expect(isOneLetterFrom("hana", "hata")).toBe(true);
    expect(isOneLetterFrom("hana", "hanab")).toBe(true);
    expect(isOneLetterFrom("hana", "yama")).toBe(false);
  });
});

describe("a generated passphrase", () => {
  it("is six words, in letters and in kana", () => {
    const { ascii, kana } = makePassphrase(new Uint8Array([0, 1, 2, 253, 254, 255]));
    expect(ascii.split("-")).toHaveLength(6);
    expect(kana.split("・").map(romajiOf).join("-")).toBe(ascii);
    expect(() => makePassphrase(new Uint8Array(3))).toThrow();
  });
});
