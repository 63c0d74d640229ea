import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rirekishoWords } from "../../src/content/papers/rirekisho.ts";
import { rirekishoPages } from "../../src/domain/resume/layout/rirekisho.ts";
import { DEFAULT_CHOICES } from "../../src/domain/resume/paper.ts";
import { formOnPage } from "../../tests/support/form.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const A4_WIDTH_MM = 210;
/** Thinner than the form's own, so that ours shows on both sides of it. */
const RED_PT = 0.15;
/** Half the length of the cross at the origin of each of the form's texts. */
const CROSS_MM = 0.8;

/**
 * Lays the Ministry's lines and text origins, in red, over the 履歴書 as it is printed: overlay-a4 and overlay-a3, each
 * as a PDF to look into closely, and as pictures.
 * @returns {Promise<{ file: string, paper: string }[]>}
 */
export async function overlayForm(page, folder) {
  const form = JSON.parse(readFileSync(join(root, "tests/fixtures/rirekisho/mhlw-2021-a3.json"), "utf8"));
  const profile = await page.evaluate(async () => (await globalThis.ippoVault.list("profile"))[0].body);
  const made = [];
  for (const size of ["a4", "a3"]) {
    const drawn = rirekishoPages(profile, rirekishoWords, { choices: { ...DEFAULT_CHOICES, size }, day: "2026-04-01" });
    const pages = drawn.map((ours, index) => ({ ...ours, lines: [...ours.lines, ...redLines(form, size, index)] }));
    const bytes = await page.evaluate(async (input) => [...(await globalThis.ippo.call("printPdf", input)).value], {
      kind: "paper",
      title: "履歴書",
      pages,
    });
    const file = `overlay-${size}.pdf`;
    writeFileSync(join(folder, file), Uint8Array.from(bytes));
    spawnSync("pdftoppm", ["-r", "200", "-png", join(folder, file), join(folder, `overlay-${size}`)]);
    made.push({ file, paper: size.toUpperCase() });
  }
  return made;
}

function redLines(form, size, index) {
  const shift = size === "a4" ? index * A4_WIDTH_MM : 0;
  const crosses = form.text
    .filter(({ x }) => size === "a3" || Math.floor(x / A4_WIDTH_MM) === index)
    .flatMap(({ x, baseline }) => [
      { x1: x - shift - CROSS_MM, x2: x - shift + CROSS_MM, y1: baseline, y2: baseline },
      { x1: x - shift, x2: x - shift, y1: baseline - CROSS_MM, y2: baseline + CROSS_MM },
    ]);
  return [...formOnPage(form, size, index), ...crosses].map((line) => ({ ...line, widthPt: RED_PT, color: "red" }));
}
