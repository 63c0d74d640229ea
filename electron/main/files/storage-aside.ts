import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where Chromium keeps its databases, below its folder. */
const DATABASES = "IndexedDB";
const BEFORE_START = "before-start";

/**
 * Copies Chromium's databases aside before it opens them: it empties what it cannot read without a word
 * (docs/security.md, "Nothing saved is lost"). One such copy is kept, the newest. Where there is no room for it, Ippo
 * starts without: the log has every record, and the copy of an earlier start stays.
 * @param chromium Chromium's folder @param aside where copies go
 */
export function copyBeforeStart(chromium: string, aside: string): void {
  const target = join(aside, BEFORE_START);
  const fresh = `${target}.new`;
  try {
    if (!copyDatabases(chromium, fresh)) return;
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Copies databases that could not be read aside, for good. @param now an instant, for the name */
export function keepDamaged(chromium: string, aside: string, now: string): void {
  copyDatabases(chromium, join(aside, `damaged-${now.replaceAll(/[^0-9]/g, "").slice(0, 14)}`));
}

/** @returns whether there was anything to copy */
function copyDatabases(chromium: string, target: string): boolean {
  const source = join(chromium, DATABASES);
  if (!existsSync(source)) return false;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true, mode: 0o700 });
  // The lock file belongs to the process that has the database open.
  cpSync(source, target, { recursive: true, filter: (path) => !path.endsWith("LOCK") });
  return true;
}
