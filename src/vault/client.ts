import { type Remote, releaseProxy, transfer, wrap } from "comlink";
import { ask } from "../bridge/page.ts";
import { startWorker } from "../bridge/trusted-worker.ts";
import { VAULT_PORT_CHANNEL } from "../bridge/verbs.ts";
import { VAULT_CALLS, type VaultApi } from "./api.ts";
import { VaultError } from "./errors.ts";
import type { Answered } from "./guarded.ts";
import type { WorkerApi } from "./worker.ts";
import workerUrl from "./worker.ts?worker&url";

/** The rooms' way to the vault: the same calls as VaultApi, and `end`, which takes the worker away. */
export type VaultClient = VaultApi & { end: () => void };

/**
 * Starts the vault worker and hands it the shell's port.
 * @param electronMajor of the running Electron, written into the head file
 * @throws VaultError `in-use` when another window has the vault
 */
export async function startVault(electronMajor: number): Promise<VaultClient> {
  const worker = startWorker(workerUrl);
  const remote = wrap<WorkerApi>(worker);
  const end = () => {
    remote[releaseProxy]();
    worker.terminate();
    void ask("closeVaultPort");
  };
  try {
    const port = await requestPort();
    await opened(remote.start(transfer(port, [port]), electronMajor));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { ...callsOf(remote), end };
}

function callsOf(remote: Remote<WorkerApi>): VaultApi {
  const calls = VAULT_CALLS.map((name) => {
    const call = remote[name] as (...input: unknown[]) => Promise<Answered<unknown>>;
    return [name, (...input: unknown[]) => opened(call(...input))];
  });
  return Object.fromEntries(calls) as VaultApi;
}

async function opened<T>(answer: Promise<Answered<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new VaultError(result.code, result.details);
  return result.value;
}

function requestPort(): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const listen = (event: MessageEvent<unknown>) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== VAULT_PORT_CHANNEL || !port) return;
      window.removeEventListener("message", listen);
      resolve(port);
    };
    window.addEventListener("message", listen);
    ask("openVaultPort").catch(reject);
  });
}
