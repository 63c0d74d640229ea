import { join } from "node:path";
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import type { PrintJob } from "../../../src/bridge/print-job.ts";
import { PRINT_JOB_CHANNEL, PRINT_READY_CHANNEL } from "../../../src/bridge/verbs.ts";
import { ORIGIN } from "../app-protocol.ts";
import { Refusal } from "../bridge/handle.ts";
import { webPreferences } from "../hardening.ts";
import { paperOf } from "./paper.ts";

const READY_WITHIN_MS = 30_000;
const jobs = new Map<number, { job: PrintJob; ready: () => void }>();

/** Answers the hidden print windows: each gets its own job and nothing else. */
export function registerPrintDoor(): void {
  ipcMain.handle(PRINT_JOB_CHANNEL, (event) => jobOf(event).job);
  ipcMain.handle(PRINT_READY_CHANNEL, (event) => jobOf(event).ready());
}

function jobOf(event: IpcMainInvokeEvent) {
  const entry = jobs.get(event.sender.id);
  if (!entry || event.senderFrame !== event.sender.mainFrame) throw new Error("not a print window");
  return entry;
}

/** The job as a PDF: exactly the size of its paper, no margins of the printer's own. */
export async function printToPdf(preloadFolder: string, job: PrintJob): Promise<Uint8Array> {
  return withPage(preloadFolder, job, async (window) => {
    const paper = paperOf(job);
    const margin = paper.marginMm / 25.4;
    const pdf = await window.webContents.printToPDF({
      pageSize: { width: paper.widthMm / 25.4, height: paper.heightMm / 25.4 },
      margins: { top: margin, right: margin, bottom: margin, left: margin },
      printBackground: true,
      preferCSSPageSize: false,
      generateTaggedPDF: true,
    });
    return new Uint8Array(pdf);
  });
}

/** The job on a printer, through the system's own dialog. @returns false when the person closed the dialog */
export async function printOnPaper(preloadFolder: string, job: PrintJob): Promise<boolean> {
  return withPage(preloadFolder, job, async (window) => {
    if ((await window.webContents.getPrintersAsync()).length === 0) throw new Refusal("no-printer");
    return new Promise<boolean>((resolve) => {
      const paper = paperOf(job);
      const pageSize = { width: paper.widthMm * 1000, height: paper.heightMm * 1000 };
      window.webContents.print({ margins: { marginType: "none" }, pageSize }, (printed) => resolve(printed));
    });
  });
}

async function withPage<T>(
  preloadFolder: string,
  job: PrintJob,
  use: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({ show: false, webPreferences: webPreferences(join(preloadFolder, "print.cjs")) });
  const { id } = window.webContents;
  try {
    const ready = new Promise<void>((resolve, reject) => {
      jobs.set(id, { job, ready: resolve });
      window.webContents.once("render-process-gone", () => reject(new Refusal("failed")));
      setTimeout(() => reject(new Refusal("failed")), READY_WITHIN_MS).unref();
    });
    await Promise.all([window.loadURL(`${ORIGIN}/print.html`), ready]);
    return await use(window);
  } finally {
    jobs.delete(id);
    window.destroy();
  }
}
