import type { PrintJob } from "../../bridge/print-job.ts";
import { PrintedSheets } from "../../ui/paper/printed-sheets.tsx";
import { KitPaper } from "./kit-paper.tsx";
import { ReportPaper } from "./report-paper.tsx";

/** Which paper a job is. */
export function PrintedPages({ job }: { job: Exclude<PrintJob, { kind: "entry" }> }) {
  if (job.kind === "paper") return <PrintedSheets pages={job.pages} title={job.title} />;
  if (job.kind === "report") return <ReportPaper title={job.title} markup={job.markup} />;
  return <KitPaper locale={job.locale} code={job.code} day={job.day} />;
}
