import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/** Marks over Latin: in BIZ UD they are signs of their own width, and letters with two of them would be put together badly. */
const MARKS = /[\u0300-\u036f]/u;

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
