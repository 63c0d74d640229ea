import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SIZE = "64m";
/** Written in parts of this size first, in halves of it at the end. */
const PART = 1024 * 1024;
const SMALLEST = 512;

/** A small disk in memory, and a filler that takes the room on it. Mounting needs root, or a namespace of its own. */
export class Volume {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "ippo-disk-"));
    const done = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", this.folder]);
    if (done.status !== 0) throw new Error("a small disk could not be mounted");
    this.profile = join(this.folder, "profile");
    mkdirSync(this.profile);
  }

  /** Takes all room but so many bytes. What the app lets go of meanwhile is room again. */
  fill(left) {
    const { bavail, bsize } = statfsSync(this.folder);
    let rest = bavail * bsize - left;
    const handle = openSync(join(this.folder, "filler"), "a");
    try {
      for (let size = PART; size >= SMALLEST && rest > 0; size /= 2) {
        const bytes = Buffer.alloc(size, 1);
        while (rest >= size && written(handle, bytes) === size) rest -= size;
      }
    } finally {
      closeSync(handle);
    }
  }

  /** Gives all of it back. */
  empty() {
    rmSync(join(this.folder, "filler"), { force: true });
  }

  close() {
    spawnSync("umount", ["-l", this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function written(handle, bytes) {
  try {
    return writeSync(handle, bytes);
  } catch {
    return 0;
  }
}

/** Whether this process may mount a disk. */
export function canMount() {
  try {
    new Volume().close();
    return true;
  } catch {
    return false;
  }
}
