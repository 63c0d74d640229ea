import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { databaseFolder, largeValues } from "../proof/place.mjs";

/** Ways in which Chromium's database is damaged. Nothing of it may cost a record: the log lies outside. */

const CUT = 300;
const STRETCH = 64;

const inDatabase = (work) => (profile) => {
  const folder = databaseFolder(profile);
  if (!folder) throw new Error("there is no database in this profile");
  work(folder);
};

/** @type {{id: string, name: string, damage: (profile: string) => void}[]} */
export const CHROMIUM_WAYS = [
  way("log-cut", `the last ${CUT} bytes of LevelDB's log are cut`, (folder) => {
    const file = largest(folder, ".log");
    truncateSync(file, statSync(file).size - CUT);
  }),
  way("log-zeros", `${STRETCH} zero bytes inside LevelDB's log`, (folder) => zeros(largest(folder, ".log"))),
  way("table-removed", "one .ldb is removed", (folder) => rmSync(largest(folder, ".ldb"))),
  way("table-emptied", "one .ldb is emptied", (folder) => truncateSync(largest(folder, ".ldb"), 0)),
  way("table-zeros", `${STRETCH} zero bytes inside an .ldb`, (folder) => zeros(largest(folder, ".ldb"))),
  way("table-all-zeros", "a whole .ldb is zeros", (folder) => {
    const file = largest(folder, ".ldb");
    writeFileSync(file, Buffer.alloc(statSync(file).size));
  }),
  way("manifest-damaged", "the MANIFEST is damaged", (folder) => zeros(largest(folder, "MANIFEST"))),
  way("manifest-removed", "the MANIFEST is removed", (folder) => rmSync(largest(folder, "MANIFEST"))),
  way("current-damaged", "CURRENT is damaged", (folder) => writeFileSync(join(folder, "CURRENT"), "MANIFEST-999999\n")),
  way("current-removed", "CURRENT is removed", (folder) => rmSync(join(folder, "CURRENT"))),
  way("folder-gone", "the whole folder is gone", (folder) => rmSync(folder, { recursive: true })),
  way("half-gone", "half of its files are gone", (folder) => {
    for (const [index, name] of readdirSync(folder).sort().entries()) if (index % 2 === 0) rmSync(join(folder, name));
  }),
  {
    id: "large-removed",
    name: "a large value's file beside LevelDB is removed",
    damage: (profile) => rmSync(largeValues(profile)[0]),
  },
  {
    id: "large-zeros",
    name: `${STRETCH} zero bytes inside a large value's file`,
    damage: (profile) => zeros(largeValues(profile)[0]),
  },
];

/** Zero bytes in the middle of a file. */
export function zeros(file, at = undefined) {
  const handle = openSync(file, "r+");
  const { size } = fstatSync(handle);
  writeSync(
    handle,
    Buffer.alloc(Math.min(STRETCH, size)),
    0,
    undefined,
    at ?? Math.max(0, Math.floor(size / 2) - STRETCH / 2),
  );
  closeSync(handle);
}

/** Removes the database as a whole. */
export const loseDatabase = inDatabase((folder) => rmSync(folder, { recursive: true }));

function way(id, name, work) {
  return { id, name, damage: inDatabase(work) };
}

/** The largest file whose name holds this. */
function largest(folder, part) {
  const [file] = readdirSync(folder)
    .filter((name) => name.includes(part))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  if (!file) throw new Error(`there is no ${part} in the database`);
  return file;
}
