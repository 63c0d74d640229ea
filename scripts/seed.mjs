/**
 * `npm run seed -- --years N --profile DIR --passphrase P`: a vault with made-up, believable Japanese records.
 * The same code as the app's writes the log; the real app then opens it once and fills its database from it.
 */
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openOnce } from "./drive/open-once.mjs";
import { makeVault } from "./proof/offline.mjs";
import { vaultFolder } from "./proof/place.mjs";
import { randomOf } from "./seed/random.mjs";
import { seedRecords } from "./seed/records.mjs";
import { say, stop } from "./setup/say.mjs";

const { values } = parseArgs({
  options: { years: { type: "string", default: "10" }, profile: { type: "string" }, passphrase: { type: "string" } },
});
if (!values.profile || !values.passphrase)
  stop("usage: npm run seed -- --years 10 --profile DIR --passphrase WORDS", 2);
const profile = resolve(values.profile);
const folder = vaultFolder(profile);
if (existsSync(folder) && readdirSync(folder).length > 0)
  stop(`there is a vault in ${profile} already; nothing was changed`, 1);

say(`writing ${values.years} years of made-up records (a few seconds a year)`);
const records = seedRecords({
  years: Number(values.years),
  lastDay: new Date().toISOString().slice(0, 10),
  random: randomOf(20_260_401),
});
const count = await makeVault(profile, values.passphrase, records);
say(`${count} records written; the app opens them once`);
await openOnce(profile, values.passphrase);
say(`ready: npm start -- --profile-dir=${profile}`);
