import { writeFileSync } from "node:fs";
import { catalogues } from "../../src/content/catalogue.ts";
import { takeoutWords } from "../../src/content/takeout-words.ts";
import { KINDS } from "../../src/domain/records/kinds.ts";
import { takeoutFiles } from "../../src/domain/takeout/takeout-files.ts";
import { randomOf } from "../seed/random.mjs";
import { seedRecords } from "../seed/records.mjs";

/**
 * Writes an `ippo.json` of made-up records, as an Ippo elsewhere would have taken it out.
 * @param {string} file where it goes
 * @param {{records: number, seed: number, lastDay: string, savedAt: string}} options the same seed gives the same ids
 * @returns {string[]} the ids, in the order of the file
 */
export function writeTakeout(file, { records: count, seed, lastDay, savedAt }) {
  const random = randomOf(seed);
  const inputs = seedRecords({ years: 20, lastDay, random });
  const records = [];
  for (let id; records.length < count; ) {
    const { kind, level = KINDS[kind].level, body } = inputs.next(id).value;
    id = hexOf(random);
    records.push({ id, kind, version: KINDS[kind].version, level, revision: records.length + 1, savedAt, body });
  }
  const options = { words: takeoutWords(catalogues.ja), exportedAt: savedAt, appVersion: "0.2.0", files: [] };
  const json = [...takeoutFiles(records, options)].find(({ name }) => name === "ippo.json");
  writeFileSync(file, json.text);
  return records.map(({ id }) => id);
}

function hexOf(random) {
  return Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join("");
}
