import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { documentFromText, type EntryDocument } from "../../src/domain/journal/document.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, unlock } from "../support/drive.ts";

const { journal } = catalogues.ja;

const LINES = [
  "長いページ",
  ...Array.from({ length: 600 }, (_, index) => `${index + 1} 行目。${"雨の音で起きた。".repeat(10)}`),
];
const LONG = documentFromText(LINES.join("\n"));

/** A page that comes in many parts is in the list. @returns its id */
async function keepLongPage(page: Page): Promise<string> {
  await firstRun(page);
  const id = await page.evaluate(async (document) => {
    const { ippoVault } = globalThis as unknown as { ippoVault: { save: (value: unknown) => Promise<{ id: string }> } };
    const body = { day: "2026-01-05", at: "2026-01-05T09:00:00.000Z", form: "free", document };
    return (await ippoVault.save({ kind: "journal", body })).id;
  }, LONG);
  await goTo(page, "journal");
  await expect(page.getByRole("option").first()).toBeVisible();
  return id;
}

/** What the vault has of an entry. */
const kept = (page: Page, id: string) =>
  page.evaluate(async (entry) => {
    const { ippoVault } = globalThis as unknown as {
      ippoVault: { get: (kind: string, id: string) => Promise<{ body: { document: unknown } }> };
    };
    return (await ippoVault.get("journal", entry)).body.document as EntryDocument;
  }, id);

/**
 * Opens the page and acts on it before its other parts have come, all in one turn of the window.
 * @param act what is done, by its name in the page
 * @returns how many blocks were on the screen before
 */
function openAnd(page: Page, act: "type" | "selectAll"): Promise<number> {
  return page.evaluate(
    (what) =>
      new Promise<number>((resolve) => {
        const look = new MutationObserver(async () => {
          const text = document.querySelector<HTMLElement>(".entry-text");
          if (!text?.textContent?.includes("長いページ")) return;
          look.disconnect();
          const blocks = text.children.length;
          text.focus();
          if (what === "type") {
            const [first] = text.children;
            if (first) getSelection()?.collapse(first, 0);
            document.execCommand("insertText", false, "川");
            await Promise.resolve();
            // Left at once: what is saved now is what is on the screen and what is still to come.
            text.blur();
          } else {
            const pressed = { bubbles: true, cancelable: true };
            text.dispatchEvent(
              new KeyboardEvent("keydown", { key: "a", code: "KeyA", keyCode: 65, ctrlKey: true, ...pressed }),
            );
            text.dispatchEvent(
              new KeyboardEvent("keydown", { key: "Delete", code: "Delete", keyCode: 46, ...pressed }),
            );
          }
          resolve(blocks);
        });
        look.observe(document.body, { childList: true, subtree: true });
        document.querySelector<HTMLElement>("[role=option]")?.click();
      }),
    act,
  );
}

const EMPTY = [{ type: "paragraph" }];

test("a long page is written on at once and locked at once: everything is there", async ({ start }) => {
  const { page } = await start();
  const id = await keepLongPage(page);
  expect(await openAnd(page, "type")).toBeLessThan(100);
  await page.keyboard.press("Control+l");
  await unlock(page);
  const document = await kept(page, id);
  expect(document.content.length).toBe(LONG.content.length);
  expect(document).toEqual(documentFromText(["川長いページ", ...LINES.slice(1)].join("\n")));
});

test("all of a long page is selected and deleted at once, and comes back", async ({ start }) => {
  const { page } = await start();
  const id = await keepLongPage(page);
  expect(await openAnd(page, "selectAll")).toBeLessThan(100);
  await expect.poll(async () => (await kept(page, id)).content).toEqual(EMPTY);
  await page.keyboard.press("Control+z");
  await expect.poll(() => kept(page, id)).toEqual(LONG);
  await expect(page.getByRole("textbox", { name: journal.page }).locator("p")).toHaveCount(LINES.length);
});

test("a long page comes whole by itself, and is not saved for it", async ({ start }) => {
  const { page } = await start();
  const id = await keepLongPage(page);
  const revision = () =>
    page.evaluate(async (entry) => {
      const { ippoVault } = globalThis as unknown as {
        ippoVault: { get: (kind: string, id: string) => Promise<{ revision: number }> };
      };
      return (await ippoVault.get("journal", entry)).revision;
    }, id);
  const before = await revision();
  await page.getByRole("option").first().click();
  const text = page.getByRole("textbox", { name: journal.page });
  await expect(text.locator("p")).toHaveCount(LINES.length);
  await expect(text).not.toHaveAttribute("aria-busy", "true");
  await goTo(page, "today");
  expect(await revision()).toBe(before);
  expect(await kept(page, id)).toEqual(LONG);
});
