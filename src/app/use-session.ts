import { useCallback, useEffect, useRef, useState } from "react";
import { ask, onSignal } from "../bridge/page.ts";
import type { LockReason } from "../domain/settings/preferences.ts";
import type { Settings } from "../domain/settings/settings.ts";
import { flushAll } from "../features/unsaved.ts";
import type { BackupFrom } from "../vault/api.ts";
import { createVault, restoreVault, type Session, saveSettings, settleSession, unlockVault } from "./session.ts";

/** What covers the rooms while something has to be finished first. */
export type Cover = "saving" | "locking" | "closing" | undefined;

const AGAIN_MS = 2_000;

/** Opens, locks and ends the session. Words that could not be saved are never dropped: the rooms stay until they are. */
export function useSession(first: Session) {
  const [session, setSession] = useState<Session>(first);
  const [cover, setCover] = useState<Cover>();
  const current = useRef(session);
  current.current = session;
  // One ending at a time: a held key, or sleep together with idle, asks more than once.
  const ending = useRef<"lock" | "close">(undefined);

  useEffect(() => {
    if (first.phase !== "locked") return;
    // Only if nothing else came in between, such as the person opening it.
    void settleSession(first).then((settled) => setSession((now) => (now === first ? settled : now)));
  }, [first]);

  const lock = useCallback(async (reason: LockReason) => {
    const open = current.current;
    if (open.phase !== "open" || ending.current) return;
    ending.current = "lock";
    setCover("saving");
    while (!(await flushAll())) {
      if (ending.current === "lock") setCover("locking");
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    // The wish to close came in between: it ends the session itself.
    if (ending.current !== "lock") return;
    await open.vault.close().catch(() => undefined);
    open.vault.end();
    await ask("relock", { reason });
  }, []);

  const leave = useCallback(async () => {
    const open = current.current;
    if (open.phase === "open") await open.vault.close().catch(() => undefined);
    if ("vault" in open) (await open.vault).end();
    await ask("readyToClose");
  }, []);

  const close = useCallback(async () => {
    if (ending.current === "close") {
      await ask("keepOpen");
      return;
    }
    ending.current = "close";
    if (!(await flushAll())) {
      await ask("keepOpen");
      setCover("closing");
      while (ending.current === "close" && !(await flushAll()))
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    if (ending.current === "close") await leave();
  }, [leave]);

  /** The person would rather keep the window: it then closes when they ask again, not by itself. */
  const stay = useCallback(() => {
    ending.current = undefined;
    setCover(undefined);
  }, []);

  useEffect(
    () =>
      onSignal((signal) => {
        if (signal === "idle") void lock("idle");
        if (signal === "suspend" || signal === "lock-screen") void lock("system");
        if (signal === "closing") void close();
      }),
    [lock, close],
  );

  const settings = session.phase === "open" ? session.settings.body : undefined;
  const idleMinutes = settings?.idleMinutes ?? 0;
  useEffect(() => {
    void ask("setIdleLock", { minutes: idleMinutes });
  }, [idleMinutes]);
  const isProtected = settings?.contentProtection ?? true;
  useEffect(() => {
    void ask("setContentProtection", { isProtected });
  }, [isProtected]);

  const create = useCallback(async (passphrase: string) => {
    const { current: now } = current;
    if (now.phase === "first-run") setSession(await createVault(now.vault, passphrase));
  }, []);

  const restore = useCallback(async (from: BackupFrom, secret: string) => {
    const { current: now } = current;
    if ((now.phase === "first-run" || now.phase === "problem") && now.vault)
      setSession(await restoreVault(now.vault, from, secret));
  }, []);

  const unlock = useCallback(async (secret?: string) => {
    const { current: now } = current;
    if (now.phase === "locked") setSession(await unlockVault(now, secret));
  }, []);

  // One change after the other: of two that began from the same settings, one would be lost.
  const turn = useRef<Promise<void>>(Promise.resolve());
  const changeSettings = useCallback((change: Partial<Settings>) => {
    const changing = turn.current.then(async () => {
      const { current: now } = current;
      if (now.phase !== "open") return;
      const settings = await saveSettings(now.vault, now.settings.id, { ...now.settings.body, ...change });
      const withThem = (latest: Session): Session => (latest.phase === "open" ? { ...latest, settings } : latest);
      current.current = withThem(current.current);
      setSession(withThem);
    });
    turn.current = changing.catch(() => undefined);
    return changing;
  }, []);

  /** Ends the worker, so that its files are free for another window. */
  const part = useCallback(async () => {
    const { current: now } = current;
    if ("vault" in now && now.vault) (await now.vault).end();
  }, []);

  const addProfile = useCallback(async () => {
    const { current: now } = current;
    if (now.phase !== "open" || ending.current || !(await flushAll())) return;
    ending.current = "lock";
    await now.vault.close().catch(() => undefined);
    now.vault.end();
    // There may be as many as there can be: then this one's lock screen stands.
    await ask("addProfile").catch(() => ask("relock", { reason: "key" }));
  }, []);

  const eraseAll = useCallback(async () => {
    const { current: now } = current;
    if (now.phase !== "open") return;
    ending.current = "lock";
    now.vault.end();
    await ask("eraseProfile").catch(() => ask("relock", { reason: "key" }));
  }, []);

  return { session, cover, stay, create, restore, unlock, lock, leave, eraseAll, part, addProfile, changeSettings };
}
