import { join } from "node:path";
import { type BrowserWindow, type Session, session } from "electron";
import type { LockReason, Preferences } from "../../src/domain/settings/preferences.ts";
import { servePage } from "./app-protocol.ts";
import { VaultPort } from "./bridge/vault-port.ts";
import { backupFiles } from "./files/backup-files.ts";
import { deviceKey } from "./files/device-key.ts";
import { type Picked, pickedFiles } from "./files/picked-files.ts";
import { pickedList } from "./files/picked-list.ts";
import { pieceFiles } from "./files/piece-files.ts";
import { keepDamaged } from "./files/storage-aside.ts";
import { type TakeoutTarget, takeoutTarget } from "./files/takeout-target.ts";
import { firstPageOf, paperColour } from "./first-paint.ts";
import { hardenSession } from "./hardening.ts";
import { readPreferences } from "./preferences.ts";
import { markClosed, markOpen, type Profile, vaultIsThere } from "./profile.ts";
import { closeGently, type GentleClose, openMainWindow } from "./window/main-window.ts";

/** One person's window with everything behind it. There is one at a time. */
export type Stage = {
  profile: Profile;
  session: Session;
  window: BrowserWindow;
  port: VaultPort;
  gentle: GentleClose;
  preferences: Preferences;
  lockedBecause: LockReason;
  /** The path of the copy that the person picked last; the page knows its name only. */
  pickedBackup?: string | undefined;
  picked: Picked;
  /** The path of the file or folder of another app that the person picked last. */
  toMoveIn?: string | undefined;
  takeoutTo?: TakeoutTarget | undefined;
};

/** @param build the folder of the built app */
export function openStage(profile: Profile, build: string): Stage {
  const own = sessionOf(profile);
  const preferences = readPreferences(profile.vault);
  const icon = join(build, "page", "icon.png");
  const firstPage = firstPageOf(join(build, "main", "first-paint.json"));
  // The hidden print windows have no storage: they use the first session, whoever is here.
  prepareSession(session.defaultSession, join(build, "page"), (html) => html);
  prepareSession(own, join(build, "page"), (html) => firstPage(html, stage.preferences, lockShown(stage)));
  markOpen(profile);
  const window = openMainWindow(join(build, "preload"), icon, paperColour(preferences), own);
  const port = new VaultPort(profile.vault, {
    ...deviceKey,
    ...backupFiles(profile.vault, () => stage.pickedBackup),
    ...pieceFiles(profile.vault, () => stage.pickedBackup),
    ...takeoutTarget(profile.vault, () => stage.takeoutTo),
    ...pickedFiles(() => stage.picked),
    ...pickedList(() => stage.toMoveIn),
    storageReset: async () => {
      keepDamaged(profile.chromium, profile.aside, new Date().toISOString());
      await own.clearStorageData({ storages: ["indexdb"] });
    },
  });
  const gentle = closeGently(window);
  const stage: Stage = {
    profile,
    session: own,
    window,
    port,
    gentle,
    preferences,
    lockedBecause: "start",
    picked: {},
  };
  window.once("closed", () => endings.push(port.close().then(() => markClosed(profile))));
  return stage;
}

const endings: Promise<void>[] = [];
const ENDS_WITHIN_MS = 10_000;

/**
 * Waits until the files of every window that closed are closed too, and the end is marked as a clean one. A disk that does
 * not answer is not waited for: Ippo without a window would keep its next start out.
 */
export async function allEnded(): Promise<void> {
  await Promise.race([Promise.allSettled(endings), new Promise((late) => setTimeout(late, ENDS_WITHIN_MS))]);
}

const prepared = new Map<Session, (html: string) => string>();

/** Sessions live as long as Ippo does; one that is used again gets the page of its newest stage. */
function prepareSession(own: Session, pageFolder: string, firstPage: (html: string) => string): void {
  const isNew = !prepared.has(own);
  prepared.set(own, firstPage);
  if (!isNew) return;
  hardenSession(own);
  servePage(own, pageFolder, (html) => prepared.get(own)?.(html) ?? html);
}

/** The first profile has the storage that Chromium has anyway; every other one has a folder of its own. */
function sessionOf({ number, chromium, start }: Profile): Session {
  return number === 1 || start !== "ok" ? session.defaultSession : session.fromPath(chromium);
}

function lockShown({ profile, lockedBecause }: Stage): LockReason | undefined {
  const isLocked = profile.start === "ok" && (vaultIsThere(profile) || lockedBecause !== "start");
  return isLocked ? lockedBecause : undefined;
}
