import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { watchSaves } from "../proof/acknowledged.mjs";
import { firstRun, giveSecret, today } from "../proof/person.mjs";
import { startApp } from "../proof/start.mjs";
import { wait } from "../proof/wait.mjs";
import { Sitting } from "../proof/writing.mjs";
import { randomOf } from "../seed/random.mjs";
import { launchCommand } from "../setup/launch.mjs";
import { CALLS, readTrace } from "./trace.mjs";

/** How long the person writes in each sitting, in milliseconds. */
const WRITES_FOR = 9_000;

/**
 * Two sittings on an empty profile, traced: a first run with its vault, and a second day; both are ended by closing.
 * After each acknowledgement of the screen the main process writes a mark, so that it stands in the trace behind
 * everything the acknowledgement promised.
 * @returns {Promise<{events: object[], sittings: Sitting[], told: object[]}>} told: what mark N acknowledged
 */
export async function record({ root, work, profile, seed }) {
  const marks = join(work, "marks");
  const told = [];
  const sittings = [];
  const events = [];
  for (const round of [0, 1]) {
    const trace = join(work, `trace-${round}`);
    process.env.IPPO_STARTED_BY = starter(root, work, trace);
    const sitting = new Sitting({ round, random: randomOf(seed * 100_003 + round) });
    await sit({ profile, marks, told, sitting, isFirst: round === 0 });
    delete process.env.IPPO_STARTED_BY;
    sittings.push(sitting);
    for (const event of await readTrace(trace, profile, marks)) events.push({ ...event, sitting: round });
    rmSync(trace);
  }
  return { events, sittings, told };
}

async function sit({ profile, marks, told, sitting, isFirst }) {
  const { app, page, close } = await startApp({ profile });
  const mark = async (what) => {
    const number = told.push(what) - 1;
    await app.evaluate(
      (_electron, [path, text]) => process.getBuiltinModule("node:fs").appendFileSync(path, text),
      [marks, `${number}\n`],
    );
  };
  if (isFirst) await firstRun(page);
  else await giveSecret(page);
  await today(page);
  await mark({ what: isFirst ? "made" : "opened" });
  let marked = Promise.resolve();
  await watchSaves(page, (saved) => {
    sitting.saved(saved);
    marked = marked.then(() => mark({ what: "saved", round: sitting.round, saved }));
  });
  const writing = sitting.write(page);
  await wait(WRITES_FOR);
  sitting.stop();
  await writing;
  await marked;
  await close();
  // What was tapped before the stop may have been taken, and dated, after it.
  sitting.end = Date.now();
}

/** A script that starts the app under a trace of every process of it. */
function starter(root, work, trace) {
  const file = join(work, "start");
  const { program } = launchCommand(root);
  const options = `-f -y -xx -s 100000000 --seccomp-bpf -e trace=${CALLS} -o '${trace}'`;
  writeFileSync(file, `#!/bin/sh\nexec strace ${options} '${program}' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}
