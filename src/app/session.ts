import type { OutputOf, StartState } from "../bridge/contract.ts";
import type { VaultRecord } from "../domain/records/kinds.ts";
import type { LockReason } from "../domain/settings/preferences.ts";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings/settings.ts";
import type { BackupFrom, OpenReport } from "../vault/api.ts";
import { startVault, type VaultClient } from "../vault/client.ts";
import { VaultError, type VaultErrorCode } from "../vault/errors.ts";

/** Why there is no lock screen to show. */
export type StartProblem = Exclude<StartState, "ok"> | VaultErrorCode;

/** Where the app stands. Nothing of what was typed lives here: an open vault's rooms hold their own state. */
export type Session =
  | { phase: "starting" }
  | { phase: "problem"; problem: StartProblem; vault?: VaultClient }
  | { phase: "first-run"; vault: VaultClient }
  | LockedSession
  | OpenSession;

/** The vault's worker may be on its way: the lock screen does not wait for it. */
export type LockedSession = { phase: "locked"; vault: Promise<VaultClient>; reason: LockReason; uncleanEnd: boolean };

export type OpenSession = {
  phase: "open";
  vault: VaultClient;
  settings: VaultRecord<"settings">;
  report: OpenReport;
  uncleanEnd: boolean;
  /** The vault was made a moment ago, so the spare key is offered. */
  isNew: boolean;
};

/**
 * Finds out which screen comes first. Where the shell saw a vault, that is the lock screen, at once, while the worker
 * starts; `settleSession` then tells if it has to be another. Never throws.
 */
export async function beginSession(info: OutputOf<"appInfo">): Promise<Session> {
  try {
    if (info.start !== "ok") return { phase: "problem", problem: info.start };
    const vault = afterPaint().then(() => startVault(info.electronMajor));
    const reason = info.lockedBecause;
    const uncleanEnd = info.uncleanEnd && reason === "start";
    const locked: LockedSession = { phase: "locked", vault, reason, uncleanEnd };
    return info.vaultExpected || reason !== "start" ? locked : settleSession(locked);
  } catch (error) {
    return problemOf(error);
  }
}

/** After the next frame, or soon, where a window that is not shown yet draws none: the first screen goes first. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** What a lock screen comes to when its vault is there: the same, a first run, or a problem. Never throws. */
export async function settleSession(locked: LockedSession): Promise<Session> {
  try {
    const vault = await locked.vault;
    try {
      return (await vault.status()).state === "new" ? { phase: "first-run", vault } : locked;
    } catch (error) {
      return { ...problemOf(error), vault };
    }
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): { phase: "problem"; problem: StartProblem } {
  return { phase: "problem", problem: error instanceof VaultError ? error.code : "failed" };
}

/** Makes the vault of a first run. @throws VaultError */
export async function createVault(vault: VaultClient, passphrase: string): Promise<OpenSession> {
  await vault.create(passphrase);
  const settings = await loadSettings(vault);
  const report: OpenReport = { restored: 0, missing: 0, rescued: false, usedKit: false, keyMs: 0 };
  return { phase: "open", vault, settings, report, uncleanEnd: false, isNew: true };
}

/** Goes on from a copy, where there is no vault that can be opened. @throws VaultError */
export async function restoreVault(vault: VaultClient, from: BackupFrom, secret: string): Promise<OpenSession> {
  const report = await vault.restore(from, secret);
  return { phase: "open", vault, settings: await loadSettings(vault), report, uncleanEnd: false, isNew: false };
}

/**
 * Opens a locked vault.
 * @param secret passphrase or spare key; without one, the key that this computer keeps
 * @throws VaultError `wrong-secret`, `wait`, `kit-misread`, `device-refused` and others
 */
export async function unlockVault(locked: LockedSession, secret?: string): Promise<OpenSession> {
  const { uncleanEnd } = locked;
  const vault = await locked.vault;
  performance.mark("ippo-unlock");
  const report = secret === undefined ? await vault.openByDevice() : await vault.open(secret);
  performance.measure("ippo-key", { start: 0, duration: report.keyMs });
  const settings = await loadSettings(vault);
  return { phase: "open", vault, settings, report, uncleanEnd, isNew: false };
}

/** The settings record of an open vault; made with its first values when there is none. */
async function loadSettings(vault: VaultClient): Promise<VaultRecord<"settings">> {
  const [record] = await vault.list("settings");
  return record ?? saveSettings(vault, undefined, DEFAULT_SETTINGS);
}

export async function saveSettings(
  vault: VaultClient,
  id: string | undefined,
  body: Settings,
): Promise<VaultRecord<"settings">> {
  const saved = await vault.save({ kind: "settings", body, ...(id ? { id } : {}) });
  return { id: saved.id, kind: "settings", level: "private", revision: saved.revision, savedAt: saved.savedAt, body };
}
