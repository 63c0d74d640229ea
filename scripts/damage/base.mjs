import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentFromText } from "../../src/domain/journal/document.ts";
import { hashRows } from "../proof/in-page.mjs";
import { makeVault, readOffline } from "../proof/offline.mjs";
import { giveSecret, PASSPHRASE, today } from "../proof/person.mjs";
import { databaseFolder, largeValues } from "../proof/place.mjs";
import { startApp } from "../proof/start.mjs";
import { randomOf } from "../seed/random.mjs";
import { seedRecords } from "../seed/records.mjs";
import { pageText } from "../seed/texts.mjs";

/**
 * LevelDB keeps the newest 4 MB in its log and moves them to a table (`.ldb`) then: a vault of this size has both,
 * however few records it holds. A value over 64 KB goes to a file of its own beside LevelDB: some pages are that long.
 */
const BYTES = 4_700_000;
const BYTES_PER_SIGN = 3;
const LONG_PAGE = 12_000;
const VERY_LONG_PAGE = 40_000;
const VERY_LONG_PAGES = 2;

/**
 * The undamaged vault: its log is written with the app's code, then the real app opens it, fills its database from it
 * and closes. @returns what every damage is held against
 */
export async function makeBase(count) {
  const profile = mkdtempSync(join(tmpdir(), "ippo-damage-"));
  await makeVault(profile, PASSPHRASE, someRecords(count));
  await openAndClose(profile);
  const { rows } = await readOffline(profile, PASSPHRASE);
  const inDatabase = await openAndClose(profile);
  if (!sameRows(rows, inDatabase)) throw new Error("the undamaged vault is not whole: nothing can be shown with it");
  const files = readdirSync(databaseFolder(profile));
  if (!files.some((name) => name.endsWith(".ldb"))) throw new Error("LevelDB has no table in this vault");
  if (largeValues(profile).length === 0) throw new Error("no value of this vault lies beside LevelDB");
  return { profile, rows };
}

/** A copy of the vault that may be damaged. @returns {string} its profile folder */
export function copyOf({ profile }) {
  const copy = mkdtempSync(join(tmpdir(), "ippo-damaged-"));
  cpSync(profile, copy, { recursive: true });
  return copy;
}

export function remove(profile) {
  rmSync(profile, { recursive: true, force: true });
}

async function openAndClose(profile) {
  const { page, close } = await startApp({ profile });
  await giveSecret(page);
  await today(page);
  const rows = await hashRows(page);
  await close();
  return rows;
}

function sameRows(a, b) {
  return a.size === b.size && [...a].every(([id, hash]) => b.get(id) === hash);
}

function* someRecords(count) {
  const random = randomOf(20_260_402);
  const inputs = seedRecords({ years: 20, lastDay: new Date().toISOString().slice(0, 10), random });
  const pages = Math.ceil(BYTES / (LONG_PAGE * BYTES_PER_SIGN));
  const every = Math.max(1, Math.floor(count / pages));
  for (let made = 0, id; made < count; made += 1) {
    const input = inputs.next(id).value;
    const signs = made >= count - VERY_LONG_PAGES ? VERY_LONG_PAGE : made % every === 0 ? LONG_PAGE : 0;
    id = yield signs > 0 ? longPage(input, signs, random) : input;
  }
}

/** A page of the same day, with about as many signs. */
function longPage({ body }, signs, random) {
  const paragraphs = [];
  for (let length = 0; length < signs; length += paragraphs.at(-1).length) paragraphs.push(pageText(random));
  const at = body.at ?? body.addedAt;
  const document = documentFromText(paragraphs.join("\n"));
  return { kind: "journal", body: { day: body.day ?? at.slice(0, 10), at, form: "free", document } };
}
