import { readdirSync, readFileSync } from "node:fs";

const LOOK_EVERY_MS = 10;
const GONE_WITHIN_MS = 10_000;

/**
 * Ends the app and every process it started, at once and without a word to any of them: main, pages, GPU, zygotes.
 * @param {number} main the app's first process, which may be gone already
 * @returns {Promise<number>} how many processes were ended
 */
export async function killWhole(main) {
  const all = [main, ...descendantsOf(main)];
  // The app leads a process group of its own; what left the group is ended by its id.
  for (const target of [-main, ...all]) kill(target);
  for (let waited = 0; all.some(isAlive); waited += LOOK_EVERY_MS) {
    if (waited > GONE_WITHIN_MS) throw new Error("a process of the app outlived its kill");
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return all.length;
}

function kill(target) {
  try {
    process.kill(target, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** A process that has ended but was not waited for yet counts as gone: it writes no more. */
function isAlive(pid) {
  const state = statOf(pid)?.state;
  return state !== undefined && state !== "Z" && state !== "X";
}

function descendantsOf(pid) {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: statOf(name)?.parent }));
  const under = (of) =>
    parents.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...under(child.pid)]);
  return under(pid);
}

function statOf(pid) {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
