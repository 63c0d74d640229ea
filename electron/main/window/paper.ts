import type { PrintJob } from "../../../src/bridge/print-job.ts";

/** Size of the sheet a job is printed on, in millimetres. */
export function paperOf(job: PrintJob): { widthMm: number; heightMm: number } {
  const isSpread = job.kind === "rirekisho" && job.paper === "a3";
  return isSpread ? { widthMm: 420, heightMm: 297 } : { widthMm: 210, heightMm: 297 };
}
