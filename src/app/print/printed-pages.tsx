import type { ReactElement } from "react";
import type { PrintJob } from "../../bridge/print-job.ts";
import { PrintedSheets } from "../../ui/paper/printed-sheets.tsx";

/** Which paper a job is. Sheets are printed most: the code of the others is read only for them. */
export async function printedPages(job: Exclude<PrintJob, { kind: "entry" }>): Promise<ReactElement> {
  if (job.kind === "paper") return <PrintedSheets pages={job.pages} title={job.title} />;
  if (job.kind === "report") {
    const { ReportPaper } = await import("./report-paper.tsx");
    return <ReportPaper title={job.title} markup={job.markup} />;
  }
  const { KitPaper } = await import("./kit-paper.tsx");
  return <KitPaper locale={job.locale} code={job.code} day={job.day} />;
}
