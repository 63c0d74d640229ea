import { spawn } from "node:child_process";
import { say } from "./say.mjs";

/**
 * Gives Electron a display: the person's own, or a virtual one that ends with this process.
 * @param {{quiet?: boolean, own?: boolean}} options quiet: do not say how to see the virtual display; own: a virtual
 *   one in any case, so that no other window takes the focus
 * @returns {Promise<{env: Record<string, string>, close: () => void}>} what to add to the child's environment
 */
export async function ensureScreen(options = {}) {
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== "linux" || (hasDisplay && !options.own)) return { env: {}, close() {} };
  // The server chooses a free number by itself and says it.
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1680x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const close = () => server.kill();
  process.once("exit", close);
  const number = await toldNumber(server);
  if (!options.quiet) {
    say(
      `no display here: using a virtual one, :${number} (to see it: x11vnc -display :${number} -localhost, then any VNC viewer)`,
    );
  }
  return { env: { DISPLAY: `:${number}` }, close };
}

function toldNumber(server) {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error("the virtual display did not start"));
    server.once("error", refuse);
    server.once("exit", refuse);
    let told = "";
    server.stdio[3].setEncoding("utf8").on("data", (text) => {
      told += text;
      if (told.endsWith("\n")) resolve(told.trim());
    });
  });
}
