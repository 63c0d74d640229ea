/**
 * `npm run bench`: the speed promises as ratios, ours and the anchor measured in turn in one run, five times, median.
 * Table on screen, out/bench.json. Ends with 1 when a ratio is over its limit.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyMemory, openMemory, startTime, unlockTime } from "./bench/measure.mjs";
import { say } from "./setup/say.mjs";
import { ensureScreen } from "./setup/screen.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const RUNS = 5;
const PASSPHRASE = "kumo tsuki amado bench";
const work = mkdtempSync(join(tmpdir(), "ippo-bench-"));
const screen = await ensureScreen({ quiet: true });
Object.assign(process.env, screen.env);

const month = seed("month", "0.0833");
const decade = seed("decade", "10");
const empty = join(work, "empty");

const rows = [
  await row(
    "start",
    "start to lock screen ÷ empty window",
    1.15,
    "ms",
    () => startTime(decade),
    () => startTime(empty, ["--empty-page"]),
  ),
  await row(
    "unlock",
    "unlock to Today, ten years ÷ one month",
    1.3,
    "ms",
    () => unlockTime(decade, PASSPHRASE),
    () => unlockTime(month, PASSPHRASE),
  ),
  await row(
    "memory",
    "memory with ten years ÷ empty window",
    1.5,
    "MB",
    () => openMemory(decade, PASSPHRASE),
    () => emptyMemory(empty),
  ),
];
rmSync(work, { recursive: true, force: true });
screen.close();

mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(join(root, "out", "bench.json"), `${JSON.stringify({ rows }, null, 2)}\n`);
for (const { name, ratio, limit, ours, anchor, unit } of rows) {
  const mark = ratio <= limit ? "within" : "over";
  process.stdout.write(
    `${name.padEnd(42)} ${ratio.toFixed(2)} (${mark} ${limit})   ${ours.toFixed(0)} / ${anchor.toFixed(0)} ${unit}\n`,
  );
}
process.exit(rows.every(({ ratio, limit }) => ratio <= limit) ? 0 : 1);

function seed(name, years) {
  const profile = join(work, name);
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

async function row(id, name, limit, unit, measureOurs, measureAnchor) {
  say(`measuring: ${name}`);
  const ours = [];
  const anchor = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await measureOurs());
    anchor.push(await measureAnchor());
  }
  const [middle, base] = [median(ours), median(anchor)];
  return { id, name, ratio: middle / base, limit, ours: middle, anchor: base, unit };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
