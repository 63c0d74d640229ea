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

/** The parts of a book on their way into its window. */
export type PartsDoor = { next: () => Promise<BookPart | null>; placed: (pages: unknown) => Promise<boolean> };
type Job = PrintJob | BookJob;
type Entry = { job: Job | Promise<Job>; ready: () => void; parts?: PartsDoor | undefined };
/** `ready` and `gone` are refused when the window goes; `ready` resolves when its page stands. */
export type PrintWindow = { window: BrowserWindow; ready: Promise<void>; gone: Promise<never>; close: () => void };
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

/**
 * What stands in a print window as a PDF.
 * @param isTagged with its structure for screen readers, and its headings as an outline
 */
export async function pdfOf(window: BrowserWindow, job: Job, isTagged: boolean): Promise<Uint8Array> {
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

/**
 * A hidden window with its one job.
 * @param job may be given later: until then the window stands ready, with nothing of the person in it
 */
export function openPrintWindow(preloadFolder: string, job: Job | Promise<Job>, parts?: PartsDoor): PrintWindow {
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
