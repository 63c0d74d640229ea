import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Grey, greyFromPgm } from "./grey.ts";

const DPI = 100;

/** A PDF's pages as pictures of 100 dpi, drawn by poppler. */
export function renderPdf(pdf: Uint8Array): Grey[] {
  return withFile(pdf, (file, folder) => {
    execFileSync("pdftoppm", ["-r", String(DPI), "-gray", file, join(folder, "page")]);
    const pages = readdirSync(folder).filter((name) => name.endsWith(".pgm"));
    return pages.toSorted().map((name) => greyFromPgm(readFileSync(join(folder, name))));
  });
}

/** What poppler tells of a PDF: its title and so on, by the words of `pdfinfo`. */
export function infoOfPdf(pdf: Uint8Array): Record<string, string> {
  const lines = withFile(pdf, (file) => execFileSync("pdfinfo", [file], { encoding: "utf8" }))
    .trim()
    .split("\n");
  return Object.fromEntries(lines.map((line) => [line.split(":")[0] ?? "", line.slice(line.indexOf(":") + 1).trim()]));
}

/** The fonts of a PDF, each with whether it lies inside, and only as far as it is used. */
export function embeddingOfPdf(pdf: Uint8Array): { name: string; embedded: boolean; subset: boolean }[] {
  const table = withFile(pdf, (file) => execFileSync("pdffonts", [file], { encoding: "utf8" }))
    .trimEnd()
    .split("\n");
  return table.slice(2).map((line) => {
    const [name = ""] = line.split(" ");
    const [, embedded, subset] = / (yes|no) +(yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line) ?? [];
    return { name, embedded: embedded === "yes", subset: subset === "yes" };
  });
}

function withFile<T>(pdf: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "ippo-render-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
