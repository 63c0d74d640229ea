/**
 * `npm run damage [-- --records 6000 --only ID,ID --short]`: damages copies of one vault in every way of the table in
 * docs/security.md, opens each with the real app, and counts what is there. Table on screen, out/damage.json; exit
 * code 1 when a row is not as it should be.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { damageTable } from "./damage/table.mjs";
import { say } from "./setup/say.mjs";

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "6000" },
    only: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const result = await damageTable({
  records: Number(values.records),
  short: values.short,
  only: values.only?.split(","),
  tell: say,
});

mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(join(root, "out", "damage.json"), `${JSON.stringify(result, null, 2)}\n`);
process.stdout.write(
  `\n${"".padEnd(5)}  ${"found".padStart(6)}  ${"copy".padStart(6)}  damage: what the screen told\n`,
);
for (const { ok, found, copy, name, told, faults } of result.rows) {
  process.stdout.write(
    `${ok ? "good " : "FOUND"}  ${String(found).padStart(6)}  ${String(copy).padStart(6)}  ${name}: ${told}\n`,
  );
  for (const fault of faults) process.stdout.write(`${"".padEnd(23)}${fault}\n`);
}
const good = result.rows.filter(({ ok }) => ok).length;
process.stdout.write(`\n${result.records} records; ${good} of ${result.rows.length} damages as they should be\n`);
process.exit(good === result.rows.length && good > 0 ? 0 : 1);
