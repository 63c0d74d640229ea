import type { PrintJob } from "../../bridge/print-job.ts";
import { KitPaper } from "./kit-paper.tsx";

/** Which paper a job is. */
export function PrintedPages({ job }: { job: PrintJob }) {
  return <KitPaper locale={job.locale} code={job.code} day={job.day} />;
}
