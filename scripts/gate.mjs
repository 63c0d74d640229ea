/**
 * `npm test`: every check of the repository, each with its time, then one line `N passed, N failed`.
 *   --only types,unit   run some parts
 *   --slow              the full sizes, and the parts that only run then: crash, damage, powercut, fulldisk
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = (name) => join(root, "node_modules", ".bin", name);
const slow = process.argv.includes("--slow");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]?.split(",") : undefined;
const unitReport = join(root, "out", "unit.json");
const e2eReport = join(root, "out", "e2e.json");

const parts = [
  {
    name: "types",
    run: [
      [bin("tsc"), "-p", "."],
      [bin("tsc"), "-p", "src/domain"],
      [bin("tsc"), "-p", "electron"],
      [bin("tsc"), "-p", "tests"],
    ],
  },
  { name: "lint", run: [[bin("biome"), "check", "--error-on-warnings", "."]] },
  {
    name: "boundaries",
    run: [[bin("depcruise"), "src", "electron", "--config", ".dependency-cruiser.cjs", "--output-type", "err-long"]],
  },
  { name: "unused", run: [[bin("knip")]] },
  {
    name: "unit",
    run: [[bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`]],
    count: countUnit,
  },
  { name: "end-to-end", run: [[bin("playwright"), "test"]], count: countEndToEnd },
];

/** Full sizes of what the end-to-end tests show in small; each leaves a report in out/. */
const slowParts = [
  {
    name: "crash",
    run: [[bin("node"), "scripts/crash.mjs", "--rounds", "500"]],
    count: () => {
      const { kills, faults } = readReport("crash");
      return { passed: kills.length, failed: faults.length };
    },
  },
  {
    name: "damage",
    run: [[bin("node"), "scripts/damage.mjs", "--records", "6000"]],
    count: () => {
      const { rows } = readReport("damage");
      const passed = rows.filter(({ ok }) => ok).length;
      return { passed, failed: rows.length - passed };
    },
  },
  {
    name: "powercut",
    run: [[bin("node"), "scripts/powercut.mjs", "--rounds", "50"]],
    count: () => {
      const { states, faults } = readReport("powercut");
      return { passed: states, failed: faults.length };
    },
  },
  {
    name: "fulldisk",
    run: [[bin("node"), "scripts/fulldisk.mjs", "--moments", "20"]],
    count: () => {
      const { moments, faults } = readReport("fulldisk");
      return { passed: moments.length, failed: faults.length };
    },
  },
];

function reportFile(name) {
  return join(root, "out", `${name}.json`);
}

function readReport(name) {
  return JSON.parse(readFileSync(reportFile(name), "utf8"));
}

function countUnit() {
  const report = JSON.parse(readFileSync(unitReport, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites };
}

function countEndToEnd() {
  const { stats } = JSON.parse(readFileSync(e2eReport, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function run([program, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

async function runPart(part, env) {
  const start = Date.now();
  process.stdout.write(`\n== ${part.name}\n`);
  let code = 0;
  for (const command of part.run) code ||= await run(command, env);
  const counted = part.count ? readCount(part, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  return { name: part.name, ...counted, seconds: (Date.now() - start) / 1000 };
}

function readCount(part, code) {
  try {
    return part.count();
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
}

const chosen = slow ? [...parts, ...slowParts] : parts;
const reports = [unitReport, e2eReport, ...(slow ? slowParts.map(({ name }) => reportFile(name)) : [])];
for (const file of reports) rmSync(file, { force: true });
const env = slow ? { IPPO_SLOW: "1" } : {};
const results = [];
for (const part of chosen) {
  if (only && !only.includes(part.name)) continue;
  results.push(await runPart(part, env));
}

process.stdout.write("\n");
for (const { name, passed, failed, seconds } of results) {
  process.stdout.write(
    `${name.padEnd(12)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s\n`,
  );
}
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
// A gate in which nothing ran is no gate.
process.exit(sum("failed") === 0 && sum("passed") > 0 ? 0 : 1);
