import { join } from "node:path";
import { app, BrowserWindow, type Session } from "electron";
import { SIGNAL_CHANNEL, type Signal } from "../../../src/bridge/verbs.ts";
import { ORIGIN } from "../app-protocol.ts";
import { webPreferences } from "../hardening.ts";

const CLOSE_WAIT_MS = 5_000;

/** The one window. Its title says nothing of what is inside. */
export function openMainWindow(
  preloadFolder: string,
  iconFile: string,
  backgroundColor: string,
  session: Session,
): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    title: "Ippo",
    icon: iconFile,
    show: false,
    autoHideMenuBar: true,
    backgroundColor,
    webPreferences: { ...webPreferences(join(preloadFolder, "index.cjs")), session },
  });
  window.setMenu(null);
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  window.webContents.on("render-process-gone", () => window.reload());
  // The anchor of `npm run bench`: the same window with nothing in it.
  const page = !app.isPackaged && app.commandLine.hasSwitch("empty-page") ? "empty.html" : "index.html";
  void window.loadURL(`${ORIGIN}/${page}`);
  return window;
}

export function sendSignal(window: BrowserWindow | undefined, signal: Signal): void {
  if (window && !window.isDestroyed()) window.webContents.send(SIGNAL_CHANNEL, signal);
}

/** How a window ends: the page is asked first, and may keep it. */
export type GentleClose = { close: () => void; keep: () => void };

/**
 * Asks the page to save what is being written before the window goes. A page that never answers is closed after five
 * seconds; one that answers `keep` has words it could not save, and stays.
 */
export function closeGently(window: BrowserWindow): GentleClose {
  let patience: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(patience);
    if (!window.isDestroyed()) window.destroy();
  };
  window.on("close", (event) => {
    event.preventDefault();
    clearTimeout(patience);
    patience = setTimeout(close, CLOSE_WAIT_MS);
    sendSignal(window, "closing");
  });
  return { close, keep: () => clearTimeout(patience) };
}
