/**
 * `npm run crash -- --rounds N [--seed S]`: starts the real app on one profile again and again, writes as a person does
 * and kills every process of it at a random moment. Everything the screen called saved has to be there afterwards.
 * Many rounds are parted: each part has a vault and a seed of its own, counted up from S, and two go on side by side.
 * out/crash.json; exit code 1 when anything is missing, torn, or the vault did not open.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inParts } from "./crash/parts.mjs";
import { crashRounds } from "./crash/rounds.mjs";
import { say } from "./setup/say.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    keep: { type: "boolean", default: false },
    short: { type: "boolean", default: false },
  },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const ROUNDS_A_VAULT = 125;

const result = rounds > ROUNDS_A_VAULT ? await inParts({ rounds, seed, each: ROUNDS_A_VAULT, values }) : await here();
mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(values.out ?? join(root, "out", "crash.json"), `${JSON.stringify(result, null, 2)}\n`);
const { faults } = result;
for (const fault of faults) process.stdout.write(`FOUND  ${fault}\n`);
process.stdout.write(
  `\n${result.rounds} kills; ${result.acknowledged} times saved, ${result.found} found; ${result.lost.length} lost, ${result.torn.length} torn, ${result.failedOpens.length} not opened; planted loss: ${result.control.lost} found\n`,
);
process.exit(faults.length === 0 ? 0 : 1);

/** All rounds in one vault. */
async function here() {
  const profile = mkdtempSync(join(tmpdir(), "ippo-crash-"));
  const done = await crashRounds({ rounds, seed, profile, short: values.short, tell: say });
  if (values.keep || done.faults.length > 0) say(`the profile is kept: ${profile}`);
  else rmSync(profile, { recursive: true, force: true });
  return done;
}
