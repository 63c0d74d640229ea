import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerSaveDialogs, firstRun, goTo } from "../support/drive.ts";
import { inksOfPdf, textsOfPdf } from "../support/pdf.ts";

const { documents: words, handwriting } = catalogues.ja;
const NAME = "一歩　花子";

test("a 履歴書 is printed lightly to go over by hand, or as the form alone, and the paper stays as it is", async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill(NAME);
  await page.getByRole("tab", { name: words.sides.paper }).click();
  const section = page.getByRole("region", { name: handwriting.title });
  await expect(section.getByRole("button", { name: handwriting.print.light })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await answerSaveDialogs(app, profile);
  const printed = async (guide: "light" | "blank") => {
    await section.getByText(handwriting.guides[guide], { exact: true }).click();
    await section.getByRole("button", { name: handwriting.savePdf[guide] }).press("Enter");
    const file = `${words.paper.names.rirekisho}${handwriting.endings[guide]}`;
    await expect(section.getByText(words.paper.saved(file))).toBeVisible({ timeout: 20_000 });
    const bytes = Uint8Array.from(readFileSync(join(profile, file)));
    const texts = await textsOfPdf(bytes, 0);
    return { text: texts.map(({ text }) => text).join(""), inks: await inksOfPdf(bytes, 0) };
  };
  const light = await printed("light");
  expect(light.text).toContain("花子");
  expect(light.inks).toEqual(["#000000", "#b3b3b3"]);
  const blank = await printed("blank");
  expect(blank.text).not.toContain("花子");
  expect(blank.inks).toEqual(["#000000"]);

  const drawn = page.locator(".paper-desk text", { hasText: NAME });
  await expect(drawn).toHaveCSS("fill", "rgb(0, 0, 0)");
});
