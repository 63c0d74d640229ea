import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  errors,
  expect,
  type Page,
} from "@playwright/test";
import { askAgainWhenForgotten } from "../../scripts/drive/ask-again.mjs";
import { launchCommand } from "../../scripts/setup/launch.mjs";
import { ensureScreen } from "../../scripts/setup/screen.mjs";

export const ROOT = resolve(import.meta.dirname, "../..");

export type Ippo = { app: ElectronApplication; page: Page; profile: string };

/**
 * Starts the real app on a profile.
 * @param args more arguments for it, such as a locale
 * @param starter a program that starts it in its turn: it gets the same arguments
 */
export async function startIppo(profile: string, args: string[] = [], starter?: string): Promise<Ippo> {
  const command = launchCommand(ROOT);
  const app = await launch({
    executablePath: starter ?? command.program,
    args: [...command.args, `--profile-dir=${profile}`, "--lang=ja", ...args],
    env: { ...process.env, LANG: "ja_JP.UTF-8" } as Record<string, string>,
  });
  askAgainWhenForgotten(app);
  const page = await app.firstWindow();
  await expect(page.getByTestId("ready")).toBeAttached({ timeout: 30_000 });
  return { app, page, profile };
}

/** The driver now and then misses the moment to attach: it is given two. */
async function launch(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await electron.launch({ ...options, timeout: 30_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return electron.launch({ ...options, timeout: 30_000 });
  }
}

/** Ends the app as a person does, by closing its window. */
export async function closeIppo({ app }: Ippo): Promise<void> {
  const gone = app.waitForEvent("close");
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
}

type TestFixtures = {
  profile: string;
  start: (profile?: string, args?: string[], starter?: string) => Promise<Ippo>;
};

/** Each test has a profile folder of its own, gone afterwards, and an app that is ended whatever happens. */
export const test = base.extend<TestFixtures, { display: undefined }>({
  // Tests run side by side: a window that came up on the same screen would take focus and input method from this one.
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
    async ({}, use) => {
      const { env, close } = await ensureScreen({ quiet: true, own: true });
      Object.assign(process.env, env);
      await use(undefined);
      close();
    },
    { scope: "worker", auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "ippo-e2e-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ profile }, use) => {
    const started: Ippo[] = [];
    await use(async (folder = profile, args = [], starter) => {
      const ippo = await startIppo(folder, args, starter);
      started.push(ippo);
      return ippo;
    });
    for (const { app } of started) await app.close().catch(() => undefined);
  },
});

export { expect };
