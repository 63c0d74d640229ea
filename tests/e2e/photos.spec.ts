import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { answerOpenDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const texts = ja.journal.photo;
/** Written into the photo as a camera writes its model, and a place. */
const SECRET = "CANARY-PLACE-35.6812N";

/** A real JPEG, drawn by the page, with Exif put in front that says where it was taken. */
async function aRealJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w = 1, h = 1]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      const sky = context.createLinearGradient(0, 0, 0, h);
      sky.addColorStop(0, "#9db8c9");
      sky.addColorStop(1, "#e8dcc4");
      context.fillStyle = sky;
      context.fillRect(0, 0, w, h);
      context.fillStyle = "#57705f";
      context.fillRect(0, h * 0.7, w, h * 0.3);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
      let text = "";
      for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
      return btoa(text);
    },
    [width, height],
  );
  const jpeg = Buffer.from(base64, "base64");
  const gps = Buffer.from(`Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0${SECRET}`, "latin1");
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, gps.byteLength + 2]), gps]);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

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
  writeFileSync(path, await aRealJpeg(page, 3_000, 2_000));
  await answerOpenDialogs(app, path);
  await page.keyboard.type("海に行った");
  await page.getByRole("button", { name: texts.add }).click();
  await expect(page.getByText(texts.removedPlace)).toBeVisible();
  await expect(page.getByRole("img", { name: texts.name })).toBeVisible();
  await page.getByRole("textbox", { name: texts.words }).fill("午後の海");
  await saved(page);
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
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: texts.remove }).click();
  await expect(page.getByRole("figure")).toHaveCount(0);
  await saved(page);
});

test("what is no photo is refused in one line, and the page stays as it is", async ({ start, profile }) => {
  const { app, page } = await start();
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("そのまま");
  const path = join(profile, "..", `ippo-no-photo-${process.pid}.jpg`);
  const whole = await aRealJpeg(page, 300, 200);
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
  const jpeg = (await aRealJpeg(page, 640, 480)).toString("base64");
  await page.getByRole("textbox", { name: ja.journal.page }).evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "a.jpg", { type: "image/jpeg" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, jpeg);
  await expect(page.getByText(texts.removedPlace)).toBeVisible();
  await expect(page.getByRole("img", { name: texts.name })).toBeVisible();
});
