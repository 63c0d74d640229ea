import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { driveApp } from "../drive/app.mjs";
import { looseFuses } from "../fuses.mjs";
import { CANARIES } from "./canary.mjs";
import { filesHolding } from "./disk.mjs";
import { traced } from "./network.mjs";
import { collectSettings, looseSettings } from "./settings.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** A connection planted in the running app: the trace has to show it. */
export function plantedConnection(root) {
  return traced(root, [join(here, "plant-connection.mjs")]).findings.length > 0;
}

/** Canaries planted in every way of writing them: each file has to be found. */
export function plantedWords() {
  const folder = mkdtempSync(join(tmpdir(), "ippo-plant-"));
  const text = `before ${CANARIES.join(" and ")} after`;
  const ways = {
    plain: Buffer.from(text),
    wide: Buffer.from(text, "utf16le"),
    base64: Buffer.from(Buffer.from(text).toString("base64")),
    deflated: Buffer.concat([Buffer.alloc(100, 7), deflateSync(text), Buffer.alloc(100, 7)]),
  };
  for (const [name, bytes] of Object.entries(ways)) writeFileSync(join(folder, name), bytes);
  const found = filesHolding([folder], CANARIES).join("\n");
  rmSync(folder, { recursive: true, force: true });
  return Object.keys(ways).every((name) => found.includes(join(folder, name)));
}

/** A window with a setting loosened, and a fuse left on: both have to be named. */
export async function plantedSetting() {
  const profile = mkdtempSync(join(tmpdir(), "ippo-plant-"));
  const { app, close } = await driveApp({ profile });
  await app.evaluate(collectSettings);
  await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webSecurity: false } });
    await window.loadURL("app://ippo/empty.html");
  });
  const windows = await app.evaluate(() => globalThis.ippoSeenSettings);
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().endsWith("empty.html")) window.destroy();
  });
  await close();
  rmSync(profile, { recursive: true, force: true });
  const setting = looseSettings(windows).some((line) => line.includes("webSecurity"));
  return setting && looseFuses({ RunAsNode: true }).includes("RunAsNode");
}
