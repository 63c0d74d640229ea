import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strengthOf } from "../../../../src/domain/passphrase/strength.ts";

describe("strength of a passphrase", () => {
  it.each([
    ["", "short"],
    ["ねこ", "short"],
    ["12345678", "weak"],
    ["password2026", "weak"],
    ["19990412", "weak"],
    ["aaaaaaaaaaaaaaaaaaaa", "weak"],
    ["abcdefghijklmnop", "weak"],
    ["ひるねのねこがすき", "weak"],
    ["あさやけのかいがんでつめたいむぎちゃ", "strong"],
    ["kumo-tsuki-amado-hinata-suzume-mikan", "strong"],
    ["むぎちゃとすずめ雨宿り", "fair"],
    ["夕立のあと軒下で二匹の猫と雨宿りした日", "strong"],
  ])("%s is %s", (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });

  it("does not care about width or the way accents are stored", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        expect(strengthOf(text.normalize("NFD"))).toBe(strengthOf(text.normalize("NFC")));
      }),
    );
  });

  it("never gets weaker by more of the unlike", () => {
    const rank = { short: 0, weak: 1, fair: 2, strong: 3 };
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 30 }), (text) => {
        expect(rank[strengthOf(`${text}湖畔の灯火`)]).toBeGreaterThanOrEqual(rank[strengthOf(text)]);
      }),
    );
  });
});
