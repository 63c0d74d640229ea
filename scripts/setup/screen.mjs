import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { say } from "./say.mjs";

/**
 * Gives Electron a display: the person's own, or a virtual one that ends with this process.
 * @param {{quiet?: boolean}} options quiet: do not say how to see the virtual display
 * @returns {Promise<{env: Record<string, string>, close: () => void}>} what to add to the child's environment
 */
export async function ensureScreen(options = {}) {
  if (process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    return { env: {}, close() {} };
  const number = freeNumber();
  const server = spawn("Xvfb", [`:${number}`, "-screen", "0", "1680x1200x24", "-nolisten", "tcp"], { stdio: "ignore" });
  const close = () => server.kill();
  process.once("exit", close);
  await waitFor(() => existsSync(`/tmp/.X11-unix/X${number}`));
  if (!options.quiet) {
    say(
      `no display here: using a virtual one, :${number} (to see it: x11vnc -display :${number} -localhost, then any VNC viewer)`,
    );
  }
  return { env: { DISPLAY: `:${number}` }, close };
}

function freeNumber() {
  for (let number = 90 + (process.pid % 400); ; number += 1) {
    if (!existsSync(`/tmp/.X${number}-lock`) && !existsSync(`/tmp/.X11-unix/X${number}`)) return number;
  }
}

async function waitFor(ready) {
  for (let tries = 0; tries < 100 && !ready(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!ready()) throw new Error("the virtual display did not start");
}
