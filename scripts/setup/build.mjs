import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say, stop } from "./say.mjs";

const SOURCES = [
  "electron",
  "src",
  "resources",
  "scripts/build.mjs",
  "scripts/viewer-page.mjs",
  "scripts/fonts.mjs",
  "scripts/fonts",
  "scripts/first-paint.mjs",
  "scripts/licences.mjs",
  "scripts/postal.mjs",
  "package-lock.json",
  "package.json",
];

/** Builds the app if any source is newer than, or different from, what the last build was made of. */
export async function ensureBuild(root) {
  const state = stateOf(root);
  const stamp = join(root, "build", ".state");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;

  say("building Ippo (about ten seconds)");
  const done = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (done.status !== 0) stop("the build did not finish; the reason is above", 1);
  writeFileSync(stamp, state);
}

function stateOf(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true })
          .sort()
          .map((name) => join(path, name))
      : [path];
    for (const file of files) {
      const facts = statSync(file);
      if (facts.isFile()) hash.update(`${file}\0${facts.size}\0${facts.mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}
