import { ensureScreen } from "../setup/screen.mjs";

/** One display for everything this process starts, until it ends. Calling it again does nothing. */
export async function oneScreen() {
  const screen = await ensureScreen({ quiet: true });
  Object.assign(process.env, screen.env);
}
