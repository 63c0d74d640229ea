import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backupFiles } from "../../electron/main/files/backup-files.ts";
import { vaultFiles } from "../../electron/main/files/vault-files.ts";
import { decodeHead, encodeHead } from "../../src/bridge/head.ts";
import { textOfDocument } from "../../src/domain/journal/document.ts";
import { KINDS } from "../../src/domain/records/kinds.ts";
import { argonHere } from "../../src/vault/keys/argon.ts";
import { runArgonBy } from "../../src/vault/keys/passphrase.ts";
import { VaultDatabase } from "../../src/vault/store/database.ts";
import { vaultOn } from "../../src/vault/vault.ts";
import { headFile, vaultFolder } from "./place.mjs";

/**
 * The vault without the app: the app's own code in Node, over its files and an empty database in memory.
 * Whatever is found here came from the log alone. The only file of the proofs that knows the vault's classes.
 */

/** The same passphrase and salt give the same key: a proof that opens one vault a hundred times derives it once. */
const derived = new Map();
runArgonBy(async (passphrase, parameters) => {
  const asked = JSON.stringify([Buffer.from(passphrase).toString("hex"), parameters]);
  if (!derived.has(asked)) derived.set(asked, await argonHere(passphrase, parameters));
  // A vault wipes its key on closing: each gets its own.
  return derived.get(asked).slice();
});

let opened = 0;

/**
 * Opens a copy of the profile's own files with nothing in the database, and reads every record.
 * @param {string} profile
 * @param {string} passphrase
 * @returns {Promise<{restored: number, missing: number, records: Map<string, object>, rows: Map<string, string>}>}
 *   records by id; rows: id and hash of nonce and ciphertext, as the database would hold them
 * @throws what the vault throws when it cannot be opened
 */
export async function readOffline(profile, passphrase) {
  const folder = mkdtempSync(join(tmpdir(), "ippo-offline-"));
  if (existsSync(vaultFolder(profile))) cpSync(vaultFolder(profile), folder, { recursive: true });
  opened += 1;
  const database = new VaultDatabase(`offline-${opened}`);
  const files = vaultFiles(folder);
  try {
    const vault = vaultOn(database, callable(files), 1);
    const { restored, missing } = await vault.open(passphrase);
    const records = new Map();
    for (const kind of Object.keys(KINDS)) for (const record of await vault.list(kind)) records.set(record.id, record);
    const rows = new Map((await database.records.toArray()).map((row) => [row.id, hashOfRow(row)]));
    return { restored, missing, records, rows };
  } finally {
    await files.close();
    await database.delete();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a journal record. @param {{body: {document: object}}} record */
export function wordsOf(record) {
  return textOfDocument(record.body.document);
}

/**
 * Makes a vault in an empty profile with the app's code, without a flush after each record.
 * @param {string} profile
 * @param {string} passphrase
 * @param {Iterator<object, unknown, string | undefined>} inputs what to save; it is told the id of what it gave last
 * @returns {Promise<number>} how many records were written
 */
export async function makeVault(profile, passphrase, inputs) {
  const folder = vaultFolder(profile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  opened += 1;
  const database = new VaultDatabase(`offline-${opened}`);
  const files = quickFiles(folder);
  const vault = vaultOn(database, callable(files), 1);
  await vault.create(passphrase);
  let count = 0;
  for (let next = inputs.next(); !next.done; ) {
    const saved = await vault.save(next.value);
    count += 1;
    next = inputs.next(saved.id);
  }
  await vault.close();
  await files.close();
  await database.delete();
  return count;
}

/**
 * Makes a copy of a small vault of its own, as another computer would have left it.
 * @param {string} folder where that vault lies
 * @param {string} passphrase
 * @param {Iterator<object, unknown, string | undefined>} inputs what it holds
 * @returns {Promise<{file: string, ids: string[]}>} the copy, and the records in it
 */
export async function makeCopy(folder, passphrase, inputs) {
  opened += 1;
  const database = new VaultDatabase(`offline-${opened}`);
  const files = { ...quickFiles(folder), ...backupFiles(folder, () => undefined) };
  const vault = vaultOn(database, callable(files), 1);
  await vault.create(passphrase);
  const ids = [];
  for (let next = inputs.next(); !next.done; next = inputs.next(ids.at(-1)))
    ids.push((await vault.save(next.value)).id);
  await vault.backUp(new Date().toISOString().slice(0, 10), false);
  const [copy] = await vault.backups();
  await vault.close();
  await files.close();
  await database.delete();
  return { file: join(folder, "backups", copy.name), ids };
}

/** The head file with changes, as the app would write it. @param {(head: object) => object} change */
export function changedHead(profile, change) {
  const reading = decodeHead(readFileSync(headFile(profile)));
  if (reading.state !== "good") throw new Error(`the head file is ${reading.state}`);
  return encodeHead(change(reading.head));
}

function callable(files) {
  return { call: async (verb, input) => files[verb](input) };
}

/** The shell's own files, without a flush after each record: a vault that is cut short is made again. */
function quickFiles(folder) {
  const files = vaultFiles(folder);
  let log;
  let size = 0;
  return {
    ...files,
    logSize: async () => size,
    logAppend: async (frame) => {
      log ??= await open(join(folder, "log"), "a", 0o600);
      await log.write(frame);
      size += frame.byteLength;
      return size;
    },
    close: async () => {
      await log?.close();
      await files.close();
    },
  };
}

function hashOfRow({ nonce, ciphertext }) {
  return createHash("sha256").update(nonce).update(ciphertext).digest("hex");
}
