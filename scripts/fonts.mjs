import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

/** The texts of the screens that stand before anything is unlocked. */
const TEXTS = ["ja", "en"].flatMap((locale) => ["start", "app", "errors"].map((room) => `${locale}/${room}.ts`));
/** Any reading over a word is written with these. */
const HIRAGANA = Array.from({ length: 0x3096 - 0x3041 + 1 }, (_, index) => String.fromCodePoint(0x3041 + index));
const WEIGHTS = [400, 700];
/** JIS X 0208: signs, kana and the kanji of level 1 are rows 1 to 47, with 94 places each. */
const COMMON_ROWS = 47;
const PLACES = 94;
const EUC_START = 0xa0;

/**
 * Cuts BIZ UDPGothic into three files for each weight: the letters of the first screens, what daily Japanese is written
 * with, and the rest. The package has the whole font in 120 parts with a rule each; matching those was half of what the
 * lock screen took to show, and most of what a room with new text took to be laid out. Not compressed: unpacking is work
 * of the page's main thread, and the installer packs them anyway.
 * @param {string} root folder of the repository
 * @param {string} folder where the files go
 */
export async function writeFonts(root, folder) {
  const source = join(root, "node_modules/@fontsource/biz-udpgothic");
  const texts = TEXTS.map((file) => readFileSync(join(root, "src/content", file), "utf8"));
  const common = commonLetters();
  const letters = {
    first: [...texts, ...HIRAGANA].join(""),
    common: [...common].join(""),
    rest: [...lettersOf(readFileSync(join(source, "400.css"), "utf8"))]
      .filter((letter) => !common.has(letter))
      .join(""),
  };
  mkdirSync(folder, { recursive: true });
  for (const weight of WEIGHTS) {
    const whole = readFileSync(join(source, "files", `biz-udpgothic-japanese-${weight}-normal.woff2`));
    for (const [name, text] of Object.entries(letters))
      writeFileSync(join(folder, `${name}-${weight}.ttf`), await subsetFont(whole, text, { targetFormat: "truetype" }));
  }
}

function commonLetters() {
  const decoder = new TextDecoder("euc-jp");
  const letters = new Set(Array.from({ length: 0x17f - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)));
  for (let row = 1; row <= COMMON_ROWS; row += 1)
    for (let place = 1; place <= PLACES; place += 1) {
      const letter = decoder.decode(Uint8Array.of(EUC_START + row, EUC_START + place));
      if (!letter.includes("\ufffd")) letters.add(letter);
    }
  return letters;
}

/** Every letter that the package's rules name. */
function lettersOf(css) {
  const letters = new Set();
  for (const [, ranges] of css.matchAll(/unicode-range:\s*([^;]+);/gu))
    for (const range of ranges.split(",")) {
      const [from, to = from] = range
        .trim()
        .slice(2)
        .split("-")
        .map((code) => Number.parseInt(code, 16));
      for (let code = from; code <= to; code += 1) letters.add(String.fromCodePoint(code));
    }
  return letters;
}
