import "../domain/no-eval.ts";
import { createRoot } from "react-dom/client";
import "../ui/fonts-more.css";
import type { BookJob, PrintJob } from "../bridge/print-job.ts";
import { printBook, printEntry } from "./print/book/print-book.ts";
import { PrintedPages } from "./print/printed-pages.tsx";
import "./print/print.css";

const FONTS = ['400 16px "BIZ UDMincho"', '400 16px "Ippo Common"', '400 16px "Ippo Rest"'];

/** The hidden print window: draws its one job, waits until its fonts stand, and says so. */
async function run(): Promise<void> {
  await draw(await window.ippoPrint.job());
  await frames(2);
  await window.ippoPrint.ready();
}

async function draw(job: PrintJob | BookJob): Promise<void> {
  if (job.kind === "book") return printBook(job, window.ippoPrint);
  if (job.kind === "entry") return printEntry(job);
  const root = document.getElementById("root");
  if (!root) throw new Error("print.html has no #root");
  createRoot(root).render(<PrintedPages job={job} />);
  await frames(2);
  await loadFonts(document.body.textContent ?? "");
}

/**
 * A font is fetched when one of its signs is laid out. A hidden window may lay out nothing
 * in time, so those for every sign on the paper are asked for by hand.
 */
async function loadFonts(text: string): Promise<void> {
  await Promise.all(FONTS.map((font) => document.fonts.load(font, text)));
  await document.fonts.ready;
}

async function frames(count: number): Promise<void> {
  // A hidden window draws no frames, so a short rest stands in for requestAnimationFrame.
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setTimeout(resolve, 20));
}

void run();
