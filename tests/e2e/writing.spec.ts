import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { journal } = catalogues.ja;

async function openPage(page: Page) {
  await page.getByRole("button", { name: journal.write }).click();
  const text = page.getByRole("textbox", { name: journal.page });
  await expect(text).toBeFocused();
  return text;
}

/** Pastes as the browser does: what the clipboard holds, in its two shapes. */
function paste(page: Page, held: { html?: string; text?: string }) {
  return page.getByRole("textbox", { name: journal.page }).evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData("text/html", html);
    if (text !== undefined) clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, held);
}

test("a new page has the keys as soon as it is asked for", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  // No frame is drawn in between: a letter typed right behind the press lands on the page.
  const holder = await page.getByRole("button", { name: journal.write }).evaluate(async (button) => {
    (button as HTMLElement).click();
    await new Promise<void>((next) => queueMicrotask(() => setTimeout(next, 0)));
    return document.activeElement?.getAttribute("aria-label");
  });
  expect(holder).toBe(journal.page);
  await page.keyboard.type("川");
  await expect(page.getByRole("textbox", { name: journal.page })).toHaveText("川");
});

test("a checklist, a marked passage and a link are written, kept and read back", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  const text = await openPage(page);
  await page.keyboard.type("[ ] 電話する");
  await page.keyboard.press("Enter");
  await page.keyboard.type("休む");
  await text.getByRole("checkbox", { name: journal.tick("電話する") }).check();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("窓口の案内");
  await page.keyboard.press("Shift+Home");
  // By keyboard: to the tools, along them, and with the address back to the text.
  await page.keyboard.press("Alt+F10");
  const tools = page.getByRole("toolbar", { name: journal.tools });
  await expect(tools.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(text.locator("mark")).toHaveText("窓口の案内");
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("End");
  await tools.getByRole("button", { name: journal.link.add }).click();
  await page.getByRole("textbox", { name: journal.link.address }).fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(page.getByText(journal.link.notOne)).toBeVisible();
  await page.getByRole("textbox", { name: journal.link.address }).fill("https://example.jp/madoguchi");
  await page.keyboard.press("Enter");
  await expect(text.locator("[data-href='https://example.jp/madoguchi']")).toHaveText("窓口の案内");
  await expect(page.getByRole("group", { name: journal.link.at })).toContainText("https://example.jp/madoguchi");
  // There is nothing that could be followed.
  await expect(text.locator("a")).toHaveCount(0);
  await saved(page);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page.getByRole("option").filter({ hasText: "電話する" }).click();
  await expect(text.getByRole("checkbox", { name: journal.tick("電話する") })).toBeChecked();
  await expect(text.getByRole("checkbox", { name: journal.tick("休む") })).not.toBeChecked();
  await expect(text.locator("mark [data-href], [data-href] mark")).toHaveText("窓口の案内");
});

test("a hostile paste leaves its words and nothing else", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  const text = await openPage(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await paste(page, {
    html: `<h2 onclick="alert(1)">題</h2><script>document.title = "x"</script><style>p { display: none }</style>
      <p style="mso-style: x">ことば<img src="https://tracker.example/p.gif" onerror="document.title = 'x'"></p>
      <iframe src="https://tracker.example/"></iframe><svg onload="document.title = 'x'"></svg>
      <p><a href="https://a.example/?utm_source=x">つながり</a> <a href="javascript:alert(1)">わな</a></p>`,
  });
  await expect(text).toContainText("ことば");
  await expect(text.locator("h2")).toHaveText("題");
  await expect(text.locator("[data-href]")).toHaveText("つながり");
  await expect(text).toContainText("わな");
  await expect(text.locator("script, style, img, iframe, svg, a, [onclick], [style]")).toHaveCount(0);
  expect(await page.title()).not.toBe("x");
  await saved(page);
  expect(asked.filter((url) => !url.startsWith("app://"))).toEqual([]);
});

test("signs that are not seen stay outside, emoji stay whole, and it is said", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  const text = await openPage(page);
  await paste(page, { text: "あ\u202eい\u200bう\u2066え 👩‍👩‍👧 か\u3099" });
  await expect(text).toHaveText("あいうえ 👩‍👩‍👧 か\u3099");
  await expect(page.getByText(journal.pasteHidden(3))).toBeVisible();
  await page.keyboard.type("つづき");
  await expect(page.getByText(journal.pasteHidden(3))).toHaveCount(0);
  await saved(page);
});

test("five megabytes of text are pasted as far as a page goes, kept, and it is said", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  const text = await openPage(page);
  for (const shape of ["text", "html"] as const) {
    await page.keyboard.press("Control+a");
    const line = "長い長い貼り付けの一行です。".repeat(8);
    await page.evaluate(
      ([words, name]) => {
        const held = `${words}\n`.repeat(Math.ceil(5_000_000 / words.length));
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", held);
        if (name === "html") clipboardData.setData("text/html", `<p>${held}</p>`);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      [line, shape] as const,
    );
    await expect(page.getByText(journal.pasteCut)).toBeVisible();
    const length = await text.evaluate((element) => element.textContent?.length ?? 0);
    expect(length).toBeGreaterThan(190_000);
    expect(length).toBeLessThanOrEqual(200_000);
    await saved(page);
  }
});

test("lists that lie in each other without end can be pasted and kept", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  const text = await openPage(page);
  const deep = (depth: number): string => (depth === 0 ? "<p>底</p>" : `<ul><li><p>段</p>${deep(depth - 1)}</li></ul>`);
  await paste(page, { html: deep(40) });
  await expect(text).toContainText("底");
  for (let press = 0; press < 12; press += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("ここまで");
  await saved(page);
});
