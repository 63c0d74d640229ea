import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** axe's findings on the page as it stands. Legacy mode: Electron gives no blank page to run axe in. */
export async function findings(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

const THEMES = ["light", "dark", "night"] as const;

/** Looks at the page as it stands in each of the colours. It is left in the last of them. */
export async function inEveryTheme(page: Page, check: (theme: string) => Promise<void>): Promise<void> {
  for (const theme of THEMES) {
    await page.evaluate((name) => {
      document.documentElement.dataset["theme"] = name;
    }, theme);
    await check(theme);
  }
}
