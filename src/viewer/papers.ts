import type { OpenedShare } from "../share/contents.ts";
import { make } from "./dom.ts";

type PapersWords = { papers: string; reportPaper: string };

/** The addresses in memory of the papers on the screen. */
let urls: string[] = [];

/** The papers of a share as links that save them: they lie in this page's memory until it is closed. */
export function papers({ documents, reportPdf }: OpenedShare, words: PapersWords): Node[] {
  forgetPapers();
  const items = documents.map(({ name, bytes }) => item(name, name, bytes));
  if (reportPdf) items.unshift(item(words.reportPaper, "report.pdf", reportPdf));
  if (items.length === 0) return [];
  return [make("nav", { className: "papers" }, make("h2", {}, words.papers), make("ul", {}, ...items))];
}

/** Lets go of what the links hold. */
export function forgetPapers(): void {
  for (const url of urls) URL.revokeObjectURL(url);
  urls = [];
}

function item(text: string, name: string, bytes: Uint8Array): Node {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/pdf" }));
  urls.push(url);
  return make("li", {}, make("a", { href: url, download: name }, text));
}
