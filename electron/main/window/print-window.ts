import { join } from "node:path";
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import type { BookJob, PrintJob } from "../../../src/bridge/print-job.ts";
import {
  PRINT_JOB_CHANNEL,
  PRINT_PART_CHANNEL,
  PRINT_PLACED_CHANNEL,
  PRINT_READY_CHANNEL,
} from "../../../src/bridge/verbs.ts";
import type { BookPart } from "../../../src/domain/book/book.ts";
import { ORIGIN } from "../app-protocol.ts";
import { Refusal } from "../bridge/handle.ts";
import { webPreferences } from "../hardening.ts";
import { paperOf } from "./paper.ts";

const READY_WITHIN_MS = 30_000;

/** The parts of a book on their way into its window. */
export type PartsDoor = { next: () => Promise<BookPart | null>; placed: (pages: unknown) => Promise<boolean> };
type Entry = { job: PrintJob | BookJob; ready: () => void; parts?: PartsDoor | undefined };
/** `ready` and `gone` are refused when the window goes; `ready` resolves when its page stands. */
type PrintWindow = { window: BrowserWindow; ready: Promise<void>; gone: Promise<never>; close: () => void };
const jobs = new Map<number, Entry>();

/** Answers the hidden print windows: each gets its own job and nothing else. */
export function registerPrintDoor(): void {
  ipcMain.handle(PRINT_JOB_CHANNEL, (event) => jobOf(event).job);
  ipcMain.handle(PRINT_PART_CHANNEL, (event) => jobOf(event).parts?.next() ?? null);
  ipcMain.handle(PRINT_PLACED_CHANNEL, (event, pages: unknown) => jobOf(event).parts?.placed(pages));
  ipcMain.handle(PRINT_READY_CHANNEL, (event) => jobOf(event).ready());
}

function jobOf(event: IpcMainInvokeEvent): Entry {
  const entry = jobs.get(event.sender.id);
  if (!entry || event.senderFrame !== event.sender.mainFrame) throw new Error("not a print window");
  return entry;
}

/** The job as a PDF: exactly the size of its paper, no margins of the printer's own. */
export async function printToPdf(preloadFolder: string, job: PrintJob): Promise<Uint8Array> {
  return withPage(preloadFolder, job, (window) => pdfOf(window, job, true));
}

/**
 * What stands in a print window as a PDF.
 * @param isTagged with its structure for screen readers, and its headings as an outline
 */
export async function pdfOf(window: BrowserWindow, job: PrintJob | BookJob, isTagged: boolean): Promise<Uint8Array> {
  const paper = paperOf(job);
  const margin = paper.marginMm / 25.4;
  const pdf = await window.webContents.printToPDF({
    pageSize: { width: paper.widthMm / 25.4, height: paper.heightMm / 25.4 },
    margins: { top: margin, right: margin, bottom: margin, left: margin },
    printBackground: true,
    preferCSSPageSize: false,
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
  });
  return new Uint8Array(pdf);
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
  const { window, ready, close } = openPrintWindow(preloadFolder, job);
  try {
    await within(READY_WITHIN_MS, ready);
    return await use(window);
  } finally {
    close();
  }
}

/** A hidden window with its one job. */
export function openPrintWindow(preloadFolder: string, job: PrintJob | BookJob, parts?: PartsDoor): PrintWindow {
  const window = new BrowserWindow({ show: false, webPreferences: webPreferences(join(preloadFolder, "print.cjs")) });
  const { id } = window.webContents;
  const gone = new Promise<never>((_resolve, reject) => {
    window.webContents.once("render-process-gone", () => reject(new Refusal("failed")));
    window.once("closed", () => reject(new Refusal("failed")));
  });
  const stands = new Promise<void>((resolve) => jobs.set(id, { job, ready: resolve, parts }));
  const loaded = window.loadURL(`${ORIGIN}/print.html`);
  const ready = Promise.race([Promise.all([loaded, stands]).then(() => undefined), gone]);
  // Whoever waits for these hears of it; nobody may be waiting when a window goes.
  for (const outcome of [gone, loaded, ready]) outcome.catch(() => undefined);
  const close = () => {
    jobs.delete(id);
    if (!window.isDestroyed()) window.destroy();
  };
  return { window, ready, gone, close };
}

async function within<T>(ms: number, wanted: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Refusal("failed")), ms).unref();
  });
  return Promise.race([wanted, late]);
}
