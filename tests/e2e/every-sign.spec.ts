import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { type Page as Drawn, pageSchema } from "../../src/domain/resume/layout/page.ts";
import { missingSigns } from "../../src/domain/resume/paper-signs.ts";
import { widthInMm } from "../../src/domain/resume/type-setting.ts";
import { expect, ROOT, test } from "../support/app.ts";
import { answerSaveDialogs, firstRun, goTo } from "../support/drive.ts";
import { fontsOfPdf, glyphsOfPdf, textsOfPdf } from "../support/pdf.ts";
import { everySign } from "../support/typefaces.ts";

const { ja } = catalogues;
const BUNDLED = /^[A-Z]{6}\+(BIZUDMincho|NotoSerifJP)-Regular$/u;
const SIZE_PT = 12;
/** Every kanji is looked for in the cut fonts (paper-signs.test.ts); on paper, some from each part of them. */
const KANJI_STEP = 16;
const LEFT_MM = 15;
const LINE_MM = 6;

/** Names and other words as people have them, each with what is special about it. */
const LINES = [
  "髙橋　﨑山　𠮷野　德　①　Ⅳ　㈱　Ω　é　々　〇　～",
  "渡邉　渡邊　濵　栁　籠島　﨟　靖　精　塚本　隆　瀨　槪　黑　齡",
  "鷗　𣘺本　𡈽屋　𨦇　𩸽　𩹉",
  "第Ⅱ種　Ⅻ　⑳　㍻㋿　ΑΒΓ　αβγ　Жж　〜‖∥−—―",
  "à ñ ü ø ł č ő Ā ō ß Œ Æ",
  "Nguyễn Thị Phương ơ ư Ắ",
  "ﾊﾞﾝﾄﾞ ｶﾞ ABC 012",
];
/** A kanji beside the form of it that a selector or a second code asks for, and kana with a mark and no code of their own. */
const FORMS = ["葛葛\u{e0100}", "靖靖\u{e0101}", "神神\ufe00", "塚\ufa10", "神\ufa19", "隆\uf9dc", "かか\u309a"];

test("names and words stand on the paper in the app's own fonts, can be searched, and are as wide as they were measured", async ({
  start,
}) => {
  const { page } = await start();
  const bytes = await printed(page, [LINES]);
  expect(missingSigns(LINES.join(""))).toEqual([]);
  expect((await fontsOfPdf(bytes, 0)).filter((font) => !BUNDLED.test(font))).toEqual([]);
  expect((await glyphsOfPdf(bytes, 0)).filter((glyph) => glyph === 0)).toEqual([]);

  const texts = await textsOfPdf(bytes, 0);
  for (const [row, line] of LINES.entries()) {
    const parts = texts.filter(({ baseline }) => Math.abs(baseline - baselineOf(row)) < 1);
    expect(withoutBlanks(parts.map(({ text }) => text).join("")), line).toBe(withoutBlanks(line));
    const end = Math.max(...parts.map(({ x, widthMm }) => x + widthMm));
    expect(Math.abs(end - LEFT_MM - widthInMm(line, SIZE_PT)), line).toBeLessThan(0.2);
  }
});

test("a kanji stands on the paper in the form that was chosen", async ({ start }) => {
  const { page } = await start();
  expect(missingSigns(FORMS.join(""))).toEqual([]);
  for (const form of FORMS) {
    const bytes = await printed(page, [[form]]);
    const glyphs = await glyphsOfPdf(bytes, 0);
    expect(glyphs, form).toHaveLength(2);
    expect(new Set([...glyphs, 0]).size, form).toBe(3);
  }
});

test("signs of every kind have their glyph on the paper", async ({ start }) => {
  test.slow();
  const { page } = await start();
  const signs = everySign(ROOT).flatMap(([sign]) => (/[\p{M}\p{Cf}\p{Z}]/u.test(sign) ? [] : [sign]));
  const kanji = signs.filter((sign) => /\p{Script=Han}/u.test(sign)).filter((_, at) => at % KANJI_STEP === 0);
  const chosen = [...signs.filter((sign) => !/\p{Script=Han}/u.test(sign)), ...kanji];
  const sheets = chunks(
    chunks(chosen, 40).map((row) => row.join("")),
    45,
  );
  for (const lines of sheets) {
    const bytes = await printed(page, [lines]);
    const glyphs = await glyphsOfPdf(bytes, 0);
    expect(glyphs.filter((glyph) => glyph === 0)).toEqual([]);
    expect(glyphs).toHaveLength([...lines.join("")].length);
    expect((await fontsOfPdf(bytes, 0)).filter((font) => !BUNDLED.test(font))).toEqual([]);
  }
});

test("the screen draws names in the app's own fonts, and reads the seldom signs when they are written", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  await expect
    .poll(() => facesRead(page))
    .toEqual(["Ippo Common 400", "Ippo Common 700", "Ippo First 400", "Ippo First 700"]);

  await goTo(page, "documents");
  const name = page.getByRole("textbox", { name: ja.documents.person.name, exact: true });
  await name.fill("髙﨑　𠮷野　～‖―Ⅳ");
  await expect
    .poll(() => facesRead(page))
    .toEqual(expect.arrayContaining(["Ippo Seldom 400", "Ippo Stand-in 400", "Ippo Mincho Seldom 400"]));
  await expect.poll(() => fontsOf(page, "input")).toEqual(["BIZ UDPGothic", "Noto Serif JP"]);
  await expect.poll(() => fontsOf(page, ".paper-page text")).toEqual(["BIZ UDMincho", "Noto Serif JP"]);
});

test("a picture of a paper has them too", async ({ start, profile }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: ja.documents.person.name, exact: true }).fill("髙﨑𠮷德");
  const shown = page.locator(".paper-page text", { hasText: "髙﨑𠮷德" });
  await expect(shown).toBeVisible();
  const [x, y, size] = await shown.evaluate((text) =>
    ["x", "y", "font-size"].map((name) => Number(text.getAttribute(name))),
  );
  await answerSaveDialogs(app, profile);
  await page.getByRole("button", { name: ja.documents.paper.savePng }).press("Enter");
  await expect(page.getByText(ja.documents.paper.saved("履歴書-2.png"))).toBeVisible({ timeout: 20_000 });
  const picture = [...readFileSync(join(profile, "履歴書-1.png"))];
  const ink = await page.evaluate(inkOfSigns, { picture, x: x ?? 0, y: y ?? 0, size: size ?? 0 });
  for (const share of ink) expect(share).toBeGreaterThan(0.05);
  expect(ink).toHaveLength(4);
});

/** Which share of each of four signs in a row is black; places in mm on a page 210 mm wide. Runs in the page. */
async function inkOfSigns({
  picture,
  x,
  y,
  size,
}: {
  picture: number[];
  x: number;
  y: number;
  size: number;
}): Promise<number[]> {
  const image = await createImageBitmap(new Blob([Uint8Array.from(picture)]));
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(image, 0, 0);
  const dots = image.width / 210;
  const side = Math.floor(size * dots);
  return [0, 1, 2, 3].map((sign) => {
    const { data } = pen.getImageData(
      Math.floor((x + sign * size) * dots),
      Math.floor((y - 0.88 * size) * dots),
      side,
      side,
    );
    return data.filter((value, at) => at % 4 === 0 && value < 128).length / (side * side);
  });
}

async function facesRead(page: Page): Promise<string[]> {
  const read = await page.evaluate(() =>
    Array.from(document.fonts).flatMap(({ family, weight, status }) =>
      status === "loaded" ? [`${family} ${weight}`] : [],
    ),
  );
  return [...new Set(read.map((face) => face.replaceAll('"', "")))].sort();
}

/** Which fonts these elements are drawn with, as the browser itself tells it; a system font is told as one of its own. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const told = await Promise.all(nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })));
  await session.detach();
  const fonts = told.flatMap(({ fonts: own }) => own);
  return [
    ...new Set(fonts.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? "" : " of the system"}`)),
  ].sort();
}

/** Pages of these lines as a PDF, the way a paper is printed. */
async function printed(page: Page, sheets: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pages = sheets.map((lines): Drawn => {
    const texts = lines.map((text, row) => ({
      x: LEFT_MM,
      y: baselineOf(row),
      sizePt: SIZE_PT,
      text,
      anchor: "start" as const,
    }));
    return pageSchema.parse({ widthMm: 210, heightMm: 297, lines: [], texts });
  });
  return Uint8Array.from(
    await page.evaluate(
      async (input) => {
        const answer = (await window.ippo.call("printPdf", input)) as { value: Uint8Array };
        return [...answer.value];
      },
      { kind: "paper", title: "名前", pages },
    ),
  );
}

function baselineOf(row: number): number {
  return 15 + row * LINE_MM;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, "");
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
