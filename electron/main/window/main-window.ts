import { join } from "node:path";
import { BrowserWindow } from "electron";
import { SIGNAL_CHANNEL, type Signal } from "../../../src/bridge/verbs.ts";
import { ORIGIN } from "../app-protocol.ts";
import { webPreferences } from "../hardening.ts";

const CLOSE_WAIT_MS = 5_000;

/** The one window. Its title says nothing of what is inside. */
export function openMainWindow(preloadFolder: string, iconFile: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    title: "Ippo",
    icon: iconFile,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#F6F3EC",
    webPreferences: webPreferences(join(preloadFolder, "index.cjs")),
  });
  window.setMenu(null);
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  window.webContents.on("render-process-gone", () => window.reload());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

export function sendSignal(window: BrowserWindow | undefined, signal: Signal): void {
  if (window && !window.isDestroyed()) window.webContents.send(SIGNAL_CHANNEL, signal);
}

/**
 * Asks the page to seal what is being written before the window goes.
 * @returns what the page calls when it is ready; a page that never answers is closed after five seconds
 */
export function closeGently(window: BrowserWindow): () => void {
  let asked = false;
  const close = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  window.on("close", (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    sendSignal(window, "closing");
    setTimeout(close, CLOSE_WAIT_MS);
  });
  return close;
}
