import type { Page } from "../../domain/resume/layout/page.ts";

/**
 * Loads the parts of BIZ UDMincho that the pages' signs need. The font lies in many small files, each fetched when one
 * of its signs first appears; a paper printed before that would stand in another type.
 */
export async function loadPaperFonts(pages: readonly Page[]): Promise<void> {
  const signs = new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => [...text])));
  await document.fonts.load('400 16px "BIZ UDMincho"', [...signs].join(""));
  await document.fonts.ready;
}
