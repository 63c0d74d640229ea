import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test as withApp } from "../support/app.ts";
import { firstRun, goTo, saved } from "../support/drive.ts";

const { documents: words } = catalogues.ja;

/** Each test begins in the papers of a new person. */
const test = withApp.extend<{ page: Page }>({
  page: async ({ start }, use) => {
    const { page } = await start();
    await firstRun(page);
    await goTo(page, "documents");
    await use(page);
  },
});

/** The fields of one part of the facts. */
function fieldsOf(page: Page, part: string) {
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: part, exact: true }) });
  return (name: string) => section.getByRole("textbox", { name, exact: true });
}

async function compose(page: Page, field: Locator, steps: string[], confirmed: string): Promise<void> {
  await field.focus();
  await page.keyboard.press("End");
  const session = await page.context().newCDPSession(page);
  for (const text of steps)
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send("Input.insertText", { text: confirmed });
  await session.detach();
}

const YAMADA = ["ｙ", "や", "やｍ", "やま", "やまｄ", "やまだ", "山田"];
const HANAKO = ["ｈ", "は", "はｎ", "はな", "はなｋ", "はなこ", "花子"];

test("a postal code offers its place; a press writes the address and its reading, typing goes on with both", async ({
  page,
}) => {
  const field = fieldsOf(page, words.address.title);
  await field(words.place.postalCode).pressSequentially("〒０６０ー０００");
  const offer = page.getByRole("button", { name: words.place.take("北海道札幌市中央区北一条西") });
  await expect(offer).toHaveCount(0);
  await field(words.place.postalCode).pressSequentially("１");
  await expect(offer).toBeVisible();
  await expect(field(words.place.text)).toHaveValue("");
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await offer.press("Enter");
  await expect(offer).toHaveCount(0);
  await expect(field(words.place.text)).toHaveValue("北海道札幌市中央区北一条西");
  await expect(field(words.place.text)).toBeFocused();
  await expect(field(words.place.kana)).toHaveValue("ほっかいどう　さっぽろしちゅうおうく　きた1じょうにし");
  await compose(page, field(words.place.text), ["６ｃ", "６ちょうめ", "６丁目"], "６丁目");
  await page.keyboard.type("1-2");
  await expect(field(words.place.text)).toHaveValue("北海道札幌市中央区北一条西６丁目1-2");
  await expect(field(words.place.kana)).toHaveValue(
    "ほっかいどう　さっぽろしちゅうおうく　きた1じょうにし６ちょうめ1-2",
  );
  await saved(page);
});

test("a code of several places, an address typed before, and a code that is not there", async ({ page }) => {
  const field = fieldsOf(page, words.contact.title);
  await field(words.place.postalCode).fill("4980000");
  await expect(page.getByRole("button", { name: words.place.take("愛知県弥富市") })).toBeVisible();
  await expect(page.getByRole("button", { name: words.place.take("三重県桑名郡木曽岬町") })).toBeVisible();
  await field(words.place.text).fill("1-2-3");
  await page.getByRole("button", { name: words.place.take("三重県桑名郡木曽岬町") }).click();
  await expect(field(words.place.text)).toHaveValue("三重県桑名郡木曽岬町1-2-3");
  await field(words.place.postalCode).fill("999-9999");
  const notThere = page.getByText(/^この番号は、入っているデータ（\d{4}年\d{1,2}月\d{1,2}日）に見つかりませんでした/);
  await expect(notThere).toBeVisible();
  await field(words.place.postalCode).fill("");
  await expect(notThere).toHaveCount(0);
});

test("the reading of a name follows what is typed, until the person writes it otherwise", async ({ page }) => {
  const field = fieldsOf(page, words.person.title);
  const name = field(words.person.name);
  const kana = field(words.person.kana);
  await compose(page, name, YAMADA, "山田");
  await expect(kana).toHaveValue("やまだ");
  await compose(page, name, ["　"], "　");
  await compose(page, name, HANAKO, "花子");
  await expect(name).toHaveValue("山田　花子");
  await expect(kana).toHaveValue("やまだ　はなこ");

  await name.fill("");
  await expect(kana).toHaveValue("");
  await compose(page, name, YAMADA, "山田");
  await kana.fill("ヤマタ");
  await compose(page, name, HANAKO, "花子");
  await expect(name).toHaveValue("山田花子");
  await expect(kana).toHaveValue("ヤマタ");
  await name.fill("");
  await expect(kana).toHaveValue("ヤマタ");
});
