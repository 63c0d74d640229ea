import "../domain/no-eval.ts";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "../ui/fonts-more.css";
import type { BookJob, PrintJob } from "../bridge/print-job.ts";
import { loadFacesInUse, readFacesAhead } from "./print/load-faces.ts";
import { printedPages } from "./print/printed-pages.tsx";
import "./print/print.css";

/** The hidden print window: draws its one job, waits until its fonts stand, and says so. */
async function run(): Promise<void> {
  // A window that stands ready waits for its job with the typefaces that nearly every paper needs.
  void readFacesAhead();
  await draw(await window.ippoPrint.job());
  await window.ippoPrint.ready();
}

async function draw(job: PrintJob | BookJob): Promise<void> {
  if (job.kind === "book" || job.kind === "entry") {
    // Setting the journal is as much code as all other papers, and those are made more often.
    const { printBook, printEntry } = await import("./print/book/print-book.ts");
    return job.kind === "book" ? printBook(job, window.ippoPrint) : printEntry(job);
  }
  const root = document.getElementById("root");
  if (!root) throw new Error("print.html has no #root");
  // The PDF takes its language from here, and a reader its voice.
  document.documentElement.lang = languageOf(job);
  const pages = await printedPages(job);
  // Drawn before the next line: a hidden window has no frames to wait for.
  flushSync(() => createRoot(root).render(pages));
  await Promise.all(Array.from(document.querySelectorAll<Decodable>("image"), (picture) => picture.decode()));
  await loadFacesInUse();
}

/** TypeScript's DOM knows `decode` of HTML's images only. */
type Decodable = SVGImageElement & { decode: () => Promise<void> };

function languageOf(job: Exclude<PrintJob, { kind: "entry" }>): string {
  if (job.kind === "recoveryKit") return job.locale;
  return (job.kind === "paper" && job.pages[0]?.language) || "ja";
}

void run();
