import { findElectron } from "./electron.mjs";
import { say, stop } from "./say.mjs";

/** True where Chromium's sandbox cannot run at all: as root on Linux. */
export const needsNoSandbox = process.platform === "linux" && process.getuid?.() === 0;

/**
 * How to start this repository's Ippo.
 * @param {string} root folder of the repository
 * @returns {{program: string, args: string[]}} program and the arguments before any of the caller's own
 */
export function launchCommand(root) {
  const electron = findElectron();
  if (!electron) stop("there is no Electron yet: run npm start once");
  return { program: electron.program, args: [root, ...(needsNoSandbox ? ["--no-sandbox"] : [])] };
}

export function sayAboutSandbox() {
  if (needsNoSandbox) say("running as root: Chromium's sandbox cannot work, so this run is started with --no-sandbox");
}
