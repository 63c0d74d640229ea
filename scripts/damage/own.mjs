import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { changedHead } from "../proof/offline.mjs";
import { headFile, logFile } from "../proof/place.mjs";
import { loseDatabase, zeros } from "./chromium.mjs";

/** Ways in which Ippo's own files are damaged, alone and together with the database. */

const NEWER_ELECTRON = 999;
const TORN = 100;

/**
 * `expect` says what has to come of it, where it is not "every record is there":
 *   refused  the app does not open it, and no byte of the profile changes
 *   named    what is lost is lost, and the screen says how much
 *   no-key   nothing can open it any more, and the screen says so: it never looks like a first run
 * @type {{id: string, name: string, expect?: "refused" | "named" | "no-key", damage: (profile: string) => void}[]}
 */
export const OWN_WAYS = [
  {
    id: "newer-electron",
    name: "the profile of a newer Electron",
    expect: "refused",
    damage: (profile) =>
      writeFileSync(
        headFile(profile),
        changedHead(profile, (head) => ({ ...head, electronMajor: NEWER_ELECTRON })),
      ),
  },
  {
    id: "copy-torn",
    name: "the log is torn in its last frame",
    damage: (profile) => truncateSync(logFile(profile), statSync(logFile(profile)).size - TORN),
  },
  { id: "head-lost", name: "the head file is lost", damage: (profile) => rmSync(headFile(profile)) },
  { id: "head-emptied", name: "the head file is emptied", damage: (profile) => writeFileSync(headFile(profile), "") },
  {
    id: "head-half",
    name: "one of the head's two copies is lost, and with it the key slots in it",
    damage: (profile) => {
      const [first, second] = readFileSync(headFile(profile), "utf8").split("\n");
      writeFileSync(headFile(profile), `${"0".repeat(first.length)}\n${second}\n`);
    },
  },
  {
    id: "head-and-log-start",
    name: "the head file is emptied and the start of the log is zeros",
    damage: (profile) => {
      writeFileSync(headFile(profile), "");
      zeros(logFile(profile), 0);
    },
  },
  {
    id: "head-and-database",
    name: "the head file and the database are lost",
    damage: (profile) => {
      rmSync(headFile(profile));
      loseDatabase(profile);
    },
  },
  { id: "copy-lost", name: "the log is lost", damage: (profile) => rmSync(logFile(profile)) },
  { id: "copy-zeros", name: "64 zero bytes inside the log", damage: (profile) => zeros(logFile(profile)) },
  {
    id: "copy-zeros-and-database",
    name: "64 zero bytes inside the log, and the database is lost",
    expect: "named",
    damage: (profile) => {
      zeros(logFile(profile));
      loseDatabase(profile);
    },
  },
  {
    id: "every-key",
    name: "every copy of the key slots is lost, records are still there",
    expect: "no-key",
    damage: (profile) => {
      rmSync(headFile(profile));
      zeros(logFile(profile), 0);
      loseDatabase(profile);
    },
  },
];
