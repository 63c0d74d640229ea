import { describe, expect, it } from "vitest";
import { textPieces } from "../../../../src/domain/book/text-pieces.ts";

const shown = (text: string, isVertical = true) =>
  textPieces(text, isVertical)
    .map(({ text: piece, stands }) => (stands === "flow" ? piece : `${stands[0]}[${piece}]`))
    .join("");

describe("how a text stands in its line", () => {
  it.each([
    ["11月24日", "t[11]月t[24]日"],
    ["2026年", "u[2026]年"],
    ["3つ", "t[3]つ"],
    ["100円", "u[100]円"],
    ["12345円", "12345円"],
    ["本当!?", "本当t[!?]"],
    ["10:30に", "10:30に"],
    ["3.14と12kg", "3.14と12kg"],
    ["1/2", "1/2"],
    ["R2D2", "R2D2"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("lets an address be broken anywhere, in either direction", () => {
    const text = "ここ（https://example.com/a/long/path?of=12）です";
    expect(shown(text)).toBe("ここ（t[https://example.com/a/long/path?of=12]）です");
    expect(shown(text, false)).toBe(shown(text));
  });

  it("leaves numbers of a line across as they are, and no sign out", () => {
    expect(shown("11月24日", false)).toBe("11月24日");
    const text = "2026年11月24日、wow!! 9時。";
    expect(
      textPieces(text, true)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});
