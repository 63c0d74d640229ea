import { documentFromText } from "../../../src/domain/journal/document.ts";
import type { BodyOf } from "../../../src/domain/records/kinds.ts";
import type { VaultApi } from "../../../src/vault/api.ts";
import { VaultDatabase } from "../../../src/vault/store/database.ts";
import { vaultOn } from "../../../src/vault/vault.ts";
import { MemoryFiles } from "./memory-files.ts";

export const PASSPHRASE = "ゆっくり歩く朝の道";

/** There is nothing here to draw with: every photo is taken to be six wide and four high. */
const drawnAs = async () => ({ bytes: Uint8Array.of(1, 2, 3), width: 6, height: 4 });

let made = 0;

export type Machine = { name: string; files: MemoryFiles };

/** A computer with nothing on it yet: an empty Chromium storage and no files. */
export function aMachine(): Machine {
  made += 1;
  return { name: `vault-${made}`, files: new MemoryFiles() };
}

/** Ippo started on a machine: not opened yet. */
export function startOn(machine: Machine): { vault: VaultApi; database: VaultDatabase } {
  const database = new VaultDatabase(machine.name);
  return { vault: vaultOn(database, machine.files, 33, drawnAs), database };
}

export function anEntry(text: string, day = "2026-11-24"): BodyOf<"journal"> {
  return { day, at: "2026-11-24T01:02:03.000Z", form: "free", document: documentFromText(text) };
}

export function aCheckIn(mood: 1 | 2 | 3 | 4 | 5, day = "2026-11-24"): BodyOf<"checkIn"> {
  return { day, at: "2026-11-24T01:02:03.000Z", mood };
}
