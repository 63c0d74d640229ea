import { PdfShapeError, readPdf, referencesIn, renumbered } from "./read-pdf.ts";

/** What a bound book says of itself. */
export type PdfFacts = {
  title: string;
  /** A language tag, such as `ja`. */
  language: string;
  /** Pages are turned from the right to the left. */
  isRightToLeft: boolean;
  /** Where something begins, for the list of contents that readers show beside the pages; pages count from 1. */
  outline: readonly { title: string; page: number }[];
};

/** Binds PDFs of Chromium into one, piece by piece: a piece is written out before the next is needed. */
export type PdfBinder = {
  /**
   * @param isFront the piece stands before all others
   * @returns how many pages it has
   * @throws PdfShapeError when it is not written as Chromium writes
   */
  add: (pdf: Uint8Array, isFront?: boolean) => Promise<number>;
  finish: (facts: PdfFacts) => Promise<void>;
};

const CATALOG = 1;
const PAGES = 2;
const INFO = 3;
const FIRST_FREE = 4;

/** @param write takes the bytes of the file in their order, and is waited for */
export function pdfBinder(write: (bytes: Uint8Array) => Promise<void>): PdfBinder {
  const offsets = new Map<number, number>();
  let size = 0;
  let free = FIRST_FREE;
  let pieces: { node: number; pages: number[] }[] = [];
  let held: Uint8Array[] = [];

  const put = (part: Uint8Array | string) => {
    const bytes = typeof part === "string" ? bytesOf(part) : part;
    held.push(bytes);
    size += bytes.byteLength;
  };
  const putObject = (number: number, head: string, stream?: Uint8Array) => {
    offsets.set(number, size);
    put(`${number} 0 obj\n${head}`);
    if (stream) put(stream);
    put(`${stream ? "\nendstream" : ""}\nendobj\n`);
  };
  const flush = async () => {
    const bytes = joined(held);
    held = [];
    await write(bytes);
  };
  const take = () => {
    free += 1;
    return free - 1;
  };

  put("%PDF-1.4\n%\xd3\xeb\xe9\xe1\n");

  return {
    add: async (pdf, isFront = false) => {
      const read = readPdf(pdf);
      const node = take();
      const ofPages = new Set(read.pages);
      const numbers = new Map<number, number>();
      const heads = new Map<number, string>();
      const waiting = [...read.pages];
      for (let old = waiting.pop(); old !== undefined; old = waiting.pop()) {
        if (numbers.has(old)) continue;
        numbers.set(old, take());
        const { head } = read.object(old);
        const own = ofPages.has(old) ? pageHead(head) : head;
        heads.set(old, own);
        waiting.push(...referencesIn(own));
      }
      for (const [old, number] of numbers) {
        const head = renumbered(heads.get(old) ?? "", numbers);
        const withParent = ofPages.has(old) ? head.replace("<<", `<</Parent ${node} 0 R\n`) : head;
        putObject(number, withParent, read.object(old).stream);
      }
      const pages = read.pages.map((old) => numbers.get(old) ?? 0);
      putObject(node, `<</Type /Pages\n/Parent ${PAGES} 0 R\n/Count ${pages.length}\n/Kids [${references(pages)}]>>`);
      pieces = isFront ? [{ node, pages }, ...pieces] : [...pieces, { node, pages }];
      await flush();
      return pages.length;
    },

    finish: async ({ title, language, isRightToLeft, outline }) => {
      const pages = pieces.flatMap((piece) => piece.pages);
      const nodes = references(pieces.map(({ node }) => node));
      putObject(PAGES, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${nodes}]>>`);
      putObject(INFO, `<</Title ${pdfText(title)}\n/Producer (Ippo)>>`);
      const root = take();
      const items = outline.map(() => take());
      for (const [index, { title: of, page }] of outline.entries()) {
        const next = items[index + 1];
        const before = items[index - 1];
        const around = `${before ? `\n/Prev ${before} 0 R` : ""}${next ? `\n/Next ${next} 0 R` : ""}`;
        const dest = `[${pages[page - 1] ?? pages[0]} 0 R /Fit]`;
        putObject(items[index] ?? 0, `<</Title ${pdfText(of)}\n/Parent ${root} 0 R${around}\n/Dest ${dest}>>`);
      }
      const ends = items.length > 0 ? `\n/First ${items[0]} 0 R\n/Last ${items.at(-1)} 0 R` : "";
      putObject(root, `<</Type /Outlines\n/Count ${items.length}${ends}>>`);
      const turned = isRightToLeft ? " /Direction /R2L" : "";
      putObject(
        CATALOG,
        `<</Type /Catalog\n/Pages ${PAGES} 0 R\n/Outlines ${root} 0 R\n/Lang ${pdfText(language)}\n/ViewerPreferences <</DisplayDocTitle true${turned}>>>>`,
      );
      const table = size;
      put(`xref\n0 ${free}\n0000000000 65535 f \n`);
      for (let number = 1; number < free; number += 1) {
        put(`${String(offsets.get(number) ?? 0).padStart(10, "0")} 00000 n \n`);
      }
      put(`trailer\n<</Size ${free}\n/Root ${CATALOG} 0 R\n/Info ${INFO} 0 R>>\nstartxref\n${table}\n%%EOF\n`);
      await flush();
    },
  };
}

/** A page without what ties it to its own file: its parent, and its place among the tags. */
function pageHead(head: string): string {
  const own = head.replace(/\/(?:Parent \d+ 0 R|StructParents \d+|Tabs \/S)\s*/gu, "");
  if (own === head) throw new PdfShapeError("page without parent");
  return own;
}

function references(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

/** A text in UTF-16, as hex: any sign, and nothing to be escaped. */
function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>`;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
