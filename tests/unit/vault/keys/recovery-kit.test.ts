import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatKit, KIT_SYMBOLS, readKit } from "../../../../src/vault/keys/recovery-kit.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const key = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("the spare key", () => {
  test("comes back from paper, in small letters, full width, with blanks, and with O and I read for 0 and 1", () => {
    fc.assert(
      fc.property(key, (bytes) => {
        const text = formatKit(bytes);
        const wide = text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
        for (const typed of [
          text,
          text.toLowerCase(),
          text.replaceAll("-", " "),
          wide,
          text.replaceAll("0", "o").replaceAll("1", "I"),
        ]) {
          expect(readKit(typed)).toEqual({ state: "good", key: bytes });
        }
      }),
    );
  });

  test("names any one misread character and what belongs there", () => {
    fc.assert(
      fc.property(key, fc.nat(KIT_SYMBOLS - 1), fc.integer({ min: 1, max: 31 }), (bytes, at, shift) => {
        const plain = formatKit(bytes).replaceAll("-", "");
        const right = plain[at] as string;
        const wrong = ALPHABET[(ALPHABET.indexOf(right) + shift) % 32] as string;
        const typed = plain.slice(0, at) + wrong + plain.slice(at + 1);
        expect(readKit(typed)).toEqual({ state: "misread", position: at + 1, expected: right });
      }),
    );
  });

  test("is unreadable when characters are missing or strange", () => {
    expect(readKit("")).toEqual({ state: "unreadable" });
    expect(readKit("あいうえお")).toEqual({ state: "unreadable" });
    expect(readKit(formatKit(new Uint8Array(16)).slice(0, -1))).toEqual({ state: "unreadable" });
  });
});
