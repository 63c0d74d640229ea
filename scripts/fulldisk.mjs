/**
 * `npm run fulldisk -- --moments N [--seed S]`: the real app on a small disk that fills up at a random moment, while
 * something is typed, saved, erased, copied, brought in, opened or locked. out/fulldisk.json; exit code 1 when anything
 * that the screen called saved is missing, 3 where no small disk can be mounted.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { diskMoments } from "./fulldisk/moments.mjs";
import { canMount } from "./fulldisk/volume.mjs";
import { say } from "./setup/say.mjs";

const { values } = parseArgs({
  options: {
    moments: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const report = join(dirname(fileURLToPath(import.meta.url)), "..", "out", "fulldisk.json");

if (!canMount()) process.exit(inNamespace());
rmSync(report, { force: true });
const { moments, seed, only } = values;
const result = await diskMoments({ moments: Number(moments), seed: Number(seed), only: only?.split(","), tell: say });
mkdirSync(dirname(report), { recursive: true });
writeFileSync(report, `${JSON.stringify(result, null, 2)}\n`);
for (const fault of result.faults) process.stdout.write(`FOUND  ${fault}\n`);
process.stdout.write(
  `\n${result.moments.length} moments; ${result.acknowledged} times saved, ${result.found} found; slowest answer ${result.slowestAnswerMs} ms; planted loss: ${result.control.lost} found\n`,
);
process.exit(result.faults.length === 0 && result.moments.length > 0 ? 0 : 1);

/** Who is not root can mount in namespaces of their own, where the system allows these. */
function inNamespace() {
  const none = 3;
  if (process.env.IPPO_IN_NAMESPACE || spawnSync("unshare", ["-Urm", "true"]).status !== 0) {
    say("no small disk can be mounted here: nothing was tried");
    return none;
  }
  const env = { ...process.env, IPPO_IN_NAMESPACE: "1" };
  return spawnSync("unshare", ["-Urm", process.execPath, ...process.argv.slice(1)], { stdio: "inherit", env }).status;
}
