import { describe, expect, it } from "vitest";
import { makePassphrase } from "../../../src/share/passphrase.ts";
import { PASSPHRASE_WORDS } from "../../../src/share/passphrase-words.ts";
import { romajiOf } from "../../../src/share/romaji.ts";

describe("generated passphrases", () => {
  it("draw from 256 words, each different in kana and in letters", () => {
    expect(PASSPHRASE_WORDS).toHaveLength(256);
    expect(new Set(PASSPHRASE_WORDS).size).toBe(256);
    expect(new Set(PASSPHRASE_WORDS.map(romajiOf)).size).toBe(256);
  });
  it("are plain letters that any keyboard types", () => {
    for (const word of PASSPHRASE_WORDS) expect(romajiOf(word)).toMatch(/^[a-z]{2,12}$/);
  });
  it("are six words, in letters and in kana", () => {
    const { ascii, kana } = makePassphrase(new Uint8Array([0, 1, 2, 253, 254, 255]));
    expect(ascii.split("-")).toHaveLength(6);
    expect(kana.split("・").map(romajiOf).join("-")).toBe(ascii);
    expect(() => makePassphrase(new Uint8Array(3))).toThrow();
  });
});
