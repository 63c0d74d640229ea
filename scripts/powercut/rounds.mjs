import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { differences } from "../proof/compare.mjs";
import { hashRows } from "../proof/in-page.mjs";
import { readOffline } from "../proof/offline.mjs";
import { PASSPHRASE } from "../proof/person.mjs";
import { databaseFolder, vaultFolder } from "../proof/place.mjs";
import { oneScreen } from "../proof/screen.mjs";
import { startApp } from "../proof/start.mjs";
import { openOrTell } from "../proof/told.mjs";
import { Sitting } from "../proof/writing.mjs";
import { randomOf } from "../seed/random.mjs";
import { Disk } from "./disk.mjs";
import { record } from "./record.mjs";

/** What becomes of what was not flushed: nothing of it is there, by two rules for names; or some of it, in any order. */
const VARIANTS = [
  { name: "dropped", rule: "journal", some: false },
  { name: "dropped, each name by itself", rule: "lone", some: false },
  { name: "partly there", rule: "journal", some: true },
];
/** Every state is read in Node; the real app is started on one of so many. */
const START_EVERY = 5;

/**
 * Records what the app writes while a person uses it, cuts the power at random moments of that, and looks whether
 * everything that was acknowledged before the cut is there.
 * @param {{root: string, rounds: number, seed: number, relaxed?: boolean, tell?: (line: string) => void}} options
 *   relaxed: flushes do nothing; this has to lose
 * @returns {Promise<object>} what goes into out/powercut.json
 */
export async function powerCuts({ root, rounds, seed, relaxed = false, tell = () => undefined }) {
  await oneScreen();
  const work = mkdtempSync(join(tmpdir(), "ippo-powercut-"));
  const profile = join(work, "profile");
  mkdirSync(profile);
  tell("recording what the app writes: two sittings");
  const recorded = await record({ root, work, profile, seed });
  const result = {
    ...{
      rounds,
      seed,
      relaxed,
      events: recorded.events.length,
      acknowledged: recorded.told.length,
      states: 0,
      started: 0,
    },
    ...{ lost: [], torn: [], failedOpens: [], cuts: [], ...checkModel(recorded, profile) },
  };
  const cuts = cutPoints(recorded, rounds, randomOf(seed));
  const tools = { recorded, cuts, profile, work, result, tell };
  for (const variant of VARIANTS) await playVariant({ ...tools, variant, relaxed, random: randomOf(seed + 1) });
  result.control = relaxed ? undefined : await relaxedControl(tools);
  rmSync(work, { recursive: true, force: true });
  result.faults = [...result.model, ...result.lost, ...result.torn, ...result.failedOpens];
  if (result.control?.lost === 0) result.faults.push("nothing is lost without flushes: this run proves nothing");
  return result;
}

/** Half of the cuts come right behind an acknowledgement, where they hurt most; the others anywhere. */
function cutPoints({ events }, rounds, random) {
  const marks = events.flatMap(({ type }, index) => (type === "mark" ? [index] : []));
  const points = Array.from({ length: rounds }, (_, round) =>
    round % 2 === 0 ? random.pick(marks) : random.between(0, events.length - 1),
  );
  return points.sort((a, b) => a - b);
}

/** Nothing dropped, the model has to give what is really on the disk: otherwise the trace or the model has a hole. */
function checkModel({ events }, profile) {
  const disk = newDisk(profile, { rule: "journal" });
  for (const event of events) disk.take(event);
  const now = disk.now();
  const relevant = [vaultFolder(profile), databaseFolder(profile)];
  const model = [...now]
    .filter(([path, bytes]) => bytes && relevant.some((folder) => path.startsWith(`${folder}/`)))
    .filter(([path, bytes]) => !bytes.equals(readOrEmpty(path)))
    .map(([path]) => `the model has other bytes than the disk: ${path.slice(profile.length)}`);
  if (!now.get(join(vaultFolder(profile), "log"))?.byteLength)
    model.push("the trace does not show the log being written");
  return { model, unseen: [...disk.mapped].map((path) => path.slice(profile.length)) };
}

async function playVariant({ recorded, cuts, profile, work, result, variant, relaxed, random, tell }) {
  const disk = newDisk(profile, { rule: variant.rule, relaxed });
  let at = 0;
  let mark = -1;
  for (const [number, cut] of cuts.entries()) {
    for (; at <= cut; at += 1) {
      const event = recorded.events[at];
      disk.take(event);
      if (event.type === "mark") mark = Number(event.text);
    }
    const state = join(work, "state");
    putDown(disk.afterCut(variant.some ? random : undefined), profile, state);
    const sittings = sittingsAt(recorded, mark, recorded.events[cut].sitting);
    const name = `cut ${number} (event ${cut}, ${variant.name})`;
    const { failed, found, rows } = await lookOffline(state, sittings, mark >= 0);
    for (const { what, sentence } of found) result[what].push(`${name}: ${sentence}`);
    if (failed) result.failedOpens.push(`${name}: ${failed}`);
    const starts = !relaxed && mark >= 0 && (number + VARIANTS.indexOf(variant)) % START_EVERY === 0;
    if (starts) result.failedOpens.push(...(await lookInApp(state, rows)).map((fault) => `${name}: ${fault}`));
    result.cuts.push({ cut, variant: variant.name, mark, lost: found.filter(({ what }) => what === "lost").length });
    result.states += 1;
    result.started += starts ? 1 : 0;
    rmSync(state, { recursive: true, force: true });
  }
  tell(`unflushed writes ${variant.name}: ${cuts.length} cuts, ${result.lost.length} lost so far`);
}

/** The same cuts on a disk that ignores flushes: words have to be lost. */
async function relaxedControl(tools) {
  const result = { lost: [], torn: [], failedOpens: [], cuts: [], states: 0, started: 0 };
  await playVariant({ ...tools, result, variant: VARIANTS[2], relaxed: true, random: randomOf(3) });
  await playVariant({ ...tools, result, variant: VARIANTS[0], relaxed: true, random: randomOf(3) });
  return { states: result.states, lost: result.lost.length, failedOpens: result.failedOpens.length };
}

function newDisk(profile, options) {
  const disk = new Disk(options);
  disk.begin(profile);
  return disk;
}

/** The sittings as they were acknowledged up to a mark. */
function sittingsAt({ sittings, told }, mark, last) {
  return sittings.slice(0, last + 1).map((sitting) => {
    const then = Object.assign(new Sitting(sitting), {
      ...{ start: sitting.start, end: sitting.end, moods: sitting.moods },
      texts: sitting.texts.map((text) => ({ ...text, saved: 0, times: 0 })),
    });
    for (const { what, round, saved } of told.slice(0, mark + 1))
      if (what === "saved" && round === then.round) then.saved(saved);
    return then;
  });
}

async function lookOffline(state, sittings, isMade) {
  try {
    const { records, rows, missing } = await readOffline(state, PASSPHRASE);
    const found = differences(sittings, records);
    return { found, rows, failed: missing > 0 ? `${missing} records are missing` : undefined };
  } catch (error) {
    // Before the vault was acknowledged there may be none.
    const failed = isMade ? `the log alone does not open: ${error.code ?? error.message}` : undefined;
    return { found: failed ? differences(sittings, new Map()) : [], rows: new Map(), failed };
  }
}

/** The real app on what the cut left: it opens, and its database comes to hold what the log does. */
async function lookInApp(state, expected) {
  const { page, close } = await startApp({ profile: state });
  const came = await openOrTell(page);
  const rows = came === "open" ? await hashRows(page) : new Map();
  await close();
  if (came !== "open") return [`the app does not open it: ${came}`];
  const missing = [...expected].filter(([id, hash]) => rows.get(id) !== hash).length;
  return missing === 0 ? [] : [`${missing} records of the log are not in the database`];
}

function putDown(contents, profile, state) {
  mkdirSync(state, { recursive: true });
  for (const [path, bytes] of contents) {
    const place = join(state, path.slice(profile.length));
    if (bytes === undefined) mkdirSync(place, { recursive: true, mode: 0o700 });
    else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes, { mode: 0o600 });
    }
  }
}

function readOrEmpty(path) {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
