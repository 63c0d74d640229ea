import { useCallback, useEffect, useRef, useState } from "react";
import { ask, onSignal } from "../bridge/page.ts";
import type { Settings } from "../domain/settings/settings.ts";
import { flushAll } from "../features/unsaved.ts";
import {
  beginSession,
  createVault,
  type LockReason,
  type OpenSession,
  type Session,
  saveSettings,
  settleSession,
  unlockVault,
} from "./session.ts";

/** What covers the rooms while something has to be finished first. */
export type Cover = "saving" | "closing" | undefined;

const AGAIN_MS = 2_000;

/** Opens, locks and ends the session. Words that could not be saved are never dropped: the rooms stay until they are. */
export function useSession() {
  const [session, setSession] = useState<Session>({ phase: "starting" });
  const [cover, setCover] = useState<Cover>();
  const current = useRef(session);
  current.current = session;

  const restart = useCallback(async (reason: LockReason) => {
    setSession({ phase: "starting" });
    const first = await beginSession(reason);
    setSession(first);
    if (first.phase !== "locked") return;
    const settled = await settleSession(first);
    // Only if nothing else came in between, such as the person opening it.
    setSession((now) => (now === first ? settled : now));
  }, []);

  useEffect(() => {
    void restart("start");
  }, [restart]);

  const lock = useCallback(
    async (reason: LockReason) => {
      const open = current.current;
      if (open.phase !== "open") return;
      setCover("saving");
      while (!(await flushAll())) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      await open.vault.close().catch(() => undefined);
      open.vault.end();
      setCover(undefined);
      await restart(reason);
    },
    [restart],
  );

  const leave = useCallback(async () => {
    const open = current.current;
    if (open.phase === "open") await open.vault.close().catch(() => undefined);
    if ("vault" in open) (await open.vault).end();
    await ask("readyToClose");
  }, []);

  const close = useCallback(async () => {
    if (!(await flushAll())) {
      await ask("keepOpen");
      setCover("closing");
      while (!(await flushAll())) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    await leave();
  }, [leave]);

  useEffect(
    () =>
      onSignal((signal) => {
        if (signal === "idle") void lock("idle");
        if (signal === "suspend" || signal === "lock-screen") void lock("system");
        if (signal === "closing") void close();
      }),
    [lock, close],
  );

  const idleMinutes = session.phase === "open" ? session.settings.body.idleMinutes : 0;
  useEffect(() => {
    void ask("setIdleLock", { minutes: idleMinutes });
  }, [idleMinutes]);

  const create = useCallback(async (passphrase: string) => {
    const { current: now } = current;
    if (now.phase === "first-run") setSession(await createVault(now.vault, passphrase));
  }, []);

  const unlock = useCallback(async (secret: string) => {
    const { current: now } = current;
    if (now.phase === "locked") setSession(await unlockVault(now, secret));
  }, []);

  const changeSettings = useCallback(async (change: Partial<Settings>) => {
    const { current: now } = current;
    if (now.phase !== "open") return;
    const settings = await saveSettings(now.vault, now.settings.id, { ...now.settings.body, ...change });
    setSession((latest): Session => (latest.phase === "open" ? ({ ...latest, settings } as OpenSession) : latest));
  }, []);

  return { session, cover, setCover, create, unlock, lock, leave, changeSettings };
}
