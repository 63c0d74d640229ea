import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { readFont } from "./font-tables.mjs";

const FILES = {
  "gothic-400": "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  "gothic-700": "biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
  mincho: "biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf",
  noto: "noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf",
};
/** Korean letters without the syllables they belong to, tone marks over signs, and what systems draw as coloured pictures. */
const LEFT_OUT = /[\u3130-\u318f\uffa0-\uffdc\u302a-\u302f\p{Emoji_Presentation}]/u;

/**
 * A whole typeface, as its makers gave it out.
 * @param {string} root folder of the repository
 * @param {keyof typeof FILES} name
 * @returns {Buffer} TrueType
 */
export function readTypeface(root, name) {
  return readFileSync(join(root, "node_modules/@expo-google-fonts", FILES[name]));
}

/** The files of BIZ UDPMincho that hold its Latin letters; the book takes them too. */
const LATIN_FILES = { latin: "latin", "latin-more": "latin-ext" };
const LATIN_ENDS = 0x2122;

/**
 * The signs that a paper in English has in letters of their own widths, and the fonts that they are cut out of.
 * @param {string} root folder of the repository
 * @returns {Promise<{ name: string, font: Buffer, widths: Map<number, number> }[]>} TrueType; widths in em. A sign is in one only.
 */
export async function latinTypefaces(root) {
  const found = new Set();
  const faces = [];
  for (const [name, file] of Object.entries(LATIN_FILES)) {
    const path = join(root, `node_modules/@fontsource/biz-udpmincho/files/biz-udpmincho-${file}-400-normal.woff2`);
    const font = await subsetFont(readFileSync(path), LATIN, {
      targetFormat: "truetype",
      keepFeatures: ["ccmp", "locl"],
    });
    const widths = new Map([...readFont(font).widths].filter(([code]) => !found.has(code)));
    for (const code of widths.keys()) found.add(code);
    faces.push({ name, font, widths });
  }
  return faces;
}

/** Marks over Latin: in BIZ UD they are signs of their own width, and letters with two of them would be put together badly. */
const MARKS = /[\u0300-\u036f]/u;
const LATIN = Array.from({ length: LATIN_ENDS - 0x1f }, (_, index) => String.fromCodePoint(0x20 + index))
  .filter((sign) => !MARKS.test(sign))
  .join("");

/**
 * The signs that BIZ UDMincho and BIZ UDPGothic are used for.
 * @param {string} root folder of the repository
 * @returns {number[]} code points
 */
export function codesOfMincho(root) {
  const codes = [...readFont(readTypeface(root, "mincho")).widths.keys()];
  return codes.filter((code) => !MARKS.test(String.fromCodePoint(code)));
}

/**
 * The signs of Noto Serif JP that stand in for what BIZ UD lacks. Whatever is the same as a sign of BIZ UD by Unicode
 * is not among them: it is drawn as that one before another font is asked.
 * @param {string} root folder of the repository
 * @returns {number[]} code points
 */
export function codesOfStandIn(root) {
  const mincho = new Set(codesOfMincho(root));
  return [...readFont(readTypeface(root, "noto")).widths.keys()].filter((code) => {
    const sign = String.fromCodePoint(code);
    return !LEFT_OUT.test(sign) && ![...sign.normalize("NFC")].every((part) => mincho.has(part.codePointAt(0)));
  });
}
