import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, errors } from "@playwright/test";
import { launchCommand } from "../setup/launch.mjs";
import { ensureScreen } from "../setup/screen.mjs";
import { askAgainWhenForgotten } from "./ask-again.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Starts the real app for a tool. `isSecond` says that it was started twice: what the first one left, such as the mark
 * of an open app, is there.
 * @param {{profile: string, locale?: "ja" | "en", args?: string[], env?: Record<string, string>}} options
 */
export async function driveApp({ profile, locale = "ja", args = [], env = {} }) {
  const screen = await ensureScreen({ quiet: true });
  const command = launchCommand(root);
  const { app, isSecond } = await launch({
    // The audit traces the app from outside: a script that starts it stands in for it then.
    executablePath: process.env.IPPO_STARTED_BY ?? command.program,
    args: [...command.args, `--profile-dir=${profile}`, `--lang=${locale === "ja" ? "ja" : "en-US"}`, ...args],
    env: { ...process.env, ...screen.env, LANG: locale === "ja" ? "ja_JP.UTF-8" : "en_US.UTF-8", ...env },
  });
  askAgainWhenForgotten(app);
  const page = await app.firstWindow();
  await page.getByTestId("ready").waitFor({ state: "attached", timeout: 60_000 });
  const close = async () => {
    const gone = app.waitForEvent("close");
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
    screen.close();
  };
  return { app, page, close, isSecond };
}

/** The driver now and then misses the moment to attach: it is given two. */
async function launch(options) {
  try {
    return { app: await _electron.launch({ ...options, timeout: 30_000 }), isSecond: false };
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return { app: await _electron.launch({ ...options, timeout: 30_000 }), isSecond: true };
  }
}
