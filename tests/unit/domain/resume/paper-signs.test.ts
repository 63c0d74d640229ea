import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFont } from "../../../../scripts/fonts/font-tables.mjs";
import { paperSigns } from "../../../../scripts/fonts/signs.mjs";
import { latinTypefaces, readTypeface } from "../../../../scripts/fonts/typefaces.mjs";
import { writeFonts } from "../../../../scripts/fonts.mjs";
import kept from "../../../../src/domain/resume/paper-signs.json" with { type: "json" };
import { missingSigns, onPaper } from "../../../../src/domain/resume/paper-signs.ts";
import { breakLines, widthInEm } from "../../../../src/domain/resume/type-setting.ts";
import { everySign } from "../../../support/typefaces.ts";

const ROOT = new URL("../../../../", import.meta.url).pathname;
const SOFT_HYPHEN = "\u00ad";
const signs = everySign(ROOT).filter(([sign]) => sign !== SOFT_HYPHEN);

describe("the signs of the typefaces", () => {
  it("are those that the fonts hold", async () => {
    expect(await paperSigns(ROOT)).toEqual(kept);
  });

  it("are all measured as wide as the fonts draw them", () => {
    expect(signs.length).toBeGreaterThan(16_000);
    const other = signs.filter(([sign, em]) => Math.abs(widthInEm(sign) - em) > 0.001);
    expect(other).toEqual([]);
  });

  it("are the same in the typeface of the screen", () => {
    const codesOf = (name: "mincho" | "gothic-400" | "gothic-700") =>
      new Set(readFont(readTypeface(ROOT, name)).widths.keys());
    expect(codesOf("gothic-400")).toEqual(codesOf("mincho"));
    expect(codesOf("gothic-700")).toEqual(codesOf("mincho"));
  });

  it("stand in the files that are cut for the papers, and a second code of a kanji beside its first", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ippo-fonts-"));
    await writeFonts(ROOT, folder);
    const files = ["mincho-common", "mincho-rest", "mincho-seldom", "stand-in"].map((name) => {
      return readFont(readFileSync(join(folder, `${name}.ttf`))).widths;
    });
    rmSync(folder, { recursive: true });
    const places = (sign: string) =>
      files.flatMap((file, index) => (file.has(sign.codePointAt(0) ?? 0) ? [index] : []));
    expect(signs.filter(([sign]) => places(sign).length === 0)).toEqual([]);
    const seconds = signs
      .map(([sign]) => sign)
      .filter((sign) => [...sign.normalize("NFD")].length === 1 && sign.normalize("NFC") !== sign);
    expect(seconds.length).toBeGreaterThan(90);
    expect(seconds.filter((sign) => places(sign)[0] !== places(sign.normalize("NFC"))[0])).toEqual([]);
  });

  it("are none of those that are missing", () => {
    expect(missingSigns(signs.map(([sign]) => sign).join("\n"))).toEqual([]);
  });

  it("hold all of JIS X 0208, and the signs of other systems", () => {
    const decoder = new TextDecoder("euc-jp");
    const bytes = Array.from({ length: 94 * 84 }, (_, at) => [0xa1 + Math.floor(at / 94), 0xa1 + (at % 94)]).flat();
    expect(missingSigns(decoder.decode(Uint8Array.from(bytes)).replaceAll("\ufffd", ""))).toEqual([]);
    expect(missingSigns("髙﨑德濵栁①⑳ⅠⅩⅻ㈱㈲㍻㋿ΑωЖж〜～‖∥−－—―é々〇")).toEqual([]);
  });
});

describe("the letters of a paper in English", () => {
  it("are all measured as wide as their fonts draw them, and what they lack as in Mincho", async () => {
    const faces = await latinTypefaces(ROOT);
    const letters = faces.flatMap(({ widths }) => [...widths]).filter(([code]) => code !== SOFT_HYPHEN.codePointAt(0));
    expect(letters.length).toBeGreaterThan(350);
    const other = letters.filter(([code, em]) => Math.abs(widthInEm(String.fromCodePoint(code), "latin") - em) > 0.001);
    expect(other).toEqual([]);
    expect(widthInEm("i", "latin")).toBeLessThan(widthInEm("m", "latin") / 2);
    for (const text of ["一歩花子", "カナ", "ｱｲｳ", "ễ", "①Ⅳ"]) expect(widthInEm(text, "latin")).toBe(widthInEm(text));
  });

  it("hold every sign of English as it is typed", async () => {
    const held = new Set((await latinTypefaces(ROOT)).flatMap(({ widths }) => [...widths.keys()]));
    const typed = [
      ...Array.from({ length: 95 }, (_, at) => String.fromCodePoint(0x20 + at)),
      ..."–—‘’“”…•·éèñüøłčőŌōß",
    ];
    expect(typed.filter((sign) => !held.has(sign.codePointAt(0) ?? 0))).toEqual([]);
  });

  it("break a line where its own widths are full", () => {
    const line = "illicit ".repeat(20).trim();
    const [inMincho = "", inLatin = ""] = [breakLines(line, 100, 10)[0], breakLines(line, 100, 10, "latin")[0]];
    expect(inLatin.length).toBeGreaterThan(inMincho.length);
  });
});

describe("what a paper does not have", () => {
  it.each([
    ["한국어를 배웠습니다", ["한", "국", "어", "를", "배", "웠", "습", "니", "다"]],
    ["花🌷と花🌷", ["🌷"]],
    ["家族👨‍👩‍👧", ["👨‍👩‍👧"]],
    ["葛\u{e0100}城と葛\u{e010e}城", ["葛\u{e010e}"]],
    ["か\u309a e\u0301 Ắ ﾊﾞ", []],
    ["塚\ufa10、神\ufa19、Ω\u2126、Å\u212b", []],
    ["g\u0301", ["g\u0301"]],
    ["\u200e\u202a表\u202c\u000b\u001b\t", []],
  ])("in %j", (text, missing) => {
    expect(missingSigns(text)).toEqual(missing);
  });
});

describe("on a paper", () => {
  it("stand no control signs, and nothing that turns the direction of what follows", () => {
    expect(onPaper("株式\u000b会社\u202eみどり\u2067文具\u2069\u202c\u200f\u061c\u0007　入社")).toBe(
      "株式会社みどり文具　入社",
    );
    expect(onPaper("一\t二\u00ad三\r\n四\u2028五")).toBe("一 二三\n四\n五");
    expect(breakLines("表計算\u202e\u000bの\r入力", 100, 10)).toEqual(["表計算の", "入力"]);
  });

  it("stays a kanji in the form that a person chose", () => {
    expect(onPaper("葛\u{e0100}城　神\ufe00谷")).toBe("葛\u{e0100}城　神\ufe00谷");
    expect(widthInEm("葛\u{e0100}城　神\ufe00谷")).toBe(5);
  });

  it("are letters of other languages as wide as their fonts make them, marks on them without width", () => {
    expect(widthInEm("Nguy")).toBe(2);
    expect(widthInEm("ễ")).toBeCloseTo(0.547, 3);
    expect(widthInEm("e\u0301")).toBe(0.5);
    expect(widthInEm("か\u309a")).toBe(1);
  });
});
