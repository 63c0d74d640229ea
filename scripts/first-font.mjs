import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

/** The texts of the screens that stand before anything is unlocked. */
const TEXTS = ["ja", "en"].flatMap((locale) => ["start", "app", "errors"].map((room) => `${locale}/${room}.ts`));
/** Any reading over a word is written with these. */
const HIRAGANA = Array.from({ length: 0x3096 - 0x3041 + 1 }, (_, index) => String.fromCodePoint(0x3041 + index));
const WEIGHTS = [400, 700];

/**
 * Cuts the letters of the first screens out of BIZ UDPGothic, one small file for each weight. The whole font comes in
 * 120 parts with a rule each; matching those was half of what the lock screen took to show. A letter that is missing
 * here comes from the whole font, a moment later.
 * @param {string} root folder of the repository
 * @param {string} folder where the files go
 */
export async function writeFirstFonts(root, folder) {
  const texts = TEXTS.map((file) => readFileSync(join(root, "src/content", file), "utf8"));
  const letters = [...texts, ...HIRAGANA].join("");
  mkdirSync(folder, { recursive: true });
  for (const weight of WEIGHTS) {
    const whole = join(
      root,
      "node_modules/@fontsource/biz-udpgothic/files",
      `biz-udpgothic-japanese-${weight}-normal.woff2`,
    );
    const cut = await subsetFont(readFileSync(whole), letters, { targetFormat: "woff2" });
    writeFileSync(join(folder, `first-${weight}.woff2`), cut);
  }
}
