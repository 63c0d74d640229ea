import type { BrowserWindow } from "electron";
import type { PrintJob } from "../../../src/bridge/print-job.ts";
import { Refusal } from "../bridge/handle.ts";
import { paperOf } from "./paper.ts";
import { openPrintWindow, type PrintWindow, pdfOf } from "./print-window.ts";

const READY_WITHIN_MS = 30_000;
/** A window that nobody prints in goes again: it is a process of its own. */
const STANDS_FOR_MS = 60_000;

type Standing = PrintWindow & { give: (job: PrintJob) => void; timer: NodeJS.Timeout };

/** Prints single papers, each in a hidden window of its own, of which one may stand ready. */
export class PrintDesk {
  private readonly preloadFolder: string;
  private standing: Standing | undefined;
  private owner: BrowserWindow | undefined;

  constructor(preloadFolder: string) {
    this.preloadFolder = preloadFolder;
  }

  /**
   * Opens the window for the next paper before it is asked for: most of the time that a paper takes is the window's own.
   * @param owner the window it is made from: when that goes, the one that stands ready goes
   */
  prepare(owner: BrowserWindow): void {
    if (this.owner !== owner) owner.once("closed", () => this.clear());
    this.owner = owner;
    if (this.standing) {
      this.standing.timer.refresh();
      return;
    }
    const { promise, resolve } = Promise.withResolvers<PrintJob>();
    const opened = openPrintWindow(this.preloadFolder, promise);
    const timer = setTimeout(() => this.clear(), STANDS_FOR_MS);
    const standing = { ...opened, give: resolve, timer };
    this.standing = standing;
    opened.gone.catch(() => {
      if (this.standing === standing) this.clear();
    });
  }

  /** Closes the window that stands ready, if there is one. */
  clear(): void {
    const { standing } = this;
    this.standing = undefined;
    clearTimeout(standing?.timer);
    standing?.close();
  }

  /** The job as a PDF: exactly the size of its paper, no margins of the printer's own. @throws Refusal */
  async toPdf(job: PrintJob): Promise<Uint8Array> {
    return this.withPage(job, (window) => pdfOf(window, job, true));
  }

  /**
   * The job on a printer, through the system's own dialog.
   * @returns false when the person closed the dialog
   * @throws Refusal
   */
  async onPaper(job: PrintJob): Promise<boolean> {
    return this.withPage(job, async (window) => {
      if ((await window.webContents.getPrintersAsync()).length === 0) throw new Refusal("no-printer");
      return new Promise<boolean>((resolve) => {
        const paper = paperOf(job);
        const pageSize = { width: paper.widthMm * 1000, height: paper.heightMm * 1000 };
        window.webContents.print({ margins: { marginType: "none" }, pageSize }, (printed) => resolve(printed));
      });
    });
  }

  private async withPage<T>(job: PrintJob, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const { window, ready, close } = this.take(job);
    try {
      await within(READY_WITHIN_MS, ready);
      return await use(window);
    } finally {
      close();
    }
  }

  /** The window that stands ready, or one that is opened now. */
  private take(job: PrintJob): PrintWindow {
    const { standing } = this;
    if (!standing) return openPrintWindow(this.preloadFolder, job);
    this.standing = undefined;
    clearTimeout(standing.timer);
    standing.give(job);
    return standing;
  }
}

async function within<T>(ms: number, wanted: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Refusal("failed")), ms).unref();
  });
  return Promise.race([wanted, late]);
}
