import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { newPaper } from "../../src/domain/resume/paper.ts";
import { nameOfPaper } from "../../src/features/paper-name.ts";
import { aProfile } from "../support/a-profile.ts";
import { closeIppo, expect, type Ippo, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const words = ja.sharing;
const { write, read } = ja.replies;

const OWN = "直すことが好きです。";
const OFFERED = "壊れたものを直すときに、いちばん落ち着いて手が動きます。";
const OFFERED_WISHES = "週3日から始めたいです。";
const forFlorist = newPaper("rirekisho", "みなと花店");
const plainTitle = nameOfPaper(newPaper("rirekisho"), ja);
const floristTitle = nameOfPaper(forFlorist, ja);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
const view = (page: Page, name: string) => page.getByText(name, { exact: true }).click();
const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

/** Facts and a paper for one employer, handed over. @returns the passphrase */
async function handOver({ app, page }: Ippo, folder: string): Promise<string> {
  await firstRun(page);
  await page.evaluate(
    async (records) => {
      const { ippoVault } = globalThis as unknown as { ippoVault: { save: (input: object) => Promise<unknown> } };
      for (const record of records) await ippoVault.save(record);
    },
    [
      { kind: "profile", body: aProfile({ name: "水野　ひなた", motivation: OWN, wishes: "" }) },
      { kind: "paper", body: forFlorist },
    ],
  );
  await goTo(page, "sharing");
  for (const name of [words.items.profile, floristTitle]) {
    await page.getByRole("switch", { name, exact: true }).focus();
    await page.keyboard.press("Space");
  }
  await press(page, words.preview.show);
  await answerSaveDialogs(app, folder);
  await press(page, words.seal.act);
  await expect(page.getByText(words.seal.sealed)).toBeVisible({ timeout: 60_000 });
  const passphrase = (await page.getByTestId("share-words").textContent()) ?? "";
  await press(page, words.seal.saveIppo);
  await expect(page.getByText(/\.ippo に残しました/)).toBeVisible();
  return passphrase;
}

async function open({ app, page }: Ippo, file: string, passphrase: string): Promise<void> {
  await answerOpenDialogs(app, file);
  await press(page, words.open.choose);
  await page.getByRole("textbox", { name: words.open.words }).fill(passphrase);
  await press(page, words.open.act);
  await expect(page.locator(".report")).toBeVisible({ timeout: 60_000 });
}

test("a counselor answers with other words for the papers; they arrive as offers, to take, put back or leave", async ({
  start,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "ippo-answer-"));
  const person = await start();
  const passphrase = await handOver(person, folder);
  const [given = ""] = readdirSync(folder).map((name) => join(folder, name));
  await closeIppo(person);

  const answers = mkdtempSync(join(tmpdir(), "ippo-answers-"));
  await test.step("the counselor writes an answer, which stays while it is written, and seals it", async () => {
    const other = mkdtempSync(join(tmpdir(), "ippo-counselor-"));
    const counselor = await start(other);
    const { app, page } = counselor;
    await firstRun(page);
    await goTo(page, "sharing");
    await view(page, words.views.open);
    await open(counselor, given, passphrase);
    await page.getByRole("textbox", { name: write.name }).fill("サポステ 佐藤");
    await page.getByRole("textbox", { name: write.letter }).fill("読みました。ゆっくりで大丈夫です。");
    const motivation = write.other(ja.documents.texts.motivation);
    await group(page, plainTitle).getByRole("textbox", { name: motivation }).fill(OFFERED);
    await group(page, floristTitle).getByRole("textbox", { name: write.remark }).fill("このままで伝わります。");
    const wishes = write.other(ja.documents.texts.wishes);
    await group(page, floristTitle).getByRole("textbox", { name: wishes }).fill(OFFERED_WISHES);
    expect(await findings(page)).toEqual([]);

    await press(page, words.open.close);
    await open(counselor, given, passphrase);
    await expect(group(page, plainTitle).getByRole("textbox", { name: motivation })).toHaveValue(OFFERED);
    await expect(page.getByRole("textbox", { name: write.name })).toHaveValue("サポステ 佐藤");
    await answerSaveDialogs(app, answers);
    await press(page, write.act);
    await expect(page.getByText(/\.ippo に残しました/)).toBeVisible({ timeout: 30_000 });

    await press(page, words.open.close);
    const [answer = ""] = readdirSync(answers);
    await answerOpenDialogs(app, join(answers, answer));
    await press(page, words.open.choose);
    await expect(page.getByText(ja.viewer.errors["not-for-me"])).toBeVisible();
    await closeIppo(counselor);
    rmSync(other, { recursive: true, force: true });
  });

  const [answer = ""] = readdirSync(answers).map((name) => join(answers, name));
  const again = await start(person.profile);
  const { app, page } = again;
  await unlock(page);
  await goTo(page, "sharing");
  await view(page, words.views.open);
  await answerOpenDialogs(app, answer);
  await press(page, words.open.choose);
  await expect(page.getByText(read.arrived)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("読みました。ゆっくりで大丈夫です。")).toBeVisible();
  await expect(page.getByText(read.first)).toBeVisible();
  await expect(group(page, floristTitle)).toContainText("このままで伝わります。");
  const forFacts = group(page, plainTitle);
  await expect(forFacts).toContainText(OWN);
  await expect(forFacts).toContainText(read.intoFacts);
  await expect(group(page, floristTitle)).toContainText(read.intoPaper);
  expect(await findings(page)).toEqual([]);

  await test.step("what is taken stands in the facts, and can be put back", async () => {
    const motivation = async () => {
      const [profile] = await page.evaluate(() => {
        const { ippoVault } = globalThis as unknown as {
          ippoVault: { list: (kind: string) => Promise<{ body: { motivation: string } }[]> };
        };
        return ippoVault.list("profile");
      });
      return profile?.body.motivation;
    };
    await forFacts.getByRole("button", { name: read.take }).press("Enter");
    await expect(forFacts).toContainText(read.taken);
    await expect(forFacts.getByRole("button", { name: read.back })).toBeFocused();
    expect(await motivation()).toBe(OFFERED);
    await forFacts.getByRole("button", { name: read.back }).press("Enter");
    await expect(forFacts.getByRole("button", { name: read.take })).toBeVisible();
    expect(await motivation()).toBe(OWN);
    await forFacts.getByRole("button", { name: read.take }).press("Enter");
    await expect(forFacts).toContainText(read.taken);
    await group(page, floristTitle).getByRole("button", { name: read.leave }).press("Enter");
    await expect(group(page, floristTitle)).toContainText(read.left);
    await goTo(page, "documents");
    await expect(page.locator(".paper-desk")).toContainText("壊れたものを直すとき");
  });

  await test.step("the same answer again changes nothing; in the bin it is found again", async () => {
    await goTo(page, "sharing");
    await view(page, words.views.open);
    await answerOpenDialogs(app, answer);
    await press(page, words.open.choose);
    await expect(page.getByText(read.knownAlready)).toBeVisible({ timeout: 30_000 });
    await expect(group(page, plainTitle)).toContainText(read.taken);
    await expect(group(page, floristTitle)).toContainText(read.left);
    // What stood there before is kept with the answer.
    await group(page, plainTitle).getByRole("button", { name: read.back }).press("Enter");
    await expect(group(page, plainTitle)).toContainText(OWN);
    await press(page, read.discard);
    await expect(page.getByText(read.discarded)).toBeVisible();
    await expect(group(page, plainTitle)).toHaveCount(0);
  });
  for (const made of [folder, answers]) rmSync(made, { recursive: true, force: true });
});
