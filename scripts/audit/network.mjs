import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchCommand } from "../setup/launch.mjs";

const CALLS = "connect,sendto,sendmsg,sendmmsg";

/**
 * Runs a tool that drives the app, with every process of the app traced. The driver itself is outside: its loopback
 * connection to the app's debugging port is the one that a test needs and a released Ippo refuses.
 * @returns {{status: number, findings: string[], output: string}} findings: calls that name an internet address
 */
export function traced(root, args) {
  const work = mkdtempSync(join(tmpdir(), "ippo-trace-"));
  const starter = join(work, "start");
  const { program } = launchCommand(root);
  writeFileSync(
    starter,
    `#!/bin/sh\nexec strace -ff --seccomp-bpf -e trace=${CALLS} -o '${work}/trace' '${program}' "$@"\n`,
  );
  chmodSync(starter, 0o755);
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    timeout: 600_000,
    env: { ...process.env, IPPO_STARTED_BY: starter },
  });
  const files = readdirSync(work).filter((name) => name.startsWith("trace"));
  const findings = files.flatMap((name) => internetCalls(readFileSync(join(work, name), "utf8")));
  rmSync(work, { recursive: true, force: true });
  if (files.length === 0) findings.push("nothing was traced");
  return { status: done.status ?? 1, findings, output: `${done.stdout}${done.stderr}` };
}

/** Lines of a trace in which an internet address is connected or sent to. */
export function internetCalls(trace) {
  return trace.split("\n").filter((line) => /sa_family=AF_INET6?\b/.test(line));
}

/** The same tool where there is no network at all, only the loopback. */
export function withoutNetwork(root, args) {
  const command = ["ip link set lo up &&", process.execPath, ...args].join(" ");
  const done = spawnSync("unshare", ["-n", "sh", "-c", command], { cwd: root, encoding: "utf8", timeout: 600_000 });
  return { status: done.status ?? 1, output: `${done.stdout}${done.stderr}` };
}
