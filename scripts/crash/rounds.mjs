import { rmSync } from "node:fs";
import { textOfDocument } from "../../src/domain/journal/document.ts";
import { watchSaves } from "../proof/acknowledged.mjs";
import { differences } from "../proof/compare.mjs";
import { control } from "../proof/control.mjs";
import { lookAtCopies } from "../proof/copies.mjs";
import { expectNext, lookInApp } from "../proof/look.mjs";
import { readOffline } from "../proof/offline.mjs";
import { firstRun, giveSecret, PASSPHRASE, phaseOf } from "../proof/person.mjs";
import { killWhole } from "../proof/processes.mjs";
import { oneScreen } from "../proof/screen.mjs";
import { startApp } from "../proof/start.mjs";
import { wait } from "../proof/wait.mjs";
import { Sitting } from "../proof/writing.mjs";
import { randomOf } from "../seed/random.mjs";
import { finishWork, MOVED, WORKS, worksFolder, worksState } from "./works.mjs";

/** How long a person writes before the kill, in milliseconds. */
const WRITING = { full: [300, 3_500], short: [400, 1_600] };
/**
 * Of all kills, so many come while the vault opens, while it closes, while it saves, and while many records or whole
 * files are written at once; the others at any moment.
 */
const SHARES = {
  opening: 0.1,
  closing: 0.08,
  saving: 0.3,
  "bringing in": 0.08,
  "moving in": 0.06,
  copying: 0.08,
  "taking in": 0.08,
  beginning: 0.04,
};
/** Within so many milliseconds of its beginning such a work is cut short. A beginning has a key to derive first. */
const WORK_TAKES_MS = { "bringing in": 400, "moving in": 900, copying: 400, "taking in": 1_600, beginning: 2_500 };
/** Whatever was saved before this was brought in from a file. */
const COMES_IN_BEFORE = "2020";
/** A save takes some milliseconds from the first line drawn to the last: the kill falls somewhere in it. */
const SAVE_TAKES_MS = 12;

/**
 * Opens the app, writes, kills it at a random moment, and looks whether everything that the screen called saved is
 * there: on the disk by the log alone, and in the app at the next start. All rounds go on with the same vault.
 * @param {{rounds: number, seed: number, profile: string, short?: boolean, tell?: (line: string) => void}} options
 * @returns {Promise<object>} what goes into out/crash.json; `faults` is everything that is not as it should be
 */
export async function crashRounds({ rounds, seed, profile, short = false, tell = () => undefined }) {
  await oneScreen();
  const result = { rounds, seed, acknowledged: 0, found: 0, lost: [], torn: [], failedOpens: [], kills: [] };
  const state = { random: randomOf(seed), sittings: [], next: undefined, missing: new Map(), ...worksState() };
  const folder = worksFolder();
  const span = short ? WRITING.short : WRITING.full;
  for (let round = 0; round < rounds; round += 1) {
    const kill = await crashRound({ profile, round, state, result, span, folder });
    result.kills.push(kill);
    await lookOffline({ profile, state, result, round });
    tell(
      `round ${round}: ${kill.kind} (${kill.came === undefined ? kill.while : `${kill.came} records came in`}), ${kill.acknowledged} times saved, ${result.lost.length} lost so far`,
    );
  }
  await lookAtTheEnd({ profile, state, result, rounds });
  result.control = await control(profile, state.sittings, state.there);
  rmSync(folder, { recursive: true, force: true });
  result.faults = [...result.lost, ...result.torn, ...result.failedOpens, ...result.control.faults];
  return result;
}

/** One start, one stretch of writing, one kill. */
async function crashRound({ profile, round, state, result, span, folder }) {
  const plan = planOf(state.random, round, span);
  const sitting = new Sitting({ round, random: randomOf(result.seed * 100_003 + round) });
  const { app, page } = await startApp({ profile });
  const { pid } = app.process();
  try {
    const phase = await phaseOf(page);
    if (round === 0) await firstRun(page);
    else if (phase === "locked") await giveSecret(page);
    else result.failedOpens.push(`round ${round}: the app came up as ${phase}`);
    if (plan.kind === "opening") await wait(plan.after);
    else {
      if (round > 0) note(result, await lookInApp(page, state.next, round));
      const fault = (sentence) => note(result, [{ what: "torn", sentence: `round ${round}: ${sentence}` }]);
      const work = { app, page, state, folder, seed: result.seed, after: plan.after, fault };
      await finishWork(work);
      if (plan.kind in WORKS) {
        sitting.doing = plan.kind;
        await WORKS[plan.kind](work);
      } else await writeUntil({ app, page, sitting, plan });
    }
  } catch (error) {
    result.failedOpens.push(`round ${round}: ${error.message.split("\n")[0]}`);
  }
  const processes = await killWhole(pid);
  sitting.stop();
  state.sittings.push(sitting);
  result.acknowledged += sitting.acknowledged;
  const { kind, after: afterMs } = plan;
  return { round, kind, while: sitting.doing, afterMs, acknowledged: sitting.acknowledged, processes };
}

/** When to kill: drawn from the seed alone, so that the same seed has the same plan however fast the machine is. */
function planOf(random, round, span) {
  const chance = random.next();
  const within = random.between(...span);
  const moment = random.next();
  const kind = round === 0 ? "writing" : kindAt(chance);
  if (kind === "opening") return { kind, after: Math.round(moment * 1_800) };
  if (kind === "closing") return { kind, after: within, more: moment * 250 };
  if (kind === "saving") return { kind, after: within, more: moment * SAVE_TAKES_MS };
  if (kind in WORKS) return { kind, after: Math.round(moment * WORK_TAKES_MS[kind]) };
  return { kind, after: within };
}

/** @param chance from 0 to 1 */
function kindAt(chance) {
  let upTo = 0;
  for (const [kind, share] of Object.entries(SHARES)) {
    upTo += share;
    if (chance < upTo) return kind;
  }
  return "writing";
}

/** Writes, and comes back at the moment for the kill. The writing ends with the app, in the middle of whatever it does. */
async function writeUntil({ app, page, sitting, plan }) {
  let begun = () => undefined;
  await watchSaves(
    page,
    (told) => sitting.saved(told),
    () => begun(),
  );
  const writing = sitting.write(page).catch(() => undefined);
  await Promise.race([wait(plan.after), writing]);
  if (plan.kind === "saving") {
    const saving = new Promise((resolve) => {
      begun = resolve;
    });
    await Promise.race([saving, wait(5_000)]);
    await wait(plan.more);
  }
  if (plan.kind === "closing") {
    sitting.doing = "closing";
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await wait(plan.more);
  }
}

/** The log alone, opened in Node: everything that was ever acknowledged has to be in it. */
async function lookOffline({ profile, state, result, round }) {
  try {
    const reading = await readOffline(profile, PASSPHRASE);
    if (reading.missing > 0) result.torn.push(`round ${round}: ${reading.missing} records are missing`);
    const found = differences(state.sittings, reading.records);
    for (const { sentence, times } of found) state.missing.set(sentence, times);
    note(result, found);
    lookAtWorks({ profile, state, result, round, reading });
    state.next = expectNext(reading);
  } catch (error) {
    result.failedOpens.push(`round ${round}: the log alone does not open: ${error.code ?? error.message}`);
  }
  const missing = [...state.missing.values()].reduce((sum, times) => sum + times, 0);
  result.found = result.acknowledged - missing;
}

/** What was brought in or taken in is there, each record once; whatever is called a copy is a whole one. */
function lookAtWorks({ profile, state, result, round, reading }) {
  const torn = (sentence) => note(result, [{ what: "torn", sentence: `round ${round}: ${sentence}` }]);
  const gone = [...state.there].filter((id) => !reading.records.has(id)).length;
  const { unfinished } = state;
  const kill = result.kills[round];
  const ids = unfinished?.ids ?? [];
  if (unfinished && kill) kill.came = ids.filter((id) => reading.records.has(id)).length;
  lookAtMoves({ state, result, round, reading });
  if (gone > 0)
    note(result, [{ what: "lost", sentence: `round ${round}: ${gone} records that came in are not there` }]);
  const known = new Set([...state.there, ...ids]);
  const others = [...reading.records.values()].filter(({ id, savedAt }) => savedAt < COMES_IN_BEFORE && !known.has(id));
  if (others.length > 0) torn(`${others.length} records came in that no file holds`);
  for (const sentence of lookAtCopies(profile).faults) torn(sentence);
}

/** Each page that was moved in is there once; of those on their way none is there twice, and all are once it was told. */
function lookAtMoves({ state, result, round, reading }) {
  const { movedIn, unfinished } = state;
  const times = new Map();
  for (const { kind, body } of reading.records.values()) {
    const title = kind === "journal" ? textOfDocument(body.document).split("\n")[0] : "";
    if (title.startsWith(MOVED)) times.set(title, (times.get(title) ?? 0) + 1);
  }
  const kill = result.kills[round];
  const titles = unfinished?.titles ?? [];
  if (kill && titles.length > 0) kill.came = titles.filter((title) => times.has(title)).length;
  const due = [...movedIn, ...(unfinished?.isTold ? titles : [])];
  const gone = due.filter((title) => !times.has(title)).length;
  const doubled = [...times.values()].filter((count) => count > 1).length;
  if (gone > 0)
    note(result, [{ what: "lost", sentence: `round ${round}: ${gone} pages that were moved in are not there` }]);
  if (doubled > 0) note(result, [{ what: "torn", sentence: `round ${round}: ${doubled} pages were moved in twice` }]);
}

/** After the last kill the app is opened once more and closed as a person does. */
async function lookAtTheEnd({ profile, state, result, rounds }) {
  const { app, page, close } = await startApp({ profile });
  await giveSecret(page);
  note(result, await lookInApp(page, state.next, rounds));
  await finishWork({ app, page, state });
  await close();
  await lookOffline({ profile, state, result, round: rounds });
}

function note(result, found) {
  for (const { what, sentence } of found) if (!result[what].includes(sentence)) result[what].push(sentence);
}
