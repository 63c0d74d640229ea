import { createHash } from "node:crypto";
import type { VaultPortInput, VaultPortVerb } from "../../../src/bridge/vault-port.ts";
import type { VaultApi } from "../../../src/vault/api.ts";
import { join } from "../photos/a-photo.ts";
import { type Machine, PASSPHRASE, startOn } from "./a-vault.ts";

export async function aVault(machine: Machine): Promise<VaultApi> {
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  return vault;
}

export async function openOn(machine: Machine): Promise<VaultApi> {
  const { vault } = startOn(machine);
  await vault.open(PASSPHRASE);
  return vault;
}

export async function bytesIn(vault: VaultApi, id: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let index = 0; ; index += 1) {
    const part = await vault.attachmentPart(id, index);
    if (!part) return join(...parts);
    parts.push(part);
  }
}

/** Large bytes are compared by their hash: a difference is a difference, and needs no list of numbers. */
export const hashOf = (bytes: Uint8Array | undefined) =>
  createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");

/** Something done at every call of one verb, before the files do theirs. */
export function atEvery<V extends VaultPortVerb>(
  machine: Machine,
  verb: V,
  work: (input: VaultPortInput<V>) => unknown,
) {
  const call = machine.files.call as (name: string, input?: unknown) => Promise<unknown>;
  machine.files.call = (async (name: string, input?: unknown) => {
    if (name === verb) await work(input as VaultPortInput<V>);
    return call(name, input);
  }) as typeof machine.files.call;
  return () => {
    machine.files.call = call as typeof machine.files.call;
  };
}
