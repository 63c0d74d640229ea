import { describe, expect, test } from "vitest";
import { compareWithGolden } from "../../support/golden/compare-pages.ts";
import { type Grey, greyFromPgm, greyFromPng, pngFromGrey } from "../../support/golden/grey.ts";

const WIDTH = 301;
const HEIGHT = 200;
/** 1 mm at 100 dpi. */
const MM = 4;

const blank = (): Grey => ({ width: WIDTH, height: HEIGHT, values: new Uint8Array(WIDTH * HEIGHT).fill(15) });

function fill(page: Grey, x0: number, y0: number, width: number, height: number, value = 0): void {
  for (let y = y0; y < y0 + height; y += 1)
    for (let x = x0; x < x0 + width; x += 1) page.values[y * page.width + x] = value;
}

/** 「日」 or 「目」, 14 pixels high as in the body of a paper: they differ by one stroke. */
function sign(page: Grey, x: number, y: number, strokes: number): void {
  fill(page, x, y, 1, 14);
  fill(page, x + 9, y, 1, 14);
  for (let stroke = 0; stroke < strokes; stroke += 1)
    fill(page, x, y + Math.round((13 * stroke) / (strokes - 1)), 10, 1);
}

/** A ruled page with a row of signs; `at` moves the rule and `strokes` is that of the tenth sign. */
function page({ at = 100, strokes = 3, shift = 0 } = {}): Grey {
  const drawn = blank();
  fill(drawn, 20 + shift, at + shift, 250, 1);
  for (let index = 0; index < 16; index += 1)
    sign(drawn, 24 + shift + index * 15, 60 + shift, index === 9 ? strokes : 3);
  return drawn;
}

describe("a page held against its golden one", () => {
  test("is the same as itself, moved by a pixel, and with softer edges", () => {
    expect(compareWithGolden(page(), page())).toBeUndefined();
    expect(compareWithGolden(page({ shift: 1 }), page())).toBeUndefined();
    const soft = page();
    soft.values = soft.values.map((value) => (value === 0 ? 3 : 13));
    expect(compareWithGolden(soft, page())).toBeUndefined();
  });

  test("one letter with another stroke is seen", () => {
    expect(compareWithGolden(page({ strokes: 4 }), page())).toContain("at pixel 160, 64");
    expect(compareWithGolden(page({ strokes: 2 }), page())).toBeDefined();
  });

  test("a rule moved by a millimetre is seen, and one that is not there", () => {
    expect(compareWithGolden(page({ at: 100 + MM }), page())).toBeDefined();
    expect(compareWithGolden(page({ at: 100 - MM }), page())).toBeDefined();
    const without = page();
    fill(without, 20, 100, 250, 1, 15);
    expect(compareWithGolden(without, page())).toBeDefined();
  });

  test("another size is seen", () => {
    const narrow = { ...blank(), width: WIDTH - 1 };
    expect(compareWithGolden(narrow, page())).toContain(`${WIDTH - 1} × ${HEIGHT}`);
  });
});

describe("a golden page as a file", () => {
  test("comes back from its PNG as it was, also with an odd width", () => {
    const drawn = page();
    drawn.values = drawn.values.map((value, index) => (value === 15 ? index % 16 : value));
    expect(greyFromPng(pngFromGrey(drawn))).toEqual(drawn);
  });

  test("is read from what poppler draws", () => {
    const bytes = Buffer.concat([Buffer.from("P5\n2 1\n255\n"), Buffer.from([0, 255])]);
    expect(greyFromPgm(bytes)).toMatchObject({ width: 2, height: 1 });
    expect([...greyFromPgm(bytes).values]).toEqual([0, 15]);
    expect(() => greyFromPgm(Buffer.from("P6 1 1 255 "))).toThrow();
  });
});
