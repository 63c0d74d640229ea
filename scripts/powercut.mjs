/**
 * `npm run powercut -- --rounds N [--seed S] [--relaxed]`: records the system calls of the real app while a person
 * writes, replays them on a model of a disk, cuts the power at random moments and drops what was not flushed.
 * Everything that was acknowledged has to be there. out/powercut.json; exit code 1 otherwise. With `--relaxed` flushes
 * count for nothing and the exit code is 0 only if words are lost: then the rig can see a loss.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { powerCuts } from "./powercut/rounds.mjs";
import { say } from "./setup/say.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    relaxed: { type: "boolean", default: false },
  },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { relaxed } = values;
const result = await powerCuts({ root, rounds: Number(values.rounds), seed: Number(values.seed), relaxed, tell: say });

mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(join(root, "out", "powercut.json"), `${JSON.stringify(result, null, 2)}\n`);
for (const fault of result.faults.slice(0, 40)) process.stdout.write(`FOUND  ${fault}\n`);
process.stdout.write(
  `\n${result.rounds} cuts, ${result.states} states, ${result.started} opened by the app; ${result.lost.length} lost, ${result.torn.length} torn, ${result.failedOpens.length} not opened\n`,
);
if (result.control)
  process.stdout.write(`without flushes: ${result.control.lost} lost, ${result.control.failedOpens} not opened\n`);
process.exit(result.faults.length > 0 === relaxed ? 0 : 1);
