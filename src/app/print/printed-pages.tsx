import type { PrintJob } from "../../bridge/print-job.ts";
import { KitPaper } from "./kit-paper.tsx";
import { ReportPaper } from "./report-paper.tsx";
import { RirekishoPaper } from "./rirekisho-paper.tsx";

/** Which paper a job is. */
export function PrintedPages({ job }: { job: Exclude<PrintJob, { kind: "entry" }> }) {
  if (job.kind === "rirekisho") return <RirekishoPaper profile={job.profile} paper={job.paper} day={job.day} />;
  if (job.kind === "report") return <ReportPaper title={job.title} markup={job.markup} />;
  return <KitPaper locale={job.locale} code={job.code} day={job.day} />;
}
