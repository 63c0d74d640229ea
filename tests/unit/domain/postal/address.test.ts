import { describe, expect, it } from "vitest";
import { addressOf, withPlace } from "../../../../src/domain/postal/address.ts";

const place = { prefecture: "北海道", city: "札幌市中央区", town: "北一条西", kana: "", street: "", office: "" };
const whole = "北海道札幌市中央区北一条西";

describe("a place taken into the address", () => {
  it("is the address where there was none, and goes on with the beginning of the same", () => {
    for (const typed of ["", "　", "北海道", "北海道札幌市", whole]) expect(withPlace(typed, place)).toBe(whole);
  });

  it("stands before what was typed without a prefecture", () => {
    expect(withPlace("6丁目1-2 一歩荘203", place)).toBe(`${whole}6丁目1-2 一歩荘203`);
  });

  it("stands in the place of another address", () => {
    for (const typed of ["東京都千代田区霞が関1-2-2", "鹿児島県鹿児島市1-1"])
      expect(withPlace(typed, place)).toBe(whole);
  });

  it("has its office behind it", () => {
    expect(addressOf({ ...place, street: "６丁目", office: "北海道庁" })).toBe(`${whole}６丁目　北海道庁`);
  });
});
