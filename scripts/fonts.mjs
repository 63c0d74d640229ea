import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { codesOfMincho, codesOfStandIn, latinTypefaces, readTypeface } from "./fonts/typefaces.mjs";

/** The texts of the screens that stand before anything is unlocked. */
const TEXTS = ["ja", "en"].flatMap((locale) => ["start", "app", "errors"].map((room) => `${locale}/${room}.ts`));
/** Any reading over a word is written with these. */
const HIRAGANA = everySign(0x3041, 0x3096);
const LATIN = everySign(0x20, 0x17f);
/** Common, but not in JIS X 0208 as it is read here: twins of its signs, dashes, the dot of lists, half-width kana. */
const BESIDE_JIS = [..."〜‖−—–‐‘’“”•", ...everySign(0xff61, 0xff9f)];
/** They ask for a form of the kanji before them, so every file with kanji has to know them. */
const SELECTORS = [...everySign(0xfe00, 0xfe0f), ...everySign(0xe0100, 0xe01ef)];
/** All of these, or a mark over kana would part from it. */
const KANA = [...everySign(0x3041, 0x30ff), ...everySign(0x31f0, 0x31ff)];
/** JIS X 0208: signs, kana and the kanji of level 1 are rows 1 to 47, with 94 places each; level 2 ends in row 84. */
const LEVEL_1_ENDS = 47;
const LEVEL_2_ENDS = 84;
const PLACES = 94;
const EUC_START = 0xa0;
/** What type does by itself: signs put together, fractions, and the forms of downward lines. All else only adds glyphs. */
const FEATURES = ["ccmp", "dnom", "frac", "liga", "locl", "mark", "numr", "vert", "vrt2"];

/**
 * Cuts the typefaces into files by how often a sign is written: BIZ UDPGothic for the screen into the letters of the
 * first screens, what daily Japanese is written with, the kanji of level 2, and the signs that are seldom; BIZ UDMincho
 * for papers and books into the last three; the Latin of BIZ UDPMincho for papers in English; and what all lack out of Noto Serif JP. A whole font, or the 120 parts of
 * the usual packages, made the page wait. Not compressed: unpacking is work of the page's main thread, and the
 * installer packs them anyway.
 * @param {string} root folder of the repository
 * @param {string} folder where the files go
 */
export async function writeFonts(root, folder) {
  mkdirSync(folder, { recursive: true });
  const first = TEXTS.map((file) => readFileSync(join(root, "src/content", file), "utf8"));
  const parts = partsOf(codesOfMincho(root));
  const screen = { first: [...first, ...HIRAGANA], ...parts };
  const jobs = [
    ...Object.entries(screen).map(([part, letters]) => ["gothic-400", `${part}-400.ttf`, letters]),
    ...Object.entries(screen).map(([part, letters]) => ["gothic-700", `${part}-700.ttf`, letters]),
    ...Object.entries(parts).map(([part, letters]) => ["mincho", `mincho-${part}.ttf`, letters]),
    ["noto", "stand-in.ttf", signsOf(codesOfStandIn(root))],
  ];
  for (const [typeface, file, letters] of jobs) {
    const options = { targetFormat: "truetype", keepFeatures: FEATURES };
    const text = [...letters, ...SELECTORS].join("");
    writeFileSync(join(folder, file), await subsetFont(readTypeface(root, typeface), text, options));
  }
  for (const { name, font } of await latinTypefaces(root)) writeFileSync(join(folder, `${name}.ttf`), font);
}

/**
 * The signs of a typeface, parted by how often they are written. A second code of a kanji (U+FA10, 塚 as it is in some
 * names) goes with its first: in a file that had the first alone, that would be drawn for it.
 */
function partsOf(codes) {
  const often = new Set([...rowsOfJis(1, LEVEL_1_ENDS), ...LATIN, ...KANA, ...BESIDE_JIS]);
  const level2 = new Set(rowsOfJis(LEVEL_1_ENDS + 1, LEVEL_2_ENDS));
  const parts = { common: [], rest: [], seldom: [] };
  for (const sign of signsOf(codes)) {
    const first = sign.normalize("NFC");
    if (often.has(first)) parts.common.push(sign);
    else if (level2.has(first)) parts.rest.push(sign);
    else parts.seldom.push(sign);
  }
  return parts;
}

function rowsOfJis(from, to) {
  const decoder = new TextDecoder("euc-jp");
  const signs = [];
  for (let row = from; row <= to; row += 1)
    for (let place = 1; place <= PLACES; place += 1) {
      const sign = decoder.decode(Uint8Array.of(EUC_START + row, EUC_START + place));
      if (!sign.includes("\ufffd")) signs.push(sign);
    }
  return signs;
}

function everySign(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

function signsOf(codes) {
  return codes.map((code) => String.fromCodePoint(code));
}
