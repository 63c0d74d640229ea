import type { PrintJob } from "./print-job.ts";

/** What the hidden print window sees of the shell. */
export type PrintDoor = { job: () => Promise<PrintJob>; ready: () => Promise<void> };

declare global {
  interface Window {
    readonly ippoPrint: PrintDoor;
  }
}
