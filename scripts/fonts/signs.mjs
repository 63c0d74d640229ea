/** Writes which signs the typefaces of the papers have: `node scripts/fonts/signs.mjs`, after a new version of one. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFont } from "./font-tables.mjs";
import { writeRanges } from "./ranges.mjs";
import { codesOfMincho, codesOfStandIn, latinTypefaces, readTypeface } from "./typefaces.mjs";

const FILE = "src/domain/resume/paper-signs.json";

/**
 * The signs of BIZ UDMincho and of what stands in for it, as ranges (`writeRanges`). Widths are in thousandths of an em,
 * for signs that are not 1 em wide; `latin` has those of the face for English. Forms are kanji with a variation selector, by
 * selector.
 * @param {string} root folder of the repository
 */
export async function paperSigns(root) {
  const mincho = readFont(readTypeface(root, "mincho"));
  const noto = readFont(readTypeface(root, "noto"));
  const standIn = new Set(codesOfStandIn(root));
  const widths = new Map([
    ...codesOfMincho(root).map((code) => [code, mincho.widths.get(code)]),
    ...[...standIn].map((code) => [code, noto.widths.get(code)]),
  ]);
  const forms = [...mincho.forms, ...[...noto.forms].filter((form) => standIn.has(baseOf(form)))];
  const latin = (await latinTypefaces(root)).flatMap((face) => [...face.widths]);
  const { 1000: _full, ...narrow } = widthsOf(widths);
  return { signs: writeRanges(widths.keys()), widths: narrow, latin: widthsOf(latin), forms: formsOf(forms) };
}

const baseOf = (form) => Number.parseInt(form, 16);

function widthsOf(widths) {
  const byWidth = new Map();
  for (const [code, width] of widths) gather(byWidth, Math.round(width * 1000), code);
  return inOrder(byWidth);
}

function formsOf(forms) {
  const bySelector = new Map();
  for (const form of forms) gather(bySelector, Number.parseInt(form.split(" ")[1], 16), baseOf(form));
  return inOrder(bySelector);
}

function gather(lists, key, code) {
  const list = lists.get(key);
  if (list) list.push(code);
  else lists.set(key, [code]);
}

function inOrder(lists) {
  const sorted = [...lists].sort(([one], [other]) => one - other);
  return Object.fromEntries(sorted.map(([key, codes]) => [key, writeRanges(codes)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  writeFileSync(join(root, FILE), `${JSON.stringify(await paperSigns(root), null, 2)}\n`);
}
