import { concatBytes } from "@noble/hashes/utils.js";
import type { Day } from "../../domain/time/day.ts";
import type { VaultFiles } from "../files/port-files.ts";

export type BackupPlace = "own" | "second";
/** A copy that lies somewhere; `picked` is the file that the person chose last. */
export type BackupAt = { place: BackupPlace | "picked"; name: string };
export type StoredBackup = { place: BackupPlace; name: string; day: Day; bytes: number };

const PART = 4 * 1024 * 1024;

/** The name of a vault's copy of a day. */
export function backupName(vaultId: string, day: Day): string {
  return `ippo-${vaultId.slice(0, 8)}-${day}.ippo-backup`;
}

/** A vault's copies in a place, or every vault's where no id is given, the newest first. */
export async function storedBackups(files: VaultFiles, place: BackupPlace, vaultId?: string): Promise<StoredBackup[]> {
  const found = await files.call("backupList", { place });
  return found
    .filter(({ name }) => vaultId === undefined || name.startsWith(`ippo-${vaultId.slice(0, 8)}-`))
    .map(({ name, bytes }) => ({ place, name, bytes, day: name.slice(14, 24) }))
    .toSorted((a, b) => b.day.localeCompare(a.day));
}

/** Every byte of a copy. */
export async function bytesOfBackup(files: VaultFiles, { place, name }: BackupAt): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let offset = 0; ; ) {
    const part = await files.call("backupRead", { place, name, offset, length: PART });
    parts.push(part);
    offset += part.byteLength;
    if (part.byteLength < PART) return concatBytes(...parts);
  }
}

/** Gathers small pieces into large calls. */
export class BackupWriter {
  private readonly files: VaultFiles;
  private readonly verb: "backupAppend" | "logRewriteAppend";
  private waiting: Uint8Array[] = [];
  private size = 0;

  constructor(files: VaultFiles, verb: "backupAppend" | "logRewriteAppend" = "backupAppend") {
    this.files = files;
    this.verb = verb;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.waiting.push(bytes);
    this.size += bytes.byteLength;
    if (this.size >= PART) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.size === 0) return;
    const bytes = concatBytes(...this.waiting);
    this.waiting = [];
    this.size = 0;
    for (let at = 0; at < bytes.byteLength; at += PART) await this.files.call(this.verb, bytes.subarray(at, at + PART));
  }
}
