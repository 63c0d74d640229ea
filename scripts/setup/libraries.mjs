import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { say, stop } from "./say.mjs";

/** What each missing thing is called in Debian. The second of two names is that of newer releases. */
const PACKAGES = [
  ["libgtk-3.so.0", ["libgtk-3-0", "libgtk-3-0t64"]],
  ["libnss3.so", ["libnss3"]],
  ["libgbm.so.1", ["libgbm1"]],
  ["libasound.so.2", ["libasound2", "libasound2t64"]],
  ["libatk-bridge-2.0.so.0", ["libatk-bridge2.0-0", "libatk-bridge2.0-0t64"]],
  ["libcups.so.2", ["libcups2", "libcups2t64"]],
  ["libXtst.so.6", ["libxtst6"]],
];

const TESTS = [
  ["Xvfb", "xvfb"],
  ["age", "age"],
  ["chromium", "chromium"],
  ["strace", "strace"],
  ["pdftotext", "poppler-utils"],
  ["ip", "iproute2"],
];
/** Programs the gate and the tools call: to start, for the tests, for the slow ones. */
const PROGRAMS = { start: [["Xvfb", "xvfb"]], test: TESTS, slow: TESTS };

const SINGLE_TESTS = [
  ["gnome-keyring-daemon", "gnome-keyring", "libsecret-1-0"],
  ["dbus-run-session", "dbus"],
];
/** Programs that one test needs each, which is left out where they are not. Never a reason to stop. */
const OPTIONAL = { start: [], test: SINGLE_TESTS, slow: [...SINGLE_TESTS, ["soffice", "libreoffice-writer"]] };

function missingPackages(program, purpose) {
  const linked = spawnSync("ldd", [program], { encoding: "utf8" }).stdout ?? "";
  const lost = new Set([...linked.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]));
  const packages = PACKAGES.filter(([library]) => lost.has(library)).map(([, names]) => names);
  const unknown = [...lost].filter((library) => !PACKAGES.some(([name]) => name === library));
  // Everything Electron links to is drawn in by these two, so an unlisted library asks for them.
  if (unknown.length > 0 && packages.length === 0) packages.push(["libgtk-3-0", "libgtk-3-0t64"], ["libnss3"]);
  const displayHere = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  for (const [name, debian] of PROGRAMS[purpose]) {
    if (name === "Xvfb" && displayHere && purpose === "start") continue;
    if (!onPath(name)) packages.push([debian]);
  }
  return packages;
}

function onPath(name) {
  return (process.env.PATH ?? "").split(":").some((folder) => folder && existsSync(`${folder}/${name}`));
}

/**
 * Makes sure that Electron's shared libraries and the programs around it are here.
 * Root on Debian: installs what is missing. Anybody else: prints the exact command and ends with code 3.
 * @param {string} program path of Electron
 * @param {"start" | "test" | "slow"} purpose what the machine is about to do
 */
export function ensureLibraries(program, purpose) {
  if (process.platform !== "linux") return;
  ensureNeeded(program, purpose);
  addOptional(purpose);
}

/** As root on Debian only, and without a word where they cannot be had. */
function addOptional(purpose) {
  const packages = OPTIONAL[purpose].filter(([program]) => !onPath(program)).flatMap(([, ...names]) => names);
  if (packages.length === 0 || process.getuid() !== 0 || !onPath("apt-get") || !packages.every(isKnown)) return;
  say(`installing what single tests need: ${packages.join(" ")}`);
  install(packages);
}

function ensureNeeded(program, purpose) {
  const missing = missingPackages(program, purpose);
  if (missing.length === 0) return;

  if (!onPath("apt-get"))
    stop(
      `this system lacks: ${missing.map((names) => names[0]).join(" ")} (names as in Debian); install them and start again`,
    );
  const root = process.getuid() === 0;
  if (!root)
    stop(
      `some system packages are missing. Run: sudo apt-get install ${missing.map((names) => choose(names)).join(" ")}`,
    );

  say(`installing system packages: ${missing.map((names) => names[0]).join(" ")} (up to two minutes)`);
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  const names = missing.map(choose);
  if (!install(names)) stop(`these system packages could not be installed: ${names.join(" ")}`);
}

/** @returns {boolean} whether all of them are here now */
function install(names) {
  const done = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return done.status === 0;
}

function choose(names) {
  return names.find(isKnown) ?? names[0];
}

function isKnown(name) {
  return /Candidate: (?!\(none\))/.test(spawnSync("apt-cache", ["policy", name], { encoding: "utf8" }).stdout ?? "");
}
