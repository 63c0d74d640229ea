/**
 * `npm run bench`: the speed promises, ours and the anchor measured in turn in one run. Table on screen,
 * out/bench.json. Ends with 1 when a figure is over its limit, or a task of the page's main thread over 50 ms.
 *   --only start,vault   some parts: start, unlock, memory, papers, vault, merge
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { emptyMemory, openMemory, startTime, unlockTime } from "./bench/measure.mjs";
import { paperRows } from "./bench/paper-rows.mjs";
import { median } from "./bench/statistics.mjs";
import { mergeRow, vaultRows } from "./bench/vault-rows.mjs";
import { say } from "./setup/say.mjs";
import { ensureScreen } from "./setup/screen.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const RUNS = 5;
const LONGEST_TASK_MS = 50;
const PASSPHRASE = "kumo tsuki amado bench";
const only = parseArgs({ options: { only: { type: "string" } } }).values.only?.split(",");
const work = mkdtempSync(join(tmpdir(), "ippo-bench-"));
const screen = await ensureScreen({ quiet: true });
Object.assign(process.env, screen.env);

const seeded = new Map();
const month = () => seed("month", "0.0833");
const decade = () => seed("decade", "10");
const empty = join(work, "empty");

const parts = {
  start: () =>
    row(
      { id: "start", name: "start to lock screen ÷ empty window", limit: 1.15, unit: "ms" },
      () => startTime(decade()),
      () => startTime(empty, ["--empty-page"]),
    ),
  unlock: () =>
    row(
      // The rest of an unlock is a fifth of the key derivation that is taken from it: more runs until it is steady.
      { id: "unlock", name: "unlock to Today, ten years ÷ one month", limit: 1.3, unit: "ms", runs: 11 },
      () => unlockTime(decade(), PASSPHRASE),
      () => unlockTime(month(), PASSPHRASE),
    ),
  memory: () =>
    row(
      { id: "memory", name: "memory with ten years ÷ empty window", limit: 1.5, unit: "MB" },
      () => openMemory(decade(), PASSPHRASE),
      () => emptyMemory(empty),
    ),
  papers: () => paperRows(month(), PASSPHRASE, say),
  vault: () => vaultRows(decade(), PASSPHRASE, say),
  // Last: it changes the vault of ten years.
  merge: () => mergeRow(decade(), seed("other", "10"), PASSPHRASE, say),
};

const rows = [];
for (const [name, measure] of Object.entries(parts)) if (!only || only.includes(name)) rows.push(...(await measure()));
rmSync(work, { recursive: true, force: true });
screen.close();

mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(join(root, "out", "bench.json"), `${JSON.stringify({ rows }, null, 2)}\n`);
for (const result of rows) process.stdout.write(`${lineOf(result)}\n`);
process.exit(rows.every(isWithin) ? 0 : 1);

function isWithin({ figure, limit = Number.POSITIVE_INFINITY, longest = 0 }) {
  return figure <= limit && longest <= LONGEST_TASK_MS;
}

function lineOf({ name, figure, unit, limit, detail, longest }) {
  const value = unit ? `${figure.toFixed(0)} ${unit}` : figure.toFixed(2);
  const judged = limit === undefined ? "" : `(${figure <= limit ? "within" : "over"} ${limit})`;
  return `${name.padEnd(48)} ${value.padStart(7)} ${judged.padEnd(13)} ${detail.padEnd(24)} ${taskOf(longest)}`;
}

function taskOf(longest) {
  if (longest === undefined) return "";
  if (longest === 0) return "no long task";
  return `longest task ${longest.toFixed(0)} ms${longest > LONGEST_TASK_MS ? " (over 50)" : ""}`;
}

function seed(name, years) {
  const profile = join(work, name);
  if (seeded.has(name)) return profile;
  seeded.set(name, profile);
  const done = spawnSync(
    process.execPath,
    [join(root, "scripts/seed.mjs"), "--years", years, "--profile", profile, "--passphrase", PASSPHRASE],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  if (done.status !== 0) process.exit(1);
  return profile;
}

/** A ratio of two medians, and the median of the longest tasks of our side. */
async function row({ unit, runs = RUNS, ...facts }, measureOurs, measureAnchor) {
  say(`measuring: ${facts.name}`);
  const ours = [];
  const anchor = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await measureOurs());
    anchor.push(await measureAnchor());
  }
  const [middle, base] = [ours, anchor].map((measures) => median(measures.map(({ value }) => value)));
  const longest = median(ours.map((measure) => measure.longest));
  return [{ ...facts, figure: middle / base, detail: `${middle.toFixed(0)} / ${base.toFixed(0)} ${unit}`, longest }];
}
