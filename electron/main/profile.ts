import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { app, type Session } from "electron";
import type { StartState } from "../../src/bridge/contract.ts";
import { decodeHead } from "../../src/bridge/head.ts";
import { copyBeforeStart } from "./files/storage-aside.ts";

/** The folders of one person's Ippo. `vault` holds what never passes through Chromium's storage. */
export type Profile = {
  vault: string;
  /** Chromium's own folder, and where copies of its databases go. */
  chromium: string;
  aside: string;
  start: StartState;
  uncleanEnd: boolean;
};

const OPEN_MARK = "open";

/**
 * Chooses and prepares the profile folder, before `ready` and before Chromium opens any of it.
 * A profile that cannot be written or belongs to a newer Electron is left untouched: Chromium gets an empty
 * temporary folder instead, and the page says why.
 */
export function prepareProfile(): Profile {
  const root = chosenRoot();
  const vault = join(root, "profiles", "1");
  if (!makeWritable(vault)) return untouched(vault, "profile-unwritable");
  const head = readHead(vault);
  if (head.state === "newer") return untouched(vault, "profile-newer");
  const places = { vault, chromium: join(root, "chromium"), aside: join(vault, "aside") };
  const uncleanEnd = existsSync(join(vault, OPEN_MARK));
  if (uncleanEnd || head.state === "older") copyBeforeStart(places.chromium, places.aside);
  setFolders(root);
  return { ...places, start: "ok", uncleanEnd };
}

/** Leaves a mark that this run is open; it is gone after a clean end only. */
export function markOpen(profile: Profile): void {
  if (profile.start === "ok") writeFileSync(join(profile.vault, OPEN_MARK), "");
}

export function markClosed(profile: Profile): void {
  if (profile.start === "ok") rmSync(join(profile.vault, OPEN_MARK), { force: true });
}

/** Whether files of a vault lie in the profile: an empty database is then never a first run. */
export function vaultIsThere({ vault, start }: Profile): boolean {
  return start !== "ok" || existsSync(join(vault, "head")) || existsSync(join(vault, "log"));
}

/**
 * Everything of a vault goes: its files, copies in its own folder, and what Chromium kept. What Chromium cannot let go
 * of while it runs holds nothing of the person's.
 */
export async function eraseProfile({ vault, start }: Profile, session: Session): Promise<void> {
  if (start !== "ok") return;
  await session.clearStorageData();
  await session.clearCache();
  for (const name of readdirSync(vault))
    if (name !== OPEN_MARK) rmSync(join(vault, name), { recursive: true, force: true });
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

function untouched(vault: string, start: StartState): Profile {
  const elsewhere = join(tmpdir(), `ippo-empty-${process.pid}`);
  setFolders(elsewhere);
  return { vault, chromium: elsewhere, aside: elsewhere, start, uncleanEnd: false };
}

function makeWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const probe = join(folder, ".write-test");
    writeFileSync(probe, "");
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** `older`, `same`, `newer`: which Electron used the vault last, against this one. `none`: there is no vault. */
function readHead(vault: string): { state: "none" | "older" | "same" | "newer" } {
  const file = join(vault, "head");
  if (!existsSync(file)) return { state: existsSync(join(vault, "log")) ? "same" : "none" };
  const reading = decodeHead(readFileSync(file));
  if (reading.state === "newer") return { state: "newer" };
  const ours = Number(process.versions.electron.split(".")[0]);
  const theirs = reading.state === "good" ? reading.head.electronMajor : ours;
  if (theirs > ours) return { state: "newer" };
  return { state: theirs < ours ? "older" : "same" };
}
