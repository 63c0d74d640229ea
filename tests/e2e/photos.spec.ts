import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { aPhoto } from "../../scripts/drive/a-photo.mjs";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerOpenDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
type Entry = { id: string; body: { document: { content: object[] } } };
declare const ippoVault: {
  list: (kind: "journal") => Promise<Entry[]>;
  save: (input: object) => Promise<void>;
};
const texts = ja.journal.photo;
/** Written into the photo as a camera writes its model, and a place. */
const SECRET = "CANARY-PLACE-35.6812N";

async function openNewPage(page: Page): Promise<void> {
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("a photo: picked, cleaned of its place, seen again after locking, looked at larger, taken off", async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  const path = join(profile, "..", `ippo-photo-${process.pid}.jpg`);
  writeFileSync(path, await aPhoto(page, { width: 3_000, height: 2_000, place: SECRET }));
  await answerOpenDialogs(app, path);
  await page.keyboard.type("海に行った");
  await page.getByRole("button", { name: texts.add }).click();
  await expect(page.getByText(texts.removedPlace)).toBeVisible();
  await expect(page.getByRole("img", { name: texts.name })).toBeVisible();
  await page.getByRole("textbox", { name: texts.words }).fill("午後の海");
  await saved(page);
  expect(await findings(page)).toEqual([]);
  for (const file of filesBelow(profile)) expect(readFileSync(file).includes(SECRET), file).toBe(false);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page
    .getByRole("option")
    .filter({ hasText: /海に行った/ })
    .click();
  const photo = page.getByRole("img", { name: "午後の海" });
  await expect(photo).toBeVisible();
  const size = () => photo.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  await expect.poll(size).toEqual([1_280, 853]);
  await page.getByRole("button", { name: texts.open }).click();
  const large = page.getByRole("dialog").getByRole("img", { name: "午後の海" });
  await expect
    .poll(() => large.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([3_000, 2_000]);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: texts.remove }).click();
  await expect(page.getByRole("figure")).toHaveCount(0);
  await saved(page);
});

test("a photo of 48 megapixels comes in, whole, and what is written meanwhile is there", async ({ start, profile }) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  const path = join(profile, "large.jpg");
  const bytes = await aPhoto(page, { width: 8_000, height: 6_000, place: SECRET });
  writeFileSync(path, bytes);
  await answerOpenDialogs(app, path);
  await page.getByRole("button", { name: texts.add }).click();
  await page.getByRole("textbox", { name: ja.journal.page }).focus();
  await page.keyboard.type("大きな空");
  await expect(page.getByText(texts.removedPlace)).toBeVisible({ timeout: 30_000 });
  const photo = page.getByRole("img", { name: texts.name });
  // Only a small copy of it is drawn.
  await expect
    .poll(() => photo.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([1_280, 960]);
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toContainText("大きな空");
  await saved(page);
  await page.getByRole("button", { name: texts.open }).click();
  const large = page.getByRole("dialog").getByRole("img", { name: texts.name });
  await expect
    .poll(() => large.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([8_000, 6_000]);
});

test("a photo that comes in after its page was left takes nothing of what is written there since", async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("べつの日");
  await saved(page);
  await openNewPage(page);
  await page.keyboard.type("海のこと");
  await saved(page);
  const path = join(profile, "large.jpg");
  writeFileSync(path, await aPhoto(page, { width: 8_000, height: 6_000, place: SECRET }));
  await answerOpenDialogs(app, path);
  await page.getByRole("button", { name: texts.add }).click();
  await expect(page.getByText(texts.adding)).toBeVisible();
  const text = page.getByRole("textbox", { name: ja.journal.page });
  const entry = (words: string) => page.getByRole("option").filter({ hasText: words });
  await entry("べつの日").click();
  await expect(text).toContainText("べつの日", { timeout: 30_000 });
  await entry("海のこと").click();
  await expect(text).toContainText("海のこと");
  await text.press("Control+Home");
  await page.keyboard.type("もどって書いた。");
  await expect(page.getByRole("img", { name: texts.name })).toBeVisible({ timeout: 30_000 });
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await entry("海のこと").click();
  await expect(text).toContainText("もどって書いた。海のこと");
  await expect(page.getByRole("img", { name: texts.name })).toHaveCount(1);
});

test("a photo that comes in after the room was left stands behind what was written elsewhere since", async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("海のこと");
  await saved(page);
  const path = join(profile, "large.jpg");
  writeFileSync(path, await aPhoto(page, { width: 8_000, height: 6_000, place: SECRET }));
  await answerOpenDialogs(app, path);
  await page.getByRole("button", { name: texts.add }).click();
  await expect(page.getByText(texts.adding)).toBeVisible();
  await goTo(page, "today");
  const entry = () => page.evaluate(async () => JSON.stringify((await ippoVault.list("journal"))[0]?.body.document));
  await page.evaluate(async () => {
    const [first] = await ippoVault.list("journal");
    const line = { type: "paragraph", content: [{ type: "text", text: "よそで" }] };
    const document = { type: "doc", content: [...(first?.body.document.content ?? []), line] };
    await ippoVault.save({ kind: "journal", id: first?.id, body: { ...first?.body, document } });
  });
  await expect.poll(entry, { timeout: 30_000 }).toContain('"photo"');
  expect(await entry()).toMatch(/海のこと.*よそで.*"photo"/u);
});

test("a photo that comes in while a word is composed leaves the word whole", async ({ start, profile }) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("昼ごはん");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
  const path = join(profile, "large.jpg");
  writeFileSync(path, await aPhoto(page, { width: 8_000, height: 6_000, place: SECRET }));
  await answerOpenDialogs(app, path);
  await page.getByRole("button", { name: texts.add }).click();
  await expect(page.getByText(texts.adding)).toBeVisible();
  const text = page.getByRole("textbox", { name: ja.journal.page });
  await text.focus();
  const session = await page.context().newCDPSession(page);
  const compose = (words: string) =>
    session.send("Input.imeSetComposition", { text: words, selectionStart: words.length, selectionEnd: words.length });
  await compose("す");
  await expect(page.getByText(texts.adding)).toBeVisible();
  await expect(page.getByRole("img", { name: texts.name })).toBeVisible({ timeout: 30_000 });
  await compose("すし");
  await compose("寿司");
  await session.send("Input.insertText", { text: "寿司" });
  await page.keyboard.type("。");
  const lines = text.evaluate((page) => [...page.querySelectorAll("p")].map((line) => line.textContent));
  expect(await lines).toEqual(["昼寿司。ごはん", ""]);
});

test("words that are typed into a label while a photo comes in stay in it", async ({ start, profile }) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("海");
  await page.getByRole("button", { name: ja.journal.labels.open }).click();
  const path = join(profile, "large.jpg");
  writeFileSync(path, await aPhoto(page, { width: 8_000, height: 6_000, place: SECRET }));
  await answerOpenDialogs(app, path);
  await page.getByRole("button", { name: texts.add }).click();
  await expect(page.getByText(texts.adding)).toBeVisible();
  const tags = page.getByRole("textbox", { name: ja.journal.labels.tags });
  await tags.focus();
  await page.keyboard.type("家");
  await expect(page.getByRole("img", { name: texts.name })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.type("族");
  await expect(tags).toHaveValue("家族");
});

test("what is no photo is refused in one line, and the page stays as it is", async ({ start, profile }) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("そのまま");
  const path = join(profile, "..", `ippo-no-photo-${process.pid}.jpg`);
  const whole = await aPhoto(page, { width: 300, height: 200, place: SECRET });
  for (const [bytes, code] of [
    [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>"), "photo-unknown"],
    [Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "photo-heic"],
    [whole.subarray(0, whole.byteLength - 400), "photo-damaged"],
  ] as const) {
    writeFileSync(path, bytes);
    await answerOpenDialogs(app, path);
    await page.getByRole("button", { name: texts.add }).click();
    await expect(page.getByText(ja.errors.vault[code].what)).toBeVisible();
  }
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toHaveText("そのまま");
  expect(filesBelow(profile).filter((file) => file.includes("pieces"))).toEqual([]);
});

test("a photo that is pasted comes in the same way", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await openNewPage(page);
  const jpeg = (await aPhoto(page, { width: 640, height: 480, place: SECRET })).toString("base64");
  await page.getByRole("textbox", { name: ja.journal.page }).evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "a.jpg", { type: "image/jpeg" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, jpeg);
  await expect(page.getByText(texts.removedPlace)).toBeVisible();
  await expect(page.getByRole("img", { name: texts.name })).toBeVisible();
});

test("a photo whose place does not answer holds up no lock", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("海のこと");
  await saved(page);
  await page.evaluate(() => Object.assign(ippoVault, { addPhoto: () => new Promise(() => undefined) }));
  await page.getByRole("textbox", { name: ja.journal.page }).evaluate((element) => {
    const data = new DataTransfer();
    data.items.add(new File(["x"], "a.jpg", { type: "image/jpeg" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(texts.adding)).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("textbox", { name: ja.start.unlock.label })).toBeVisible({ timeout: 30_000 });
});
