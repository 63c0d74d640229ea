import { closeSync, copyFileSync, fsyncSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { documentFromText } from "../../src/domain/journal/document.ts";
import { logFile, vaultFolder } from "../proof/place.mjs";
import { bareWorker } from "./bare.mjs";
import { importRow, scrollRow } from "./journal-rows.mjs";
import { longestTask } from "./long-tasks.mjs";
import { openedApp } from "./measure.mjs";
import { searchRows } from "./search-rows.mjs";
import { median, p95 } from "./statistics.mjs";
import { typingRows } from "./typing-rows.mjs";

/**
 * What the vault does while it is open, against the bare work. Each pair is measured in turn, in one visit; the page
 * calls the vault through its client, as the rooms do.
 */
const RUNS = 5;
const SAVES = 60;
/** An hour of typing without a pause: autosave writes every two seconds. */
const SAVES_AN_HOUR = 1_800;
const today = new Date().toISOString().slice(0, 10);

/** @returns {Promise<object[]>} the rows of one visit to a vault of ten years */
export async function vaultRows(profile, passphrase, say) {
  const { page, app, close } = await openedApp(profile, passphrase);
  // The copy of the day is made behind the first look, and the journal is read for searching: neither is measured here.
  await page.evaluate((day) => globalThis.ippoVault.backUp(day, true), today);
  await page.evaluate(() => globalThis.ippoVault.search("雨"));
  const worker = await bareWorker(page);
  await worker.evaluate(async () => globalThis.ippoBare.prepare(await globalThis.ippoBare.lengths()));
  const measured = async (name, measure) => {
    say(`measuring: ${name}`);
    await longestTask(page);
    const rows = await measure(page, worker, profile);
    const longest = await longestTask(page);
    return [rows].flat().map((row) => ({ name, longest, ...row }));
  };
  const rows = [
    ...(await measured("every record read and decrypted ÷ bare cipher", readRow)),
    ...(await measured("copy, made and read back ÷ cp and cipher", backupRow)),
    ...(await measured("one save, p95 ÷ fsync and strict transaction", saveRow)),
    ...(await measured("search", searchRows)),
    ...(await measured("typing", typingRows)),
    ...(await measured("scrolling", scrollRow)),
    ...(await measured("moving in", () => importRow(page, app))),
    ...(await measured("log of an hour's writing in 150 KB", logRow)),
  ];
  await close();
  return rows;
}

/** Two vaults of ten years become one. The first is changed by it. */
export async function mergeRow(profile, other, passphrase, say) {
  const name = "merging two vaults of ten years ÷ bare cipher";
  say(`measuring: ${name}`);
  const copy = await copyOf(other, passphrase);
  const { page, close } = await openedApp(profile, passphrase);
  copyFileSync(copy.path, join(vaultFolder(profile), "backups", copy.name));
  const worker = await bareWorker(page);
  const bare = await worker.evaluate(async () => {
    const lengths = await globalThis.ippoBare.lengths();
    globalThis.ippoBare.prepare([...lengths, ...lengths]);
    return globalThis.ippoBare.cipher();
  });
  await longestTask(page);
  const took = await page.evaluate(
    async ([at, secret]) => {
      const start = performance.now();
      await globalThis.ippoVault.takeIn({ place: "own", name: at }, secret);
      const merged = performance.now();
      await globalThis.ippoVault.confirm(secret);
      // The other vault's key is derived on the way, as long as ours takes.
      return merged - start - (performance.now() - merged);
    },
    [copy.name, passphrase],
  );
  const longest = await longestTask(page);
  await close();
  return [{ id: "merge", name, figure: took / bare, detail: pair(took, bare), longest }];
}

async function readRow(page, worker) {
  const [ours, anchor] = await inTurn(
    () => timed(page, "check"),
    () => worker.evaluate(() => globalThis.ippoBare.cipher()),
  );
  return { id: "read", figure: ours / anchor, limit: 1.5, detail: pair(ours, anchor) };
}

async function backupRow(page, worker, profile) {
  const [ours, anchor] = await inTurn(
    () => timed(page, "backUp", today, false),
    async () => copyTime(logFile(profile)) + (await worker.evaluate(() => globalThis.ippoBare.cipher())),
  );
  return { id: "backup", figure: ours / anchor, detail: pair(ours, anchor) };
}

async function saveRow(page, worker, profile) {
  const log = logFile(profile);
  const body = entryOf("書いたら少しほどけた。\n".repeat(50));
  const id = await page.evaluate(async (value) => (await globalThis.ippoVault.save(value)).id, {
    kind: "journal",
    body,
  });
  const ours = [];
  const anchor = [];
  for (let save = 0; save < SAVES; save += 1) {
    const before = statSync(log).size;
    ours.push(await timed(page, "save", { kind: "journal", id, body }));
    const bytes = statSync(log).size - before;
    anchor.push(
      flushTime(`${log}-bench`, bytes) +
        (await worker.evaluate((size) => globalThis.ippoBare.transaction(size), bytes)),
    );
  }
  rmSync(`${log}-bench`, { force: true });
  return { id: "save", figure: p95(ours) / p95(anchor), detail: pair(p95(ours), p95(anchor)) };
}

/** Bytes of a save, measured, times the saves of an hour. */
async function logRow(page, _worker, profile) {
  const log = logFile(profile);
  const body = entryOf(
    `${"雨の音で起きて、台所でお茶をいれた。窓を少し開けたら、風がつめたかった。".repeat(3).slice(0, 100)}\n`.repeat(
      500,
    ),
  );
  const id = await page.evaluate(async (value) => (await globalThis.ippoVault.save(value)).id, {
    kind: "journal",
    body,
  });
  const before = statSync(log).size;
  const saves = 10;
  for (let save = 0; save < saves; save += 1)
    await page.evaluate((value) => globalThis.ippoVault.save(value), { kind: "journal", id, body });
  const bytes = (statSync(log).size - before) / saves;
  const figure = (bytes * SAVES_AN_HOUR) / 1e6;
  return { id: "log", figure, unit: "MB", detail: `${(bytes / 1e3).toFixed(0)} KB a save, every 2 s` };
}

async function copyOf(profile, passphrase) {
  const { page, close } = await openedApp(profile, passphrase);
  await page.evaluate((day) => globalThis.ippoVault.backUp(day, false), today);
  await close();
  const folder = join(vaultFolder(profile), "backups");
  const [name] = readdirSync(folder);
  return { name, path: join(folder, name) };
}

function entryOf(text) {
  return { day: today, at: `${today}T03:00:00.000Z`, form: "free", document: documentFromText(text) };
}

/** Milliseconds of a call to the vault, as the page sees it. */
function timed(page, verb, ...input) {
  return page.evaluate(
    async ([name, values]) => {
      const start = performance.now();
      await globalThis.ippoVault[name](...values);
      return performance.now() - start;
    },
    [verb, input],
  );
}

async function inTurn(measureOurs, measureAnchor) {
  const ours = [];
  const anchor = [];
  for (let run = 0; run < RUNS; run += 1) {
    anchor.push(await measureAnchor());
    ours.push(await measureOurs());
  }
  return [median(ours), median(anchor)];
}

function copyTime(file) {
  const start = performance.now();
  copyFileSync(file, `${file}-bench`);
  const copy = openSync(`${file}-bench`, "r+");
  fsyncSync(copy);
  closeSync(copy);
  const took = performance.now() - start;
  rmSync(`${file}-bench`);
  return took;
}

function flushTime(file, bytes) {
  const handle = openSync(file, "a");
  const content = new Uint8Array(bytes).fill(1);
  const start = performance.now();
  writeSync(handle, content);
  fsyncSync(handle);
  const took = performance.now() - start;
  closeSync(handle);
  return took;
}

function pair(ours, anchor) {
  return `${ours.toFixed(0)} / ${anchor.toFixed(0)} ms`;
}
