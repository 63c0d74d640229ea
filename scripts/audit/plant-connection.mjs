/** Starts the app and has it try one connection, for the audit to see. Reaches nothing: port 9 of this computer. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { driveApp } from "../drive/app.mjs";

const profile = mkdtempSync(join(tmpdir(), "ippo-plant-"));
const { app, close } = await driveApp({ profile });
await app.evaluate(
  () =>
    new Promise((resolve) => {
      const socket = process.getBuiltinModule("net").connect(9, "127.0.0.1");
      socket.once("error", resolve);
      socket.once("connect", resolve);
    }),
);
await close();
rmSync(profile, { recursive: true, force: true });
