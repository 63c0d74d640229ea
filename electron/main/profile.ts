import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { app } from "electron";
import type { StartState } from "../../src/bridge/contract.ts";
import { decodeHead } from "../../src/bridge/head.ts";

/** The folders of one person's Ippo. `vault` holds what never passes through Chromium's storage. */
export type Profile = { root: string; vault: string; start: StartState; vaultExpected: boolean; uncleanEnd: boolean };

const OPEN_MARK = "open";

/**
 * Chooses and prepares the profile folder, before `ready` and before Chromium opens any of it.
 * A profile that cannot be written or belongs to a newer Electron is left untouched: Chromium gets an empty
 * temporary folder instead, and the page says why.
 */
export function prepareProfile(): Profile {
  const root = chosenRoot();
  const vault = join(root, "profiles", "1");
  if (!makeWritable(vault)) return untouched(root, vault, "profile-unwritable");
  const head = readHead(vault);
  if (head.newer) return untouched(root, vault, "profile-newer");
  setFolders(root);
  return { root, vault, start: "ok", vaultExpected: head.exists, uncleanEnd: existsSync(join(vault, OPEN_MARK)) };
}

/** Leaves a mark that this run is open; it is gone after a clean end only. */
export function markOpen(profile: Profile): void {
  if (profile.start === "ok") writeFileSync(join(profile.vault, OPEN_MARK), "");
}

export function markClosed(profile: Profile): void {
  if (profile.start === "ok") rmSync(join(profile.vault, OPEN_MARK), { force: true });
}

function chosenRoot(): string {
  const given = app.commandLine.getSwitchValue("profile-dir");
  if (given) return resolve(given);
  // Another Electron would refuse, or empty, a profile of the released app: development has a folder of its own.
  const name = app.isPackaged ? "Ippo" : `Ippo-development-${process.versions.electron.split(".")[0]}`;
  return join(app.getPath("appData"), name);
}

function setFolders(root: string): void {
  app.setPath("userData", root);
  mkdirSync(join(root, "chromium"), { recursive: true, mode: 0o700 });
  app.setPath("sessionData", join(root, "chromium"));
  app.setPath("crashDumps", join(root, "crash"));
  app.setAppLogsPath(join(root, "logs"));
}

function untouched(root: string, vault: string, start: StartState): Profile {
  setFolders(join(tmpdir(), `ippo-empty-${process.pid}`));
  return { root, vault, start, vaultExpected: true, uncleanEnd: false };
}

function makeWritable(folder: string): boolean {
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (made) flushFolders(folder, dirname(resolve(made)));
    accessSync(folder, constants.W_OK);
    const probe = join(folder, ".write-test");
    writeFileSync(probe, "");
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** Makes new folders durable, each by a flush of the one it lies in: a flushed file is lost with an unflushed folder. */
function flushFolders(from: string, to: string): void {
  // Windows has no such call and needs none.
  if (process.platform === "win32") return;
  for (let folder = from; ; folder = dirname(folder)) {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
    if (folder === to || folder === dirname(folder)) return;
  }
}

function readHead(vault: string): { exists: boolean; newer: boolean } {
  const file = join(vault, "head");
  if (!existsSync(file)) return { exists: existsSync(join(vault, "log")), newer: false };
  const reading = decodeHead(readFileSync(file));
  const newerElectron =
    reading.state === "good" && reading.head.electronMajor > Number(process.versions.electron.split(".")[0]);
  return { exists: true, newer: reading.state === "newer" || newerElectron };
}
