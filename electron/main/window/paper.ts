import type { BookJob, PrintJob } from "../../../src/bridge/print-job.ts";
import { measuresOf } from "../../../src/domain/book/measures.ts";

type Sheet = { widthMm: number; heightMm: number; marginMm: number };

/** The sheet a job is printed on, in millimetres. Forms draw their own margins; running text is given one. */
export function paperOf(job: PrintJob | BookJob): Sheet {
  if (job.kind === "entry" || job.kind === "book") {
    const { widthMm, heightMm } = measuresOf(job.look);
    return { widthMm, heightMm, marginMm: 0 };
  }
  const [page] = job.kind === "paper" ? job.pages : [];
  if (page) return { widthMm: page.widthMm, heightMm: page.heightMm, marginMm: 0 };
  return { widthMm: 210, heightMm: 297, marginMm: job.kind === "report" ? 14 : 0 };
}
