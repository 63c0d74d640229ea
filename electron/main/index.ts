import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, session } from "electron";
import type { LockReason, Preferences } from "../../src/domain/settings/preferences.ts";
import { declareScheme, servePage } from "./app-protocol.ts";
import { registerHandlers } from "./bridge/handle.ts";
import { VaultPort } from "./bridge/vault-port.ts";
import { backupFiles } from "./files/backup-files.ts";
import { forgetSecondPlace, keepSecondPlace, type SecondPlace, secondPlace } from "./files/backup-place.ts";
import { deviceKey } from "./files/device-key.ts";
import { chooseFile, chooseFolder, openFile, saveFile } from "./files/dialogs.ts";
import { keepDamaged } from "./files/storage-aside.ts";
import { firstPageOf, paperColour } from "./first-paint.ts";
import { hardenContents, hardenSession, refusedSwitch, setSwitches } from "./hardening.ts";
import { readPreferences, writePreferences } from "./preferences.ts";
import { eraseProfile, markClosed, markOpen, type Profile, prepareProfile, vaultIsThere } from "./profile.ts";
import { selfCheck } from "./self-check.ts";
import { LockSignals } from "./window/lock-signals.ts";
import { closeGently, openMainWindow, sendSignal } from "./window/main-window.ts";
import { printOnPaper, printToPdf, registerPrintDoor } from "./window/print-window.ts";

const build = dirname(dirname(fileURLToPath(import.meta.url)));
const preloadFolder = join(build, "preload");

start();

function start(): void {
  setSwitches();
  declareScheme();
  const refused = refusedSwitch();
  if (refused) {
    quitWith(`Ippo does not start with --${refused}.`, 2);
    return;
  }
  const profile = prepareProfile();
  if (!app.requestSingleInstanceLock()) {
    quitWith("Ippo is open already, in its own window. / Ippo は、別の窓で開いています。", 0);
    return;
  }
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(() => run(profile));
}

/** What the page is told of the moment it opens in. */
type State = {
  preferences: Preferences;
  lockedBecause: LockReason;
  /** The path of the copy that the person picked last; the page knows its name only. */
  pickedBackup?: string;
};

function quitWith(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(code);
}

async function run(profile: Profile): Promise<void> {
  hardenSession(session.defaultSession);
  const state: State = { preferences: readPreferences(profile.vault), lockedBecause: "start" };
  const firstPage = firstPageOf(join(build, "main", "first-paint.json"));
  const isLocked = () => profile.start === "ok" && (vaultIsThere(profile) || state.lockedBecause !== "start");
  servePage(session.defaultSession, join(build, "page"), (html) =>
    firstPage(html, state.preferences, isLocked() ? state.lockedBecause : undefined),
  );
  app.clearRecentDocuments();
  markOpen(profile);

  const window = openMainWindow(preloadFolder, join(build, "page", "icon.png"), paperColour(state.preferences));
  const port = new VaultPort(profile.vault, {
    ...deviceKey,
    ...backupFiles(profile.vault, () => state.pickedBackup),
    storageReset: async () => {
      keepDamaged(profile.chromium, profile.aside, new Date().toISOString());
      await session.defaultSession.clearStorageData({ storages: ["indexdb"] });
    },
  });
  const signals = new LockSignals(window.webContents, (signal) => sendSignal(window, signal));
  register(profile, state, window, port, signals);
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
    sendSignal(window, "second-start");
  });
  window.once("closed", () => void port.close().then(() => markClosed(profile)));
  if (process.env["IPPO_RELOAD"]) await reloadOnBuild(window);
  if (app.commandLine.hasSwitch("self-check")) await selfCheck(window);
}

function register(profile: Profile, state: State, window: BrowserWindow, port: VaultPort, signals: LockSignals): void {
  const gentle = closeGently(window);
  registerPrintDoor();
  registerHandlers(() => (window.isDestroyed() ? undefined : window.webContents), {
    appInfo: async () => ({
      version: app.getVersion(),
      builtOn: __BUILT_ON__,
      electronMajor: Number(process.versions.electron.split(".")[0]),
      platform: process.platform,
      packaged: app.isPackaged,
      start: profile.start,
      vaultExpected: vaultIsThere(profile),
      uncleanEnd: profile.uncleanEnd,
      preferences: state.preferences,
      lockedBecause: state.lockedBecause,
    }),
    saveFile: (input) => saveFile(window, input),
    openFile: (input) => openFile(window, input),
    printPdf: (job) => printToPdf(preloadFolder, job),
    print: async (job) => ({ printed: await printOnPaper(preloadFolder, job) }),
    openVaultPort: () => port.open(window.webContents),
    closeVaultPort: async () => {
      signals.setIdle(0);
      await port.close();
    },
    backupPlace: async () => placeShown(await secondPlace(profile.vault)),
    chooseBackupPlace: async () => {
      const path = await chooseFolder(window);
      if (path) await keepSecondPlace(profile.vault, path);
      return placeShown(await secondPlace(profile.vault));
    },
    forgetBackupPlace: async () => forgetSecondPlace(profile.vault),
    pickBackup: async () => {
      const path = await chooseFile(window, ["ippo-backup"]);
      if (!path) return null;
      state.pickedBackup = path;
      return { name: basename(path) };
    },
    setContentProtection: async ({ isProtected }) => window.setContentProtection(isProtected),
    setPreferences: async (preferences) => {
      state.preferences = preferences;
      window.setBackgroundColor(paperColour(preferences));
      await writePreferences(profile.vault, preferences);
    },
    relock: async ({ reason }) => {
      state.lockedBecause = reason;
      window.webContents.reload();
    },
    eraseProfile: async () => {
      await port.close();
      await eraseProfile(profile, session.defaultSession);
      state.preferences = readPreferences(profile.vault);
      state.lockedBecause = "start";
      delete state.pickedBackup;
      window.webContents.reload();
    },
    setIdleLock: async ({ minutes }) => signals.setIdle(minutes),
    readyToClose: async () => gentle.close(),
    keepOpen: async () => gentle.keep(),
  });
}

function placeShown({ state, label }: SecondPlace) {
  return { state, label };
}

/** Development only: shows a fresh build without a restart. A packaged Ippo has no such ear. */
async function reloadOnBuild(window: BrowserWindow): Promise<void> {
  if (app.isPackaged) return;
  const { watch } = await import("node:fs");
  let timer: NodeJS.Timeout | undefined;
  watch(join(build, "page"), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => window.reload(), 300);
  });
}
