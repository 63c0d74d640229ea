import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say, stop } from "./say.mjs";

/**
 * Installs the packages of the lockfile when they are not here, or when the lockfile has changed since.
 * A stamp file inside node_modules makes a second run cost one file read.
 * @param {string} root folder of the repository
 */
export function ensureDependencies(root) {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".ippo-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;

  say("installing packages from the lockfile (one to three minutes the first time)");
  const npm = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  const done = spawnSync(npm[0], [...npm[1], "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: "1" },
  });
  if (done.status !== 0) stop("the packages could not be installed; npm said why above", 1);
  writeFileSync(stamp, lock);
}
