import { decodeHead } from "../../bridge/head.ts";
import { VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { openSlots } from "../keys/slots.ts";
import { encodeFrame, logStart } from "../log/frames.ts";
import type { VaultDatabase } from "../store/database.ts";
import { openRecord } from "../store/envelope.ts";
import { checkEnd, readBackup } from "./backup-file.ts";
import { type BackupAt, BackupWriter, bytesOfBackup } from "./backup-files.ts";

/**
 * Makes log and head of a vault from a copy, once the copy has been opened whole. What lies there already is kept
 * aside; the database is filled from the log when the vault is opened.
 * @throws VaultError `wrong-secret`, `backup-damaged`, `newer-version`, `invalid` where a vault stands that can be read
 */
export async function restoreFiles(
  files: VaultFiles,
  database: VaultDatabase,
  from: BackupAt,
  secret: string,
): Promise<void> {
  const head = await files.call("headRead");
  if (head && decodeHead(head).state !== "damaged") throw new VaultError("invalid", { field: "vault" });
  const contents = readBackup(await bytesOfBackup(files, from));
  const { vaultId, slots } = contents.head;
  const key = await openSlots(vaultId, slots, secret);
  if (!key) throw new VaultError("wrong-secret");
  checkEnd(key, contents);
  if (contents.records.some((record) => openRecord(key, vaultId, record).state === "unreadable"))
    throw new VaultError("backup-damaged");

  // The new log is whole before anything else changes: a full disk in between does no harm.
  const writer = new BackupWriter(files, "logRewriteAppend");
  await files.call("logRewriteStart");
  await writer.write(logStart());
  await writer.write(encodeFrame({ type: "head", bytes: contents.headBytes }));
  for (const record of contents.records) await writer.write(encodeFrame({ type: "record", record }));
  await writer.flush();
  database.close();
  await files.call("storageReset");
  await database.open();
  // What was there stays in its place until the new log takes it: whatever ends this in between, there is a vault.
  await files.call("filesAside");
  await files.call("logRewriteFinish");
  await files.call("headWrite", contents.headBytes);
}
