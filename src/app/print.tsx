import "../domain/no-eval.ts";
import { createRoot } from "react-dom/client";
import "../ui/fonts.css";
import { PrintedPages } from "./print/printed-pages.tsx";
import "./print/print.css";

/** The hidden print window: draws its one job, waits until its fonts stand, and says so. */
async function run(): Promise<void> {
  const job = await window.ippoPrint.job();
  const root = document.getElementById("root");
  if (!root) throw new Error("print.html has no #root");
  createRoot(root).render(<PrintedPages job={job} />);
  await frames(2);
  await document.fonts.ready;
  await frames(2);
  await window.ippoPrint.ready();
}

async function frames(count: number): Promise<void> {
  // A hidden window draws no frames, so a short rest stands in for requestAnimationFrame.
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setTimeout(resolve, 20));
}

void run();
