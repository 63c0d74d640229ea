import type { Locator, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, type Ippo, test as withApp } from "../support/app.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;

/** Each test begins in the journal of a new person. */
const test = withApp.extend<{ ippo: Ippo; page: Page; app: Ippo["app"] }>({
  ippo: async ({ start }, use) => {
    const ippo = await start();
    await firstRun(ippo.page);
    await goTo(ippo.page, "journal");
    await use(ippo);
  },
  page: ({ ippo }, use) => use(ippo.page),
  app: ({ ippo }, use) => use(ippo.app),
});

/** Steps of typing 寿司 with an input method: what stands in the text at each. */
const STEPS = ["ｓ", "す", "すｓ", "すし", "寿司"];

type Composer = { to: (words: string) => Promise<void>; commit: (words: string) => Promise<void> };

async function composer(page: Page): Promise<Composer> {
  const session = await page.context().newCDPSession(page);
  return {
    to: async (text) => {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    },
    commit: async (text) => {
      await session.send("Input.insertText", { text });
    },
  };
}

async function composeSushi({ to, commit }: Composer): Promise<void> {
  for (const step of STEPS) await to(step);
  await commit("寿司");
}

async function newPage(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: ja.journal.write }).click();
  const text = page.getByRole("textbox", { name: ja.journal.page });
  await expect(text).toBeFocused();
  return text;
}

/** Lines of the page as they are drawn. */
const lines = (text: Locator) =>
  text.evaluate((page) => [...page.querySelectorAll("p, h2, h3, li > div > p")].map((line) => line.textContent));

/** What is on the page before, and what the composition is to leave. */
type Case = { name: string; before: (page: Page) => Promise<void>; after: string[] };

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const CASES: Case[] = [
  { name: "in an empty line", before: async () => undefined, after: ["寿司"] },
  {
    name: "at the end of a line",
    before: (page) => page.keyboard.type("昼は"),
    after: ["昼は寿司"],
  },
  {
    name: "in the middle of a word",
    before: async (page) => {
      await page.keyboard.type("昼ごはん");
      await press(page, "ArrowLeft", "ArrowLeft");
    },
    after: ["昼ご寿司はん"],
  },
  {
    name: "at the start of a list",
    before: (page) => page.keyboard.type("- "),
    after: ["寿司"],
  },
  {
    name: "at the start of a checklist",
    before: (page) => page.keyboard.type("[ ] "),
    after: ["寿司"],
  },
  {
    name: "in a list's second item",
    before: async (page) => {
      await page.keyboard.type("- パン");
      await press(page, "Enter");
    },
    after: ["パン", "寿司"],
  },
  {
    name: "over a selected line",
    before: async (page) => {
      await page.keyboard.type("消える行");
      await press(page, "Shift+Home");
    },
    after: ["寿司"],
  },
  {
    name: "over two paragraphs",
    before: async (page) => {
      await page.keyboard.type("一行目");
      await press(page, "Enter");
      await page.keyboard.type("二行目");
      await press(page, "Control+a");
    },
    after: ["寿司"],
  },
  {
    name: "partly over two paragraphs",
    before: async (page) => {
      await page.keyboard.type("のこる消える");
      await press(page, "Enter");
      await page.keyboard.type("消えるのこる");
      await press(page, "ArrowLeft", "ArrowLeft", "ArrowLeft", "Shift+ArrowUp");
    },
    after: ["のこる寿司のこる"],
  },
  {
    name: "over heading, bold and a list that ends in an empty item",
    before: async (page) => {
      await page.keyboard.type("## 見出し");
      await press(page, "Enter");
      await page.keyboard.type("ふつう");
      await press(page, "Control+b");
      await page.keyboard.type("太い");
      await press(page, "Control+b", "Enter");
      await page.keyboard.type("- 項目");
      await press(page, "Enter", "Control+a");
    },
    after: ["寿司"],
  },
  {
    name: "behind a bold passage",
    before: async (page) => {
      await press(page, "Control+b");
      await page.keyboard.type("太い");
      await press(page, "Control+b");
    },
    after: ["太い寿司"],
  },
  {
    name: "with bold switched on before",
    before: (page) => press(page, "Control+b"),
    after: ["寿司"],
  },
  {
    name: "behind a covered passage",
    before: async (page) => {
      await page.keyboard.type("ひみつ");
      await press(page, "Shift+Home", "Control+Shift+h");
      await page.waitForTimeout(200);
      await press(page, "ArrowRight");
    },
    after: ["ひみつ寿司"],
  },
  {
    name: "before a covered passage",
    before: async (page) => {
      await page.keyboard.type("ひみつ");
      await press(page, "Shift+Home", "Control+Shift+h");
      // The editor does not look at where the caret goes in the moment after it has drawn.
      await page.waitForTimeout(200);
      await press(page, "Home");
    },
    after: ["寿司ひみつ"],
  },
];

test("a composition leaves every letter once, wherever it begins", async ({ page }) => {
  const compose = await composer(page);
  for (const { name, before, after } of CASES)
    await test.step(name, async () => {
      const text = await newPage(page);
      await before(page);
      await composeSushi(compose);
      expect(await lines(text), name).toEqual(after);
      await page.keyboard.type("。");
      expect((await lines(text)).join("\n"), name).toContain("寿司。");
    });
});

test("a composition that is taken back leaves nothing", async ({ page }) => {
  const compose = await composer(page);
  const text = await newPage(page);
  await page.keyboard.type("昼は");
  for (const step of STEPS) await compose.to(step);
  await compose.to("");
  await expect(text).toHaveText("昼は");
  await page.keyboard.type("パン");
  await expect(text).toHaveText("昼はパン");
});

test("the Enter that confirms a conversion makes no line, in a list neither", async ({ page }) => {
  const compose = await composer(page);
  for (const start of ["", "- ", "[ ] ", "> "]) {
    const text = await newPage(page);
    await page.keyboard.type(start);
    for (const step of STEPS) await compose.to(step);
    // What the page gets of an Enter that the input method takes for itself.
    await text.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", code: "Enter", keyCode: 229, isComposing: true, bubbles: true }),
      ),
    );
    await compose.commit("寿司");
    expect(await lines(text), start).toEqual(["寿司"]);
  }
});

test("a composition goes on over autosaves, and what is kept is what was confirmed", async ({ page }) => {
  const compose = await composer(page);
  const text = await newPage(page);
  await page.keyboard.type("昼は");
  await saved(page);
  for (const step of STEPS) {
    await compose.to(step);
    // Longer than autosave waits for a pause.
    await page.waitForTimeout(700);
  }
  await compose.commit("寿司");
  await expect(text).toHaveText("昼は寿司");
  await saved(page);
  await lockAndReturn(page);
  await expect(page.getByRole("option").filter({ hasText: "昼は寿司" })).toHaveCount(1);
});

test("a lock in the middle of a composition keeps what stood there", async ({ page, app }) => {
  const compose = await composer(page);
  await newPage(page);
  await page.keyboard.type("昼は");
  await compose.to("す");
  await compose.to("すし");
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit("lock-screen"));
  await unlock(page);
  await goTo(page, "journal");
  await expect(page.getByRole("option").filter({ hasText: "昼はすし" })).toHaveCount(1);
});

test("undo takes a composition back whole, and brings it again", async ({ page }) => {
  const compose = await composer(page);
  const text = await newPage(page);
  await page.keyboard.type("昼は");
  await page.waitForTimeout(600);
  await composeSushi(compose);
  await expect(text).toHaveText("昼は寿司");
  await page.keyboard.press("Control+z");
  await expect(text).toHaveText("昼は");
  await page.keyboard.press("Control+Shift+z");
  await expect(text).toHaveText("昼は寿司");
});

async function lockAndReturn(page: Page): Promise<void> {
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
}
