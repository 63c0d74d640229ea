import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { app, type Session } from "electron";
import type { StartState } from "../../src/bridge/contract.ts";
import { decodeHead } from "../../src/bridge/head.ts";
import { elsewhere } from "./files/elsewhere.ts";
import { copyBeforeStart } from "./files/storage-aside.ts";

/** The folders of one person's Ippo. `vault` holds what never passes through Chromium's storage. */
export type Profile = {
  /** From 1. Profiles have no names: a number, and on the screen a shape. */
  number: number;
  vault: string;
  /** Chromium's own folder, and where copies of its databases go. */
  chromium: string;
  aside: string;
  start: StartState;
  uncleanEnd: boolean;
};

const OPEN_MARK = "open";
const LAST = "last";
const MOST_PROFILES = 6;

/** The folder of everything, set before `ready` and before Chromium opens any of it. */
export function chooseRoot(): string {
  const given = app.commandLine.getSwitchValue("profile-dir");
  if (given) return resolve(given);
  // Another Electron would refuse, or empty, a profile of the released app: development has a folder of its own.
  const name = app.isPackaged ? "Ippo" : `Ippo-development-${ourMajor()}`;
  return join(app.getPath("appData"), name);
}

/**
 * Prepares one person's folder. One that cannot be written or belongs to a newer Electron is left untouched: Chromium
 * gets an empty temporary folder instead, and the page says why.
 * @param number from 1; the first one's call comes before `ready`
 */
export function prepareProfile(root: string, number: number): Profile {
  const vault = join(root, "profiles", String(number));
  if (!makeWritable(vault)) return untouched(vault, number, "profile-unwritable");
  const head = readHead(vault);
  if (head.state === "newer") return untouched(vault, number, "profile-newer");
  const chromium = number === 1 ? join(root, "chromium") : join(vault, "chromium");
  const places = { number, vault, chromium, aside: join(vault, "aside") };
  const uncleanEnd = existsSync(join(vault, OPEN_MARK));
  if (uncleanEnd || head.state === "older") copyBeforeStart(chromium, places.aside);
  if (!app.isReady()) setFolders(root);
  return { ...places, start: "ok", uncleanEnd };
}

/** The numbers of the profiles in use, the given one among them, lowest first. */
export function profileNumbers({ vault, number, start }: Profile): number[] {
  if (start !== "ok") return [number];
  const folder = dirname(vault);
  const used = readdirSync(folder).filter((name) => /^[1-9]$/.test(name) && holdsVault(join(folder, name)));
  return [...new Set([...used.map(Number), number])].toSorted((a, b) => a - b);
}

/** The lowest number that is free; none when there are as many profiles as there are shapes. */
export function newProfileNumber(profile: Profile): number | undefined {
  const used = profileNumbers(profile);
  return Array.from({ length: MOST_PROFILES }, (_, index) => index + 1).find((number) => !used.includes(number));
}

/** Whose lock screen stands first at the next start. */
export function rememberProfile(root: string, number: number): void {
  writeFileSync(join(root, "profiles", LAST), String(number));
}

export function lastProfile(root: string): number {
  try {
    const number = Number(readFileSync(join(root, "profiles", LAST), "utf8"));
    return holdsVault(join(root, "profiles", String(number))) ? number : 1;
  } catch {
    return 1;
  }
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
  return start !== "ok" || holdsVault(vault);
}

function holdsVault(vault: string): boolean {
  const size = (name: string) => statSync(join(vault, name), { throwIfNoEntry: false })?.size ?? 0;
  return size("head") > 0 || size("log") > 0;
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

function setFolders(root: string): void {
  app.setPath("userData", root);
  mkdirSync(join(root, "chromium"), { recursive: true, mode: 0o700 });
  app.setPath("sessionData", join(root, "chromium"));
  app.setPath("crashDumps", join(root, "crash"));
  app.setAppLogsPath(join(root, "logs"));
}

function untouched(vault: string, number: number, start: StartState): Profile {
  const empty = elsewhere();
  if (!app.isReady()) setFolders(empty);
  return { number, vault, chromium: empty, aside: empty, start, uncleanEnd: false };
}

function ourMajor(): number {
  return Number(process.versions.electron.split(".")[0]);
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

/** `older`, `same`, `newer`: which Electron used the vault last, against this one. `none`: there is no vault. */
function readHead(vault: string): { state: "none" | "older" | "same" | "newer" } {
  const file = join(vault, "head");
  if (!existsSync(file)) return { state: existsSync(join(vault, "log")) ? "same" : "none" };
  const reading = decodeHead(readFileSync(file));
  if (reading.state === "newer") return { state: "newer" };
  const ours = ourMajor();
  const theirs = reading.state === "good" ? reading.head.electronMajor : ours;
  if (theirs > ours) return { state: "newer" };
  return { state: theirs < ours ? "older" : "same" };
}
