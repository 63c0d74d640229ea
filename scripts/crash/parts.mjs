import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = join(dirname(fileURLToPath(import.meta.url)), "..", "crash.mjs");
const AT_ONCE = Math.min(2, availableParallelism());

/**
 * Many rounds as runs of their own: a vault that grows for hundreds of rounds makes each of them longer than the app.
 * @param {{rounds: number, seed: number, each: number, values: {keep: boolean, short: boolean}}} options
 * @returns {Promise<object>} as `crashRounds`; `seeds` in place of the seed
 */
export async function inParts({ rounds, seed, each, values }) {
  const folder = mkdtempSync(join(tmpdir(), "ippo-crash-parts-"));
  const parts = Array.from({ length: Math.ceil(rounds / each) }, (_, index) => ({
    seed: seed + index,
    rounds: Math.min(each, rounds - index * each),
  }));
  const waiting = [...parts];
  const results = [];
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) results.push(await runPart(part, folder, values));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  rmSync(folder, { recursive: true, force: true });
  return together(results.toSorted((a, b) => a.seed - b.seed));
}

/** A process of its own, and a screen: a window that comes up takes the focus of every other on its screen. */
function runPart({ seed, rounds }, folder, { keep, short }) {
  const out = join(folder, `${seed}.json`);
  const options = ["--rounds", `${rounds}`, "--seed", `${seed}`, "--out", out];
  const switches = [...(keep ? ["--keep"] : []), ...(short ? ["--short"] : [])];
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...options, ...switches], {
      stdio: ["ignore", "pipe", "inherit"],
      env,
    });
    createInterface({ input: child.stdout }).on("line", (line) => process.stdout.write(`seed ${seed}: ${line}\n`));
    child.once("error", reject);
    child.once("close", (code) => {
      try {
        resolve(JSON.parse(readFileSync(out, "utf8")));
      } catch {
        reject(new Error(`the rounds of seed ${seed} ended with ${code} and told nothing`));
      }
    });
  });
}

function together(results) {
  const sum = (count) => results.reduce((total, result) => total + count(result), 0);
  const named = (field) => results.flatMap((result) => result[field].map((fault) => `seed ${result.seed}: ${fault}`));
  return {
    rounds: sum(({ rounds }) => rounds),
    seeds: results.map(({ seed }) => seed),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    found: sum(({ found }) => found),
    lost: named("lost"),
    torn: named("torn"),
    failedOpens: named("failedOpens"),
    kills: results.flatMap(({ seed, kills }) => kills.map((kill) => ({ seed, ...kill }))),
    control: { lost: sum(({ control }) => control.lost) },
    faults: named("faults"),
  };
}
