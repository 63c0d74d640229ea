import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { countRows, hashRows } from "../proof/in-page.mjs";
import { readOffline } from "../proof/offline.mjs";
import { newestEntries, PASSPHRASE } from "../proof/person.mjs";
import { killWhole } from "../proof/processes.mjs";
import { oneScreen } from "../proof/screen.mjs";
import { startApp } from "../proof/start.mjs";
import { openOrTell, readNotices } from "../proof/told.mjs";
import { copyOf, makeBase, remove } from "./base.mjs";
import { CHROMIUM_WAYS } from "./chromium.mjs";
import { judge } from "./judge.mjs";
import { OWN_WAYS } from "./own.mjs";

const CHECKS_WITHIN_MS = 120_000;
const CLOSES_WITHIN_MS = 30_000;
/** The ways of the short run: each stands for a kind of its own. */
const SHORT = [
  "log-zeros",
  "manifest-removed",
  "large-removed",
  "head-and-database",
  "copy-lost",
  "copy-zeros-and-database",
  "every-key",
];

/**
 * Damages copies of one vault in every way there is, opens each with the real app, and counts.
 * @param {{records: number, short?: boolean, only?: string[], tell?: (line: string) => void}} options
 *   short: the main ways; and one start after each instead of two
 * @returns {Promise<{records: number, rows: object[]}>} what goes into out/damage.json
 */
export async function damageTable({ records, short = false, only, tell = () => undefined }) {
  await oneScreen();
  tell(`making a vault of ${records} records`);
  const base = await makeBase(records);
  const chosen = only ?? (short ? SHORT : undefined);
  const ways = [...CHROMIUM_WAYS, ...OWN_WAYS].filter(({ id }) => !chosen || chosen.includes(id));
  const rows = [];
  for (const way of ways) {
    const row = await damageOnce(base, way, short);
    rows.push(row);
    tell(`${row.ok ? "good " : "FOUND"} ${way.name}: ${row.told}${row.faults.map((fault) => `; ${fault}`).join("")}`);
  }
  remove(base.profile);
  return { records: base.rows.size, rows };
}

async function damageOnce(base, way, short) {
  const profile = copyOf(base);
  way.damage(profile);
  const before = hashFiles(profile);
  const seen = { starts: [await startOnce(profile, base)] };
  if (!short && seen.starts[0].opened) seen.starts.push(await startOnce(profile, base));
  seen.changed = differing(before, hashFiles(profile));
  seen.copy = await inCopy(profile, base);
  remove(profile);
  return judge(way, base.rows.size, seen);
}

/** One start on a damaged profile: what the screen shows and tells, what is in the database, and whether it closes. */
async function startOnce(profile, base) {
  const { app, page, close, isSecond } = await startApp({ profile });
  const { pid } = app.process();
  const start = { isSecond, opened: false, told: [], found: 0, counts: {}, entries: 0 };
  try {
    const came = await openOrTell(page);
    start.opened = came === "open";
    if (!start.opened) start.told.push(came);
    if (start.opened) {
      // Every record is opened once in the log soon after opening, and in the database when the day's copy is made; what
      // does not open is put right then.
      await page.locator("[data-checked]").waitFor({ state: "attached", timeout: CHECKS_WITHIN_MS });
      start.told.push(...(await readNotices(page)));
      start.told.push(...(await copyOfTheDay(page)));
      start.counts = await countRows(page);
      start.found = countSame(base.rows, await hashRows(page));
      start.entries = (await newestEntries(page)).length;
    }
  } catch (error) {
    start.trouble = error.message.split("\n")[0];
  }
  start.closed = await endsWithin(close, CLOSES_WITHIN_MS);
  if (!start.closed) await killWhole(pid);
  return start;
}

/** Makes the copy of a day. @returns what the app would tell about it */
async function copyOfTheDay(page) {
  const day = new Date().toISOString().slice(0, 10);
  const { own, mended, older } = await page.evaluate((asked) => globalThis.ippoVault.backUp(asked, false), day);
  if (own !== "made") return ["the copy of the day was not made"];
  return [...(mended > 0 ? [`mended ${mended}`] : []), ...(older > 0 ? [`older ${older}`] : [])];
}

/** How many records the log alone would give back now. */
async function inCopy(profile, base) {
  try {
    return countSame(base.rows, (await readOffline(profile, PASSPHRASE)).rows);
  } catch (error) {
    return `not opened: ${error.code ?? error.message}`;
  }
}

function countSame(expected, rows) {
  return [...expected].filter(([id, hash]) => rows.get(id) === hash).length;
}

async function endsWithin(work, ms) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = await Promise.race([
    work().then(
      () => true,
      () => false,
    ),
    late,
  ]);
  clearTimeout(timer);
  return done;
}

/** Path and hash of every file of a profile. */
function hashFiles(profile) {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(profile, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

function differing(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
}
