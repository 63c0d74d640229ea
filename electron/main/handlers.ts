import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { app } from "electron";
import type { Handlers } from "./bridge/handle.ts";
import { Refusal } from "./bridge/handle.ts";
import { forgetSecondPlace, keepSecondPlace, type SecondPlace, secondPlace } from "./files/backup-place.ts";
import { chooseFile, chooseFolder, chooseNewFile, openFile, saveFile } from "./files/dialogs.ts";
import { paperColour } from "./first-paint.ts";
import { allowMicrophone } from "./hardening.ts";
import { readPreferences, writePreferences } from "./preferences.ts";
import { eraseProfile, newProfileNumber, profileNumbers, vaultIsThere } from "./profile.ts";
import type { Stage } from "./stage.ts";
import { BookPress } from "./window/book-press.ts";
import type { LockSignals } from "./window/lock-signals.ts";
import { PrintDesk } from "./window/print-desk.ts";

/** What the handlers work on: the stage there is now, and how to change it for another person's. */
export type Theatre = { stage: () => Stage; change: (number: number) => Promise<void>; signals: LockSignals };

/** What the shell does for each verb of the bridge. */
export function handlersOf({ stage, change, signals }: Theatre, build: string): Handlers {
  const preloadFolder = join(build, "preload");
  const press = new BookPress(preloadFolder);
  const desk = new PrintDesk(preloadFolder);
  /** No hidden window outlives what it was opened for. */
  const endPrinting = async () => {
    desk.clear();
    await press.stop();
  };
  return {
    appInfo: async () => ({
      version: app.getVersion(),
      builtOn: __BUILT_ON__,
      electronMajor: Number(process.versions.electron.split(".")[0]),
      platform: process.platform,
      packaged: app.isPackaged,
      start: stage().profile.start,
      vaultExpected: vaultIsThere(stage().profile),
      uncleanEnd: stage().profile.uncleanEnd,
      preferences: stage().preferences,
      lockedBecause: stage().lockedBecause,
      profiles: { current: stage().profile.number, all: profileNumbers(stage().profile) },
    }),
    saveFile: (input) => saveFile(stage().window, input),
    openFile: (input) => openFile(stage().window, input),
    preparePrint: async () => desk.prepare(stage().window),
    printPdf: (job) => desk.toPdf(job),
    print: async (job) => ({ printed: await desk.onPaper(job) }),
    ...bookHandlers(stage, press),
    openVaultPort: async () => {
      await endPrinting();
      await stage().port.open(stage().window.webContents);
    },
    closeVaultPort: async () => {
      await endPrinting();
      signals.setIdle(0);
      await stage().port.close();
    },
    ...copyHandlers(stage),
    ...takeoutHandlers(stage),
    ...attachmentHandlers(stage),
    setContentProtection: async ({ isProtected }) => stage().window.setContentProtection(isProtected),
    setPreferences: async (preferences) => {
      const { window, profile } = stage();
      stage().preferences = preferences;
      window.setBackgroundColor(paperColour(preferences));
      await writePreferences(profile.vault, preferences);
    },
    relock: async ({ reason }) => {
      await endPrinting();
      allowMicrophone(stage().session, false);
      stage().lockedBecause = reason;
      stage().window.webContents.reload();
    },
    switchProfile: async ({ number }) => {
      if (!profileNumbers(stage().profile).includes(number)) throw new Refusal("refused");
      await endPrinting();
      await change(number);
    },
    addProfile: async () => {
      const number = newProfileNumber(stage().profile);
      if (number === undefined) throw new Refusal("refused");
      await endPrinting();
      await change(number);
    },
    eraseProfile: async () => {
      const { profile, port, session, window } = stage();
      await endPrinting();
      await port.close();
      await eraseProfile(profile, session);
      Object.assign(stage(), { preferences: readPreferences(profile.vault), lockedBecause: "start" });
      Object.assign(stage(), { pickedBackup: undefined, picked: {}, toMoveIn: undefined, takeoutTo: undefined });
      window.webContents.reload();
    },
    setIdleLock: async ({ minutes }) => signals.setIdle(minutes),
    readyToClose: async () => {
      await endPrinting();
      stage().gentle.close();
    },
    keepOpen: async () => stage().gentle.keep(),
  };
}

/** What is open here ends with the vault: a book in the making holds what was written. */
function bookHandlers(
  stage: () => Stage,
  press: BookPress,
): Pick<Handlers, "beginBook" | "addToBook" | "finishBook" | "stopBook"> {
  return {
    beginBook: async ({ job, suggestedName }) => {
      await press.stop();
      const path = await chooseNewFile(stage().window, suggestedName, "pdf");
      if (!path) return null;
      await press.begin(path, stage().profile.vault, job, stage().window);
      return { name: basename(path) };
    },
    addToBook: async (part) => ({ pages: await press.add(part) }),
    finishBook: async () => ({ pages: await press.finish() }),
    stopBook: () => press.stop(),
  };
}

function copyHandlers(stage: () => Stage) {
  return {
    backupPlace: async () => placeShown(await secondPlace(stage().profile.vault)),
    chooseBackupPlace: async () => {
      const path = await chooseFolder(stage().window);
      if (path) await keepSecondPlace(stage().profile.vault, path);
      return placeShown(await secondPlace(stage().profile.vault));
    },
    forgetBackupPlace: () => forgetSecondPlace(stage().profile.vault),
    pickBackup: async () => {
      const path = await chooseFile(stage().window, ["ippo-backup"]);
      if (!path) return null;
      stage().pickedBackup = path;
      return { name: basename(path) };
    },
  };
}

function takeoutHandlers(stage: () => Stage): Pick<Handlers, "chooseTakeout" | "pickTakeout" | "pickImport"> {
  return {
    chooseTakeout: async ({ as, suggestedName }) => {
      const path =
        as === "zip"
          ? await chooseNewFile(stage().window, suggestedName, "zip")
          : await newFolder(stage(), suggestedName);
      stage().takeoutTo = path ? { as, path } : undefined;
      return path ? { name: basename(path) } : null;
    },
    pickTakeout: async () => {
      const path = await chooseFile(stage().window, ["zip", "json"]);
      stage().picked.takeout = path;
      return path ? { name: basename(path) } : null;
    },
    pickImport: async ({ as }) => {
      const path =
        as === "folder"
          ? await chooseFolder(stage().window)
          : await chooseFile(stage().window, ["zip", "tgz", "jex", "tar", "json", "md", "txt"]);
      stage().toMoveIn = path;
      return path ? { name: basename(path) } : null;
    },
  };
}

function attachmentHandlers(stage: () => Stage): Pick<Handlers, "pickPhoto" | "allowMicrophone"> {
  return {
    pickPhoto: async () => {
      const path = await chooseFile(stage().window, ["jpg", "jpeg", "png", "webp", "heic", "heif"]);
      stage().picked.photo = path;
      return { picked: path !== undefined };
    },
    allowMicrophone: async ({ allowed }) => allowMicrophone(stage().session, allowed),
  };
}

/** A folder of its own inside the one the person chooses, so that nothing there is written over. */
async function newFolder({ window }: Stage, name: string): Promise<string | undefined> {
  const chosen = await chooseFolder(window);
  if (!chosen) return undefined;
  for (let count = 1; ; count += 1) {
    const path = join(chosen, count === 1 ? name : `${name}-${count}`);
    if (!existsSync(path)) return path;
  }
}

function placeShown({ state, label }: SecondPlace) {
  return { state, label };
}
