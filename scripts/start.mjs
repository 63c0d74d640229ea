/** Opens Ippo. Arguments after `--` go to the app. `--dev` builds again on every change, in a profile of its own. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchCommand, sayAboutSandbox } from "./setup/launch.mjs";
import { ensureScreen } from "./setup/screen.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dev = process.argv.includes("--dev");
const own = process.argv.slice(2).filter((argument) => argument !== "--dev");

const screen = await ensureScreen();
sayAboutSandbox();
const { program, args } = launchCommand(root);
if (dev) {
  own.push(`--profile-dir=${join(root, "out", "dev-profile")}`);
  const { watch } = await import("./build.mjs");
  await watch();
}
const app = spawn(program, [...args, ...own], {
  stdio: "inherit",
  env: { ...process.env, ...screen.env, ...(dev ? { IPPO_RELOAD: "1" } : {}) },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => app.kill(signal));
app.once("exit", (code) => {
  screen.close();
  process.exit(code ?? 0);
});
