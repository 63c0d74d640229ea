import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { test as base, expect } from "../support/app.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";
import { pageSizesOfPdf, textsOfPdf } from "../support/pdf.ts";
import { twoColours } from "../support/photos/two-colours.ts";

const { documents: words, histories, exchange, errors, check } = catalogues.ja;

/** A folder outside the profile. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright's way to say that it needs nothing
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "ippo-bad-papers-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
const side = (page: Page, name: keyof typeof words.sides) =>
  page.getByRole("tab", { name: words.sides[name] }).press("Enter");

async function openDocuments(page: Page): Promise<void> {
  await firstRun(page);
  await goTo(page, "documents");
}

async function savedPdf(app: ElectronApplication, page: Page, folder: string): Promise<Uint8Array> {
  await answerSaveDialogs(app, folder);
  await press(page, words.paper.savePdf);
  await expect(page.getByText(words.paper.saved("履歴書.pdf"))).toBeVisible({ timeout: 20_000 });
  return new Uint8Array(readFileSync(join(folder, "履歴書.pdf")));
}

const wordsOf = async (pdf: Uint8Array, page = 0) => (await textsOfPdf(pdf, page)).map(({ text }) => text).join("");

/** The colour of the photo on the paper, at a place given in fractions of it. */
async function colourOnPaper(page: Page, across: number, down: number): Promise<number[]> {
  return page.locator(".paper-desk image").evaluate(
    async (image, [x, y]) => {
      const [, base64 = ""] = (image.getAttribute("href") ?? "").split(",");
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.drawImage(bitmap, 0, 0);
      return [...pen.getImageData(bitmap.width * (x ?? 0), bitmap.height * (y ?? 0), 1, 1).data.slice(0, 3)];
    },
    [across, down],
  );
}

const RED = [220, 20, 20];
const BLUE = [20, 20, 220];

function expectNear(colour: readonly number[], wanted: readonly number[]): void {
  for (const [index, value] of wanted.entries())
    expect(Math.abs((colour[index] ?? 0) - value), `${colour}`).toBeLessThan(40);
}

test("a photo of nothing or of 100 MB is refused in one sentence, and the one that is there stays", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await openDocuments(page);
  await field(page, words.person.name).fill("一歩 花子");
  const good = join(folder, "good.jpg");
  writeFileSync(good, twoColours({ width: 96, height: 128, left: RED, right: BLUE }));
  await answerOpenDialogs(app, good);
  await press(page, words.portrait.pick);
  await expect(page.locator(".paper-desk image")).toHaveCount(1, { timeout: 15_000 });
  const empty = join(folder, "empty.jpg");
  writeFileSync(empty, "");
  const large = join(folder, "large.jpg");
  // Noughts behind the first bytes of a photo: were it read, it would be found damaged, not large.
  writeFileSync(large, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  truncateSync(large, 100 * 1024 * 1024);
  for (const [file, code] of [
    [empty, "photo-unknown"],
    [large, "photo-too-big"],
  ] as const) {
    await answerOpenDialogs(app, file);
    await press(page, words.portrait.another);
    const { what, safe, next } = errors.vault[code];
    for (const sentence of [what, safe, next]) await expect(page.getByText(sentence)).toBeVisible();
    // The journal has no part in it.
    await expect(page.locator(".documents")).not.toContainText(catalogues.ja.app.rooms.journal);
  }
  await expect(page.locator(".paper-desk image")).toHaveCount(1);
  await expect(field(page, words.person.name)).toHaveValue("一歩 花子");
});

test("a photo that lies on its side stands upright on the paper, and one in CMYK has its colours", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await openDocuments(page);
  const sideways = join(folder, "sideways.jpg");
  // To be turned by a quarter to the right: what is left in the file is up on the paper.
  writeFileSync(sideways, twoColours({ width: 128, height: 96, left: RED, right: BLUE, orientation: 6 }));
  await answerOpenDialogs(app, sideways);
  await press(page, words.portrait.pick);
  await expect(page.locator(".paper-desk image")).toHaveCount(1, { timeout: 15_000 });
  for (const across of [0.1, 0.9]) {
    expectNear(await colourOnPaper(page, across, 0.2), RED);
    expectNear(await colourOnPaper(page, across, 0.8), BLUE);
  }
  const before = await page.locator(".paper-desk image").getAttribute("href");
  const cmyk = join(folder, "cmyk.jpg");
  // Full ink is 0 here: magenta and yellow are red, cyan and magenta blue.
  const colours = { left: [255, 0, 0, 255], right: [0, 0, 255, 255] };
  writeFileSync(cmyk, twoColours({ width: 96, height: 128, ...colours }));
  await answerOpenDialogs(app, cmyk);
  await press(page, words.portrait.another);
  await expect(page.locator(".paper-desk image")).not.toHaveAttribute("href", before ?? "", { timeout: 15_000 });
  const [left, right] = [await colourOnPaper(page, 0.2, 0.5), await colourOnPaper(page, 0.8, 0.5)];
  expect(left[0], `${left}`).toBeGreaterThan(150);
  expect(Math.max(left[1] ?? 255, left[2] ?? 255), `${left}`).toBeLessThan(90);
  expect(right[2], `${right}`).toBeGreaterThan(100);
  expect(Math.max(right[0] ?? 255, right[1] ?? 255), `${right}`).toBeLessThan(90);
});

test("long names, one without a family name, and signs nobody sees: fitted or said, and drawn harmlessly", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await openDocuments(page);
  const name = field(page, words.person.name);
  const forty = `${"寿限無".repeat(13)}長`;
  const employer = `株式会社${"東西南北".repeat(29)}`;
  await name.fill(forty);
  await press(page, histories.work.add);
  await field(page, histories.work.employer).fill(employer);
  await field(page, histories.work.start).fill("2019-04");
  const pdf = await savedPdf(app, page, folder);
  const texts = await textsOfPdf(pdf, 0);
  const everything = texts.map(({ text }) => text).join("");
  expect(everything).toContain(forty);
  expect(everything.replaceAll(/\d+|平成/gu, "")).toContain(employer);
  // Nothing smaller than 9 pt but the form's own words, and nothing beyond its edges.
  for (const { text, sizePt, x, widthMm } of texts.filter(
    ({ text }) => forty.includes(text) || employer.includes(text),
  )) {
    expect(sizePt, text).toBeGreaterThanOrEqual(8.99);
    expect(x + widthMm, text).toBeLessThan(text.startsWith("寿") ? 140 : 196);
  }
  await name.fill("寿限無".repeat(26));
  await expect(page.getByText(words.crowded)).toBeVisible();
  await expect(name).toHaveValue("寿限無".repeat(26));

  await name.fill("マドンナ");
  await field(page, words.person.kana).fill("まどんな");
  await side(page, "check");
  await expect(page.getByText(check.rules.nameSpace.title)).toHaveCount(0);
  await side(page, "facts");
  expect(await wordsOf(await savedPdf(app, page, folder))).toContain("マドンナ");

  const odd = "花\u000b\u202e子😀一歩";
  await name.fill(odd);
  await expect(name).toHaveValue(odd);
  const turned = await textsOfPdf(await savedPdf(app, page, folder), 0);
  const all = turned.map(({ text }) => text).join("");
  for (const unseen of ["\u000b", "\u202e"]) expect(all).not.toContain(unseen);
  expect(all).toMatch(/花.?子.*一歩/u);
  // The form's own words and the rows below go on from left to right.
  expect(all).toContain("氏　　名".replaceAll("　", ""));
  expect(all.replaceAll(/\d+|平成/gu, "")).toContain(employer);
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await expect(field(page, words.person.name)).toHaveValue(odd);
});

test("days and months that are none: one sentence at the field, what was typed stays, the paper goes without", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await openDocuments(page);
  const birthDay = field(page, words.person.birthDay);
  for (const none of ["平成6年2月30日", "平成32年13月1日", "0000-00-00", "0000"]) {
    await birthDay.fill(none);
    await birthDay.press("Tab");
    await expect(page.getByText(words.dates.unreadable)).toBeVisible();
    await expect(birthDay).toHaveValue(none);
  }
  await press(page, histories.work.add);
  await field(page, histories.work.employer).fill("みどり文具");
  const from = field(page, histories.work.start);
  await from.fill("平成32年13月");
  await from.press("Tab");
  await expect(page.getByText(words.dates.unreadableMonth)).toBeVisible();
  // Looked at elsewhere meanwhile, it is still there.
  await side(page, "check");
  await side(page, "facts");
  await expect(birthDay).toHaveValue("0000");
  await press(page, "みどり文具");
  await expect(from).toHaveValue("平成32年13月");
  await goTo(page, "today");
  await goTo(page, "documents");
  await expect(birthDay).toHaveValue("0000");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await expect(birthDay).toHaveValue("0000");
  const none = await wordsOf(await savedPdf(app, page, folder));
  expect(none).toContain("みどり文具");
  expect(none).not.toMatch(/0000|13月/u);

  await press(page, "みどり文具");
  await from.fill("2020/4");
  const end = field(page, histories.work.end);
  await end.fill("2019/3");
  await end.press("Tab");
  await expect(page.getByText(check.rules.reversed.note)).toBeVisible();
  await birthDay.fill("2050/1/1");
  await birthDay.press("Tab");
  await expect(page.getByText(words.person.birthAhead)).toBeVisible();
  await side(page, "check");
  for (const rule of ["reversed", "beforeBirth"] as const)
    await expect(page.getByRole("heading", { name: check.rules[rule].title }).first()).toBeVisible();
  expect(await pageSizesOfPdf(await savedPdf(app, page, folder))).toHaveLength(2);
});

test("a JSON Resume with other types and with references in a circle: refused or kept aside, nothing lost", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await openDocuments(page);
  await field(page, words.person.name).fill("一歩 花子");
  await side(page, "exchange");
  const { refused } = exchange;
  const file = join(folder, "resume.json");
  await answerOpenDialogs(app, file);
  for (const [resume, code, place] of [
    [{ work: { name: "みどり文具" } }, "wrong-type", "work"],
    [{ basics: { name: 7 } }, "wrong-type", "basics.name"],
    [{ work: [null] }, "wrong-type", "work[0]"],
  ] as const) {
    writeFileSync(file, JSON.stringify(resume));
    await press(page, exchange.in.pick);
    await expect(page.getByText(`${refused.json[code]} ${refused.place(place)}`)).toBeVisible();
    await expect(page.getByText(refused.safe)).toBeVisible();
  }
  // JSON has no references: a circle of them is a foreign key like any other, and is not followed.
  writeFileSync(file, '{"work":[{"name":"みどり文具","boss":{"$ref":"#/basics"}}],"$ref":"#"}');
  await press(page, exchange.in.pick);
  await expect(page.getByText(exchange.review.aside(2))).toBeVisible();
  await press(page, exchange.review.take);
  await expect(page.locator(".paper-desk")).toContainText("みどり文具");
  await side(page, "facts");
  await expect(field(page, words.person.name)).toHaveValue("一歩 花子");
});
