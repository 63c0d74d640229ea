import type { PrintDoor } from "../../../bridge/print-door.ts";
import type { BookJob, PrintJob } from "../../../bridge/print-job.ts";
import { loadEveryFace } from "../load-faces.ts";
import { entrySheets, partSheets } from "./book-sheets.ts";
import { element } from "./elements.ts";
import { contentsSheets, coverSheet } from "./front-sheets.ts";
import { type Setting, settingOf } from "./setting.ts";
import "./book.css";
import "./book-blocks.css";

type EntryJob = Extract<PrintJob, { kind: "entry" }>;

/** The parts of a book, as they come, and what becomes of them. */
type Parts = Pick<PrintDoor, "nextPart" | "placed">;

/** Sets one entry on its sheets. */
export async function printEntry({ look, entry }: EntryJob): Promise<void> {
  const setting = await prepared(look);
  document.title = setting.formats.longDay(entry.day);
  const sheets = await entrySheets(setting, entry);
  for (const [index, sheet] of sheets.entries()) {
    sheet.classList.add("single");
    if (sheets.length > 1) sheet.append(element("p", "folio", String(index + 1)));
  }
  await stand(sheets);
}

/**
 * Sets a book, part by part as they come, then its cover and its contents. What was printed leaves the window: it never
 * holds the whole book.
 */
export async function printBook({ look, title, span, months }: BookJob, { nextPart, placed }: Parts): Promise<void> {
  const setting = await prepared(look);
  document.title = title;
  const { sheets: contents, setPage } = contentsSheets(setting, months);
  const front = [coverSheet(setting, title, span), ...contents];
  for (const [index, sheet] of contents.entries()) dress(setting, sheet, index + 2, title);
  const names = new Map(months.map(({ month, name }) => [month, name]));
  let page = front.length;
  const begun = new Set<string>();
  for (let part = await nextPart(); part; part = await nextPart()) {
    const { month } = part;
    if (!begun.has(month)) setPage(month, page + 1);
    const name = names.get(month) ?? "";
    const sheets = await partSheets(setting, part, begun.has(month) ? "" : name);
    begun.add(month);
    for (const sheet of sheets) {
      page += 1;
      dress(setting, sheet, page, page % 2 === 0 ? title : name);
    }
    await stand(sheets);
    if (await placed(sheets.length)) clear();
  }
  clear();
  await stand(front);
}

/** The page's number, what it belongs to, and on which side of the open book it lies. */
function dress(setting: Setting, sheet: HTMLElement, page: number, running: string): void {
  // The first page of a book bound on its right lies on the left.
  sheet.dataset["side"] = (page % 2 === 1) === setting.isVertical ? "left" : "right";
  if (!sheet.querySelector(".month, .contents-title")) sheet.append(element("p", "running", running));
  sheet.append(element("p", "folio", String(page)));
}

async function prepared(look: EntryJob["look"]): Promise<Setting> {
  const setting = settingOf(look);
  await loadEveryFace();
  return setting;
}

/** Puts sheets behind those that stand already. */
async function stand(sheets: readonly HTMLElement[]): Promise<void> {
  const book = document.querySelector(".book") ?? element("main", "book");
  book.append(...sheets);
  document.body.append(book);
  const images = sheets.flatMap((sheet) => [...sheet.querySelectorAll("img")]);
  for (const image of images) await image.decode().catch(() => undefined);
}

/** The sheets go, and the photos on them with all that was held of them. */
function clear(): void {
  for (const image of document.images) URL.revokeObjectURL(image.src);
  document.querySelector(".book")?.remove();
}
