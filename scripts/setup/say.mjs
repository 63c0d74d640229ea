/**
 * The only way the set-up scripts speak: one plain line for each thing done.
 */
export function say(line) {
  process.stdout.write(`ippo: ${line}\n`);
}

/** Ends the process with one sentence on the error stream. Code 3 = something is missing on this machine. */
export function stop(line, code = 3) {
  process.stderr.write(`ippo: ${line}\n`);
  process.exit(code);
}
