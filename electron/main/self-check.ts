import { app, type BrowserWindow, session } from "electron";
import { ORIGIN } from "./app-protocol.ts";

/**
 * `--self-check`: prints the settings that are really in force, as one JSON line, and ends.
 * Asked of the running window, not of the code that made it.
 */
export async function selfCheck(window: BrowserWindow): Promise<void> {
  if (window.webContents.isLoading())
    await new Promise<void>((resolve) => window.webContents.once("did-finish-load", () => resolve()));
  const contents = window.webContents as typeof window.webContents & {
    getLastWebPreferences?: () => Electron.WebPreferences | null;
  };
  const page: unknown = await window.webContents.executeJavaScript(
    `({ origin: location.origin, node: typeof process !== "undefined" || typeof require !== "undefined", secure: isSecureContext })`,
  );
  const answer = await fetchHeaders();
  process.stdout.write(
    `${JSON.stringify({
      packaged: app.isPackaged,
      electron: process.versions.electron,
      sandboxSwitch: !app.commandLine.hasSwitch("no-sandbox"),
      preferences: contents.getLastWebPreferences?.() ?? null,
      devTools: window.webContents.isDevToolsOpened(),
      page,
      headers: answer,
    })}\n`,
  );
  app.exit(0);
}

async function fetchHeaders(): Promise<Record<string, string>> {
  const answer = await session.defaultSession.fetch(`${ORIGIN}/index.html`);
  return Object.fromEntries(answer.headers.entries());
}
