import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Whether a real keyring can be started here: a bus for one session, and GNOME's keyring on it. */
export function hasKeyring(): boolean {
  const found = (program: string) => spawnSync("which", [program]).status === 0;
  return found("dbus-run-session") && found("gnome-keyring-daemon") && hasLibsecret();
}

function hasLibsecret(): boolean {
  return spawnSync("ldconfig", ["-p"], { encoding: "utf8" }).stdout?.includes("libsecret-1.so.0") ?? false;
}

/**
 * A program that starts another one with a bus and an unlocked keyring of its own, both gone with it.
 * @param folder where program, home and keyrings go; the same folder has the same keyrings
 * @param program the path of what is started
 * @returns the path of the program to start in its place, with the same arguments
 */
export function withKeyring(folder: string, program: string): string {
  const home = join(folder, "home");
  const runtime = join(folder, "run");
  mkdirSync(home, { recursive: true });
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const session = join(folder, "session.sh");
  const starter = join(folder, "starter.sh");
  writeFileSync(
    session,
    `#!/bin/sh
printf %s "the keyring's own password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
exec "${program}" "$@"
`,
  );
  writeFileSync(
    starter,
    `#!/bin/sh
export HOME="${home}" XDG_RUNTIME_DIR="${runtime}" XDG_CURRENT_DESKTOP=GNOME
unset DBUS_SESSION_BUS_ADDRESS
exec dbus-run-session -- "${session}" "$@"
`,
  );
  for (const file of [session, starter]) chmodSync(file, 0o700);
  return starter;
}
