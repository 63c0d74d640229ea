import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAME = /^ippo-empty-(\d+)$/;

/** Where Chromium's own files go while a profile is left untouched. Nothing of the person's comes there. */
export function elsewhere(): string {
  return join(tmpdir(), `ippo-empty-${process.pid}`);
}

/** Removes such folders of starts that have ended. Chromium writes until its very end, so no start can remove its own. */
export async function removeElsewhere(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const ended = names.filter((name) => {
    const pid = NAME.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  // What belongs to somebody else stays.
  await Promise.allSettled(ended.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
