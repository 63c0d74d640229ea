import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { enclosureOffers, letterWords, personOffer, questionOffers } from "../../src/content/papers/letters.ts";
import { expect, test } from "../support/app.ts";
import { findings, inEveryTheme } from "../support/axe.ts";
import { answerSaveDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";
import { pageSizesOfPdf, textsOfPdf } from "../support/pdf.ts";

const { documents: words, letters } = catalogues.ja;
const NAME = "髙﨑　陽向";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");

/** A choice of a few, by keyboard: the arrow keys go from what is chosen to the next. */
async function choose(page: Page, group: string, name: string): Promise<void> {
  const radios = page.getByRole("radiogroup", { name: group });
  const wanted = radios.getByRole("radio", { name, exact: true });
  await radios.getByRole("radio", { checked: true }).focus();
  for (let step = 0; step < 6 && !(await wanted.isChecked()); step += 1) await page.keyboard.press("ArrowRight");
  await expect(wanted).toBeChecked();
}

/** A new paper of a form for an employer, with its own side open. */
async function makePaper(page: Page, form: string, employer: string): Promise<void> {
  await press(page, words.paper.add);
  await choose(page, words.paper.form, form);
  await field(page, words.paper.employer).fill(employer);
  await press(page, words.paper.make);
  await page.getByRole("tab", { name: words.sides.paper }).press("Enter");
}

async function writeFacts(page: Page): Promise<void> {
  await field(page, words.person.name).fill(NAME);
  await field(page, words.person.email).fill("hinata@example.jp");
  await field(page, words.place.text).first().fill("北海道札幌市中央区北1条西2丁目");
  await field(page, words.place.phone).first().fill("090-0000-0000");
}

/** The words of a page of a PDF. Its runs leave blanks out. */
const joined = (texts: readonly { text: string }[]) => solid(texts.map(({ text }) => text).join(""));
const solid = (text: string) => text.replaceAll(/\s/gu, "");

async function pdfOf(app: ElectronApplication, page: Page, name: string) {
  const folder = mkdtempSync(join(tmpdir(), "ippo-letter-"));
  await answerSaveDialogs(app, folder);
  await press(page, words.paper.savePdf);
  await expect(page.getByText(words.paper.saved(name))).toBeVisible({ timeout: 20_000 });
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  rmSync(folder, { recursive: true });
  const sizes = await pageSizesOfPdf(bytes);
  const texts = await Promise.all(sizes.map((_, index) => textsOfPdf(bytes, index)));
  return { sizes, texts: texts.map(joined) };
}

test("a cover letter for an employer, by keyboard: filled, in the person's own words, as a PDF", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await writeFacts(page);
  // A file system would refuse the slash in a name.
  await makePaper(page, words.paper.names.letter, "みどり/文具");
  await expect(field(page, letters.recipient.employer)).toHaveValue("みどり/文具");
  await expect(page.getByRole("heading", { name: letters.open.title })).toBeVisible();
  await field(page, letters.recipient.department).fill("総務部");
  await field(page, letters.contents.job).fill("事務");
  const { add, offers } = letters.contents;
  for (const id of ["resume", "history"] as const) await press(page, add(offers[id]));
  await expect(field(page, letters.contents.enclosures)).toHaveValue(
    `${enclosureOffers.resume}\n${enclosureOffers.history}`,
  );
  await expect(page.getByRole("heading", { name: letters.open.title })).toHaveCount(0);
  await expect(page.locator(".paper-desk")).toContainText("貴社の求人（事務）に応募いたしたく");
  await press(page, words.shokumu.writeOwn);
  const text = field(page, letters.text.title);
  await expect(text).toHaveValue(/^拝啓　[\s\S]*敬具\n\n記\n\n・履歴書　1通\n・職務経歴書　1通\n以上$/u);
  await text.fill("拝啓　自分で書いた文です。○○\n敬具");
  await expect(page.getByText(letters.open.places.blank)).toBeVisible();
  await saved(page);
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));

  const { sizes, texts } = await pdfOf(app, page, "送付状_みどり_文具.pdf");
  expect(sizes).toHaveLength(1);
  expect(Math.abs((sizes[0]?.widthMm ?? 0) - 210)).toBeLessThan(0.5);
  for (const wanted of ["みどり/文具", "総務部　御中", NAME, "自分で書いた文です。", "敬具"])
    expect(texts[0]).toContain(solid(wanted));
  expect(texts[0]).not.toContain("応募いたしたく");

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await page.getByRole("button", { name: words.paper.which }).press("Enter");
  await page.getByRole("option", { name: words.paper.forEmployer(letters.kind.names.cover, "みどり/文具") }).click();
  await expect(page.locator(".paper-desk")).toContainText("自分で書いた文です。");
});

test("a mail is copied part by part, exactly, and kept as it was sent", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await writeFacts(page);
  await makePaper(page, words.paper.names.letter, "みどり文具");
  await choose(page, letters.kind.title, letters.kind.names.inquiry);
  await choose(page, letters.medium.label, letters.medium.names.email);
  await press(page, letters.recipient.putPerson(personOffer));
  await press(page, letters.contents.add(letters.contents.offers.visit));
  await saved(page);
  await expect(page.getByRole("button", { name: words.paper.savePdf })).toHaveCount(0);
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText());
  await press(page, letters.mail.copySubject);
  await expect(page.getByText(letters.mail.copied)).toBeVisible();
  expect(await clipboard()).toBe(`求人についてのお問い合わせ　${NAME}`);
  const subject = page.getByRole("textbox", { name: letters.mail.subject });
  await subject.fill("見学についてのお願い");
  await press(page, letters.mail.copySubject);
  await expect.poll(clipboard).toBe("見学についてのお願い");
  await subject.fill("");
  await press(page, letters.mail.copyBody);
  await expect
    .poll(clipboard)
    .toBe(
      [
        "みどり文具",
        "採用ご担当者　様",
        "",
        `${NAME}と申します。`,
        "貴社の求人を拝見し、ご連絡いたしました。",
        "下記の点についてお伺いしたく存じます。",
        "",
        `・${questionOffers.visit}`,
        "",
        "お忙しいところ恐れ入りますが、ご返信をいただけましたら幸いです。",
        "よろしくお願いいたします。",
        "",
        letterWords.signatureRule,
        NAME,
        "北海道札幌市中央区北1条西2丁目",
        "電話：090-0000-0000",
        "メール：hinata@example.jp",
        letterWords.signatureRule,
      ].join("\n"),
    );
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));
  await press(page, words.sent.keep);
  await expect(page.getByRole("heading", { name: words.sent.handedIn })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator(".mail-text").last()).toContainText(questionOffers.visit);
  const folder = mkdtempSync(join(tmpdir(), "ippo-mail-"));
  await answerSaveDialogs(app, folder);
  await press(page, words.sent.again);
  const name = "問い合わせ_みどり文具.pdf";
  await expect(page.getByText(words.paper.saved(name))).toBeVisible({ timeout: 20_000 });
  const kept = await textsOfPdf(new Uint8Array(readFileSync(join(folder, name))), 0);
  expect(joined(kept)).toContain(solid(`件名：求人についてのお問い合わせ　${NAME}`));
  rmSync(folder, { recursive: true });
});

test("an envelope takes the letter's addressee over, and is a PDF of its own size", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await writeFacts(page);
  await makePaper(page, words.paper.names.letter, "みどり文具");
  await field(page, letters.recipient.department).fill("総務部");
  await page.getByRole("switch", { name: letters.look.fitsWindow }).press("Space");
  await field(page, letters.recipient.postalCode).fill("060-0001");
  await page.getByRole("button", { name: words.place.take("北海道札幌市中央区北一条西") }).press("Enter");
  await expect(field(page, letters.recipient.address)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type("3丁目");
  await makePaper(page, words.paper.names.envelope, "みどり文具");
  await press(page, letters.recipient.takeOver(words.paper.forEmployer(letters.kind.names.cover, "みどり文具")));
  await expect(field(page, letters.recipient.address)).toHaveValue("北海道札幌市中央区北一条西3丁目");
  await expect(page.locator(".paper-desk")).toContainText("総務部　御中");
  await saved(page);
  const contents = page.locator(".paper-desk text").filter({ hasText: letterWords.contents });
  await expect(contents).toHaveCSS("fill", "rgb(204, 0, 0)");
  expect(await findings(page)).toEqual([]);

  const label = await pdfOf(app, page, "封筒_みどり文具.pdf");
  expect(label.sizes.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])).toEqual([[210, 297]]);
  await choose(page, letters.envelope.size, letters.envelope.sizes.kaku2);
  const { sizes, texts } = await pdfOf(app, page, "封筒_みどり文具.pdf");
  expect(sizes).toHaveLength(2);
  for (const { widthMm, heightMm } of sizes) {
    expect(Math.abs(widthMm - 240)).toBeLessThan(0.5);
    expect(Math.abs(heightMm - 332)).toBeLessThan(0.5);
  }
  for (const wanted of ["〒060-0001", "北海道札幌市中央区北一条西3丁目", "総務部　御中", letterWords.contents])
    expect(texts[0]).toContain(solid(wanted));
  expect(texts[1]).toContain(solid(NAME));
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));
});
