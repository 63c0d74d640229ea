import { watchSaves } from "../proof/acknowledged.mjs";
import { differences } from "../proof/compare.mjs";
import { control } from "../proof/control.mjs";
import { expectNext, lookInApp } from "../proof/look.mjs";
import { readOffline } from "../proof/offline.mjs";
import { firstRun, giveSecret, PASSPHRASE, phaseOf, today } from "../proof/person.mjs";
import { killWhole } from "../proof/processes.mjs";
import { oneScreen } from "../proof/screen.mjs";
import { startApp } from "../proof/start.mjs";
import { Sitting } from "../proof/writing.mjs";
import { randomOf } from "../seed/random.mjs";
import { ACTS } from "./acts.mjs";
import { Volume } from "./volume.mjs";

/** An answer is asked for within eight seconds; the line that brings it may be drawn a moment later. */
const ANSWER_WITHIN_MS = 8_000;
const NAMES = Object.keys(ACTS);
/** How much room is left when the disk is "full": nothing, or so little that one of several writes still fits. */
const ROOM = [0, 0, 4_096, 16_384, 65_536, 262_144];

/**
 * Fills the disk at one moment after the other, each time while the app does something else, gives the room back, and
 * looks whether all goes on. After each moment every process is killed: what counts is what lies on the disk.
 * @param {{moments: number, seed: number, only?: string[], tell?: (line: string) => void}} options
 * @returns {Promise<object>} what goes into out/fulldisk.json
 */
export async function diskMoments({ moments, seed, only = NAMES, tell = () => undefined }) {
  await oneScreen();
  const state = { random: randomOf(seed), sittings: [], there: new Set(), next: undefined };
  const result = { seed, acknowledged: 0, found: 0, slowestAnswerMs: 0, moments: [], faults: [] };
  const volume = new Volume();
  try {
    for (let index = 0; index < moments; index += 1) {
      const act = only[(index + seed - 1) % only.length];
      const left = state.random.pick(ROOM);
      const seen = await oneMoment({ volume, index, seed, act, left, state });
      result.moments.push({ act, left, ...seen });
      result.faults.push(...seen.faults.map((fault) => `moment ${index} (${act}, ${left} bytes left): ${fault}`));
      tell(
        `moment ${index}: ${act}, ${left} bytes left: ${seen.answer} after ${seen.answerMs} ms; ${seen.faults.length} faults`,
      );
    }
    result.control = await control(volume.profile, state.sittings, state.there);
    result.faults.push(...result.control.faults);
  } finally {
    volume.close();
  }
  result.acknowledged = state.sittings.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  result.found = result.acknowledged - result.moments.reduce((sum, { lost }) => sum + lost, 0);
  result.slowestAnswerMs = Math.max(0, ...result.moments.map(({ answerMs }) => answerMs));
  return result;
}

/** One start, one filled disk, room again, one kill. */
async function oneMoment({ volume, index, seed, act, left, state }) {
  const seen = { answer: "none", answerMs: 0, lost: 0, faults: [] };
  const { begin = openUp, fill } = ACTS[act];
  const sitting = new Sitting({ round: index, random: randomOf(seed * 100_003 + index) });
  state.sittings.push(sitting);
  const context = {
    volume,
    index,
    left,
    sitting,
    random: sitting.random,
    there: state.there,
    fault: (what) => seen.faults.push(what),
  };
  context.start = () => started(context, state);
  try {
    if (begin) await begin(context);
    Object.assign(seen, await fill(context));
    if (seen.answerMs > ANSWER_WITHIN_MS) context.fault(`the answer took ${seen.answerMs} ms`);
  } catch (error) {
    context.fault(error.message.split("\n").slice(0, 2).join(" "));
  }
  sitting.stop();
  if (context.app) await killWhole(context.app.process().pid);
  volume.empty();
  await lookOffline({ volume, state, seen, context });
  return seen;
}

async function openUp(context) {
  await context.start();
  const { page, state, index } = context;
  if ((await phaseOf(page)) === "first-run") await firstRun(page);
  else {
    await giveSecret(page);
    for (const { sentence } of await lookInApp(page, state.next, index)) context.fault(sentence);
  }
  await today(page);
  await watchSaves(
    page,
    (told) => context.sitting.saved(told),
    () => context.saving?.(),
  );
}

async function started(context, state) {
  const { app, page } = await startApp({ profile: context.volume.profile });
  Object.assign(context, { app, page, state });
}

/** The log alone, in Node: every word that the screen called saved, and every record that was brought in, once. */
async function lookOffline({ volume, state, seen, context }) {
  try {
    const reading = await readOffline(volume.profile, PASSPHRASE);
    if (reading.missing > 0) context.fault(`${reading.missing} records are missing`);
    const found = differences(state.sittings, reading.records);
    for (const { sentence, times, what } of found) {
      context.fault(sentence);
      if (what === "lost") seen.lost += times;
    }
    const gone = [...state.there].filter((id) => !reading.records.has(id)).length;
    if (gone > 0) context.fault(`${gone} records that had been brought in are not there`);
    state.next = expectNext(reading);
  } catch (error) {
    context.fault(`the log alone does not open: ${error.code ?? error.message}`);
  }
}
