import type { Page } from "../../../src/domain/resume/layout/page.ts";
import { MM_PER_PT, widthInMm } from "../../../src/domain/resume/type-setting.ts";

/** Every sign on some pages but blanks, sorted, so that none can be missing or doubled unseen. */
export function signsOn(pages: readonly Page[]): string {
  return signsIn(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(""));
}

/** The signs of a text but blanks, sorted. */
export function signsIn(text: string): string {
  return [...text.replaceAll(/\s/gu, "")].toSorted().join("");
}

/** The texts and lines of a page that reach outside it, or nearer to an edge than `margin` mm. */
export function outside({ widthMm, heightMm, texts, lines }: Page, margin: number): string[] {
  const isOut = (x: number, y: number) =>
    x < margin || y < margin || x > widthMm - margin + 0.01 || y > heightMm - margin + 0.01;
  const wrongTexts = texts.filter(({ x, y, text, sizePt, anchor, face }) => {
    const width = widthInMm(text, sizePt, face);
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return isOut(left, y - sizePt * MM_PER_PT * 0.88) || isOut(left + width, y + sizePt * MM_PER_PT * 0.12);
  });
  const wrongLines = lines.filter(({ x1, y1, x2, y2 }) => isOut(x1, y1) || isOut(x2, y2));
  return [...wrongTexts.map(({ text }) => text), ...wrongLines.map((line) => JSON.stringify(line))];
}
