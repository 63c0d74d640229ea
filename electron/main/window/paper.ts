import type { PrintJob } from "../../../src/bridge/print-job.ts";

const SHEETS: Record<PrintJob["kind"], { widthMm: number; heightMm: number }> = {
  recoveryKit: { widthMm: 210, heightMm: 297 },
};

/** Size of the sheet a job is printed on, in millimetres. */
export function paperOf(job: PrintJob): { widthMm: number; heightMm: number } {
  return SHEETS[job.kind];
}
