import "../domain/no-eval.ts";
import { expose, wrap } from "comlink";
import { startWorker } from "../bridge/trusted-worker.ts";
import { VAULT_CALLS, type VaultApi } from "./api.ts";
import { VaultError } from "./errors.ts";
import { portFiles, type VaultFiles } from "./files/port-files.ts";
import { guarded } from "./guarded.ts";
import type { Argon } from "./keys/argon.ts";
import type { ArgonWorkerApi } from "./keys/argon-worker.ts";
import argonWorkerUrl from "./keys/argon-worker.ts?worker&url";
import { runArgonBy } from "./keys/passphrase.ts";
import { VaultDatabase } from "./store/database.ts";
import { vaultOn } from "./vault.ts";
import { withReason } from "./with-reason.ts";

/**
 * The only place with the key. Ended when Ippo locks, so key, cache and words are gone with its memory.
 * The page sends the shell's port first; calls wait for nothing else.
 */
const DATABASE = "ippo-vault";
const LOCK = "ippo-vault";

let vault: VaultApi | undefined;
let files: VaultFiles | undefined;

/** One writer: a second window finds the lock taken and is told so. The lock is held until this worker ends. */
function takeLock(): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

/** A derivation needs up to 256 MiB, and WebAssembly gives none of it back: it gets a worker that ends with it. */
const argonApart: Argon = async (passphrase, parameters) => {
  const worker = startWorker(argonWorkerUrl);
  try {
    return await wrap<ArgonWorkerApi>(worker).derive(passphrase, parameters);
  } finally {
    worker.terminate();
  }
};
runArgonBy(argonApart);

function need(): VaultApi {
  if (!vault) throw new VaultError("locked");
  return vault;
}

type VaultCalls = { [K in keyof VaultApi]: (...input: Parameters<VaultApi[K]>) => ReturnType<VaultApi[K]> };

function vaultCalls(): VaultCalls {
  const calls = VAULT_CALLS.map((name) => {
    const call = async (...input: unknown[]) => (need()[name] as (...values: unknown[]) => unknown)(...input);
    return [name, (...input: unknown[]) => (files ? withReason(files, () => call(...input)) : call(...input))];
  });
  return Object.fromEntries(calls) as VaultCalls;
}

const api = guarded({
  start: async (port: MessagePort, electronMajor: number) => {
    if (!(await takeLock())) throw new VaultError("in-use");
    files = portFiles(port);
    vault = vaultOn(new VaultDatabase(DATABASE), files, electronMajor);
  },
  ...vaultCalls(),
});

export type WorkerApi = typeof api;

expose(api);
