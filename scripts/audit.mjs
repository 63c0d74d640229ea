/**
 * `npm run audit`: (a) no connection by any process of the app, and the app without a network at all; (b) nothing typed
 * is in any file; (c) the settings of every window and the fuses of the packaged app are those of the lists. Each check
 * is shown to catch a planted fault in the same run. Table on screen, out/audit.json, non-zero on any finding.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { canaryDay } from "./audit/canary-day.mjs";
import { traced, withoutNetwork } from "./audit/network.mjs";
import { plantedConnection, plantedSetting, plantedWords } from "./audit/plants.mjs";
import { looseSettings } from "./audit/settings.mjs";
import { looseFuses, readFuses } from "./fuses.mjs";
import { say } from "./setup/say.mjs";
import { ensureScreen } from "./setup/screen.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const tour = [join(root, "scripts/tour.mjs"), "--plain"];
const screen = await ensureScreen({ quiet: true });
Object.assign(process.env, screen.env);
const rows = [];
const note = (id, name, findings) => {
  rows.push({ id, name, ok: findings.length === 0, findings });
  say(`${name}: ${findings.length === 0 ? "nothing found" : `${findings.length} found`}`);
};
const caught = (id, name, isCaught) => note(id, name, isCaught ? [] : ["a planted fault was not caught"]);

const trace = traced(root, tour);
note("network", "connections to an internet address during the tour", [...trace.findings, ...failureOf(trace)]);
note("no-network", "the tour with no network at all", failureOf(withoutNetwork(root, tour)));
caught("network-plant", "a planted connection is seen", plantedConnection(root));

const day = await canaryDay();
note("disk-open", "files that hold something typed, while open", day.open);
note("disk-killed", "files that hold something typed, after a kill while typing", day.killed);
note("disk-closed", "files that hold something typed, after closing", day.closed);
caught("disk-plant", "planted words are found in every way of writing them", plantedWords());

note("settings", `settings of every window (${day.windows.length})`, looseSettings(day.windows));
note("fuses", "fuses of the packaged app", await fuses());
caught("settings-plant", "a loosened setting and fuse are named", await plantedSetting());
screen.close();

mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(join(root, "out", "audit.json"), `${JSON.stringify({ rows }, null, 2)}\n`);
process.stdout.write("\n");
for (const { name, ok, findings } of rows) {
  process.stdout.write(`${ok ? "good " : "FOUND"}  ${name}\n`);
  for (const finding of findings.slice(0, 10)) process.stdout.write(`       ${finding}\n`);
}
process.exit(rows.every(({ ok }) => ok) ? 0 : 1);

function failureOf({ status, output }) {
  return status === 0 ? [] : [`the tour did not come to its end: ${output.slice(-400)}`];
}

async function fuses() {
  const program = join(root, "dist", "linux-unpacked", "ippo");
  if (!existsSync(program)) {
    const done = spawnSync(process.execPath, [join(root, "scripts/package.mjs")], { cwd: root, stdio: "ignore" });
    if (done.status !== 0) return ["the app could not be packaged"];
  }
  return looseFuses(await readFuses(program));
}
