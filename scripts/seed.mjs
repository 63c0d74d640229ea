/**
 * `npm run seed -- --years N --profile DIR --passphrase P`: a vault with made-up, believable Japanese records.
 * The same code as the app's writes the log; the real app then opens it once and fills its database from it.
 */
import "fake-indexeddb/auto";
import { mkdirSync, readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { vaultFiles } from "../electron/main/files/vault-files.ts";
import { VaultDatabase } from "../src/vault/store/database.ts";
import { Vault } from "../src/vault/vault.ts";
import { openOnce } from "./drive/open-once.mjs";
import { randomOf } from "./seed/random.mjs";
import { seedRecords } from "./seed/records.mjs";
import { say, stop } from "./setup/say.mjs";

const { values } = parseArgs({
  options: { years: { type: "string", default: "10" }, profile: { type: "string" }, passphrase: { type: "string" } },
});
if (!values.profile || !values.passphrase)
  stop("usage: npm run seed -- --years 10 --profile DIR --passphrase WORDS", 2);
const profile = resolve(values.profile);
const folder = join(profile, "profiles", "1");
mkdirSync(folder, { recursive: true, mode: 0o700 });
if (readdirSync(folder).length > 0) stop(`there is a vault in ${profile} already; nothing was changed`, 1);

say(`writing ${values.years} years of made-up records (a few seconds a year)`);
const vault = new Vault(new VaultDatabase("ippo-seed"), seedFiles(folder), 1);
await vault.create(values.passphrase);
const records = seedRecords({
  years: Number(values.years),
  lastDay: new Date().toISOString().slice(0, 10),
  random: randomOf(20_260_401),
});
let count = 0;
for (let next = records.next(); !next.done; ) {
  const saved = await vault.save(next.value);
  count += 1;
  next = records.next(saved.id);
}
await vault.close();
say(`${count} records written; the app opens them once`);
await openOnce(profile, values.passphrase);
say(`ready: npm start -- --profile-dir=${profile}`);

/** The shell's own files, without a flush after each record: a seed that is cut short is made again. */
function seedFiles(path) {
  const files = vaultFiles(path);
  let log;
  let size = 0;
  const quick = {
    ...files,
    logSize: async () => size,
    logAppend: async (frame) => {
      log ??= await open(join(path, "log"), "a", 0o600);
      await log.write(frame);
      size += frame.byteLength;
      return size;
    },
  };
  return { call: (verb, input) => quick[verb](input) };
}
