/**
 * Everything a fresh clone needs before it can start or be tested.
 * Runs on plain Node 20 or later with no packages installed, so it imports only what is in scripts/ until then.
 *
 *   node scripts/setup.mjs start|test|slow|build
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { stop } from "./setup/say.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const purpose = process.argv[2] ?? "start";

if (Number(process.versions.node.split(".")[0]) < 20) stop(`Node 20 or later is needed; this is ${process.version}`);
ensureDependencies(root);

const { ensureElectron } = await import("./setup/electron.mjs");
const { ensureLibraries } = await import("./setup/libraries.mjs");
const electron = await ensureElectron();
ensureLibraries(electron.program, purpose === "test" || purpose === "slow" ? purpose : "start");

const { ensureBuild } = await import("./setup/build.mjs");
await ensureBuild(root);
