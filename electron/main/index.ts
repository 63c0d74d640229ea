import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow } from "electron";
import { declareScheme } from "./app-protocol.ts";
import { registerHandlers } from "./bridge/handle.ts";
import { removeElsewhere } from "./files/elsewhere.ts";
import { removeLeftBehind } from "./files/left-behind.ts";
import { handlersOf } from "./handlers.ts";
import { hardenContents, refusedSwitch, setSwitches } from "./hardening.ts";
import { chooseRoot, lastProfile, prepareProfile, rememberProfile } from "./profile.ts";
import { selfCheck } from "./self-check.ts";
import { allEnded, openStage, type Stage } from "./stage.ts";
import { LockSignals } from "./window/lock-signals.ts";
import { sendSignal } from "./window/main-window.ts";
import { registerPrintDoor } from "./window/print-window.ts";

const build = dirname(dirname(fileURLToPath(import.meta.url)));

start();

function start(): void {
  setSwitches();
  declareScheme();
  const refused = refusedSwitch();
  if (refused) {
    quitWith(`Ippo does not start with --${refused}.`, 2);
    return;
  }
  const root = chooseRoot();
  const profile = prepareProfile(root, lastProfile(root));
  if (!app.requestSingleInstanceLock()) {
    quitWith("Ippo is open already, in its own window. / Ippo は、別の窓で開いています。", 0);
    return;
  }
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
  // Not before the files are closed: an end that is not marked as clean would be told of at the next start.
  app.on("window-all-closed", () => void allEnded().then(() => app.quit()));
  void app.whenReady().then(() => run(openStage(profile, build), root));
}

function quitWith(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(code);
}

async function run(first: Stage, root: string): Promise<void> {
  let stage = first;
  void removeElsewhere();
  void removeLeftBehind(join(root, "profiles"));
  app.clearRecentDocuments();
  const signals = new LockSignals((signal) => sendSignal(stage.window, signal));
  signals.watch(stage.window.webContents);
  const change = async (number: number) => {
    const before = stage;
    await before.port.close();
    stage = openStage(prepareProfile(root, number), build);
    signals.watch(stage.window.webContents);
    rememberProfile(root, number);
    before.window.destroy();
  };
  registerPrintDoor();
  registerHandlers(
    () => (stage.window.isDestroyed() ? undefined : stage.window.webContents),
    handlersOf({ stage: () => stage, change, signals }, build),
  );
  app.on("second-instance", () => {
    const { window } = stage;
    if (window.isMinimized()) window.restore();
    window.focus();
    sendSignal(window, "second-start");
  });
  if (process.env["IPPO_RELOAD"]) await reloadOnBuild(stage.window);
  if (app.commandLine.hasSwitch("self-check")) await selfCheck(stage.window);
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
