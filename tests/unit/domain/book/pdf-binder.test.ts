import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { pdfBinder } from "../../../../src/domain/book/pdf/pdf-binder.ts";
import { PdfShapeError, readPdf } from "../../../../src/domain/book/pdf/read-pdf.ts";

/** A PDF in the shape that Chromium writes: pages that share a font, each with its words. */
function aPdf(words: readonly string[], change: (objects: string[]) => string[] = (same) => same): Uint8Array {
  const page = (index: number) => 5 + 2 * index;
  const kids = words.map((_, index) => `${page(index)} 0 R`).join(" ");
  const objects = change([
    "<</Title (5 0 R \\(a\\) 6 0 R)>>",
    "<</Type /Catalog\n/Pages 3 0 R>>",
    `<</Type /Pages\n/Count ${words.length}\n/Kids [${kids}]>>`,
    "<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n/Note (90 0 R \\) 91 0 R stream\n)\n/Hex <39203020>>>",
    ...words.flatMap((word, index) => {
      const content = `BT /F4 12 Tf 20 20 Td (${word}) Tj ET`;
      return [
        `<</Type /Page\n/Resources <</Font <</F4 4 0 R>>>>\n/MediaBox [0 0 420 595]\n/Contents ${page(index) + 1} 0 R\n/StructParents ${index}\n/Parent 3 0 R>>`,
        `<</Length ${content.length}>> stream\n${content}\nendstream`,
      ];
    }),
  ]);
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

async function bound(pieces: readonly { pdf: Uint8Array; isFront?: boolean }[], isRightToLeft = false) {
  const written: number[] = [];
  const binder = pdfBinder(async (bytes) => {
    written.push(...bytes);
  });
  for (const { pdf, isFront } of pieces) await binder.add(pdf, isFront);
  const outline = [
    { title: "一月（", page: 2 },
    { title: "二月", page: 3 },
  ];
  await binder.finish({ title: "ある日記", language: "ja", isRightToLeft, outline });
  return Uint8Array.from(written);
}

async function wordsOfPages(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, stopAtErrors: true });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  const outline = await pdf.getOutline();
  const dests = await Promise.all(
    outline.map(({ dest }) => pdf.getPageIndex((dest as { num: number; gen: number }[])[0] ?? { num: 0, gen: 0 })),
  );
  const { info } = await pdf.getMetadata();
  const preferences = await pdf.getViewerPreferences();
  await task.destroy();
  return { pages, outline: outline.map(({ title }) => title), dests, info, preferences };
}

describe("binding PDFs", () => {
  it("puts the pages of all pieces in order, the front before them, with outline, title and direction", async () => {
    const pieces = [{ pdf: aPdf(["one", "two"]) }, { pdf: aPdf(["three"]) }, { pdf: aPdf(["cover"]), isFront: true }];
    const read = await wordsOfPages(await bound(pieces, true));
    expect(read.pages).toEqual(["cover", "one", "two", "three"]);
    expect(read.outline).toEqual(["一月（", "二月"]);
    expect(read.dests).toEqual([1, 2]);
    expect(read.info).toMatchObject({ Title: "ある日記", Producer: "Ippo" });
    expect(read.preferences).toMatchObject({ Direction: "R2L", DisplayDocTitle: true });
  });

  it("can be read again, and keeps what pages share once for each piece", async () => {
    const bytes = await bound([{ pdf: aPdf(["one", "two", "three"]) }]);
    expect(readPdf(bytes).pages).toHaveLength(3);
    expect(new TextDecoder("latin1").decode(bytes).match(/\/BaseFont/gu)).toHaveLength(1);
  });

  it("leaves out what belonged to the piece as a whole, such as who made it and when", async () => {
    const text = new TextDecoder("latin1").decode(await bound([{ pdf: aPdf(["one"]) }]));
    expect(text).not.toContain("5 0 R \\(a\\)");
  });

  it.each([
    ["is cut short", aPdf(["one"]).slice(0, -30)],
    ["is no PDF", new Uint8Array(100)],
    [
      "has a stream of another length",
      aPdf(["one"], (objects) => objects.map((object) => object.replace("/Length 3", "/Length 2"))),
    ],
    [
      "points to nothing",
      aPdf(["one"], (objects) => objects.map((object) => object.replace("/F4 4 0 R", "/F4 40 0 R"))),
    ],
  ])("refuses a piece that %s", async (_what, pdf) => {
    await expect(bound([{ pdf }])).rejects.toThrow(PdfShapeError);
  });
});
