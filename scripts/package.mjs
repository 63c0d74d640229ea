/**
 * `npm run package`: installable builds where Electron and the builder's helpers can be fetched; elsewhere the unpacked
 * Linux app from the Electron at hand. Whatever was built is started once, with the sandbox on, and asked what is in force.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, Platform } from "electron-builder";
import config from "../electron-builder.config.mjs";
import { looseFuses, readFuses } from "./fuses.mjs";
import { findElectron } from "./setup/electron.mjs";
import { say, stop } from "./setup/say.mjs";
import { ensureScreen } from "./setup/screen.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const electron = findElectron();
if (!electron) stop("there is no Electron yet: run npm start once");

const released = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, IPPO_RELEASE: "1" },
});
if (released.status !== 0) stop("the build did not finish; the reason is above", 1);

const notBuilt = [];
if (electron.official) await buildInstallers();
else await buildUnpacked();
await checkUnpacked(join(root, "dist", "linux-unpacked"));
// The next start or test builds its own again, with the gallery.
rmSync(join(root, "build", ".state"), { force: true });
for (const line of notBuilt) say(`not built: ${line}`);

async function buildInstallers() {
  const own = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }[process.platform];
  await build({ projectDir: root, targets: own.createTarget(), config });
  for (const [name, platform] of [
    ["Windows (NSIS, portable)", "win32"],
    ["macOS (dmg)", "darwin"],
    ["Linux (AppImage, deb)", "linux"],
  ]) {
    if (platform !== process.platform) notBuilt.push(`${name}: it is built on a machine of that kind`);
  }
}

async function buildUnpacked() {
  const dist = mkdtempSync(join(tmpdir(), "ippo-electron-"));
  cpSync(electron.dist, dist, { recursive: true, verbatimSymlinks: true });
  rmSync(join(dist, "resources", "app"), { recursive: true, force: true });
  try {
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget("dir"),
      config: { ...config, electronVersion: electron.version, electronDist: dist },
    });
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
  const why = "its Electron or the builder's helpers come from GitHub, which this machine does not reach";
  for (const name of ["Windows (NSIS, portable)", "macOS (dmg)", "Linux AppImage and deb"])
    notBuilt.push(`${name}: ${why}`);
  notBuilt.push(`a release with the current Electron: this one carries ${electron.version}, for checking only`);
}

/** Starts the packed app as somebody without rights and reads what it says of itself. */
async function checkUnpacked(folder) {
  const program = join(folder, "ippo");
  if (process.platform !== "linux" || !existsSync(program)) return;
  const loose = looseFuses(await readFuses(program));
  if (loose.length > 0) stop(`these fuses are not as they must be: ${loose.join(", ")}`, 1);
  say("fuses: as listed");

  const profile = mkdtempSync(join(tmpdir(), "ippo-package-"));
  chmodSync(profile, 0o777);
  const screen = await ensureScreen({ quiet: true });
  const isRoot = process.getuid() === 0;
  const [command, args] = isRoot
    ? ["setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", program]]
    : [program, []];
  const run = (own) =>
    spawnSync(command, [...args, `--profile-dir=${profile}`, ...own], {
      encoding: "utf8",
      timeout: 60_000,
      env: { ...process.env, ...screen.env, HOME: profile },
    });
  const checked = run(["--self-check"]);
  const refused = run(["--no-sandbox", "--self-check"]);
  screen.close();
  rmSync(profile, { recursive: true, force: true });
  const line = checked.stdout.split("\n").find((text) => text.startsWith("{"));
  if (!line) stop(`the packed app did not start: ${checked.stderr.slice(-500)}`, 1);
  const facts = JSON.parse(line);
  if (!facts.packaged || !facts.sandboxSwitch || facts.page.node || facts.preferences?.sandbox !== true)
    stop(`the packed app is not as it must be: ${line}`, 1);
  if (refused.status !== 2) stop("the packed app started with --no-sandbox", 1);
  say("started once without rights and with the sandbox on: as it must be");
}
