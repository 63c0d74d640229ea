import { describe, expect, it } from "vitest";
import { rowWords } from "../../../src/content/papers/rirekisho.ts";
import { HISTORY_EDGES_LEFT, HISTORY_EDGES_RIGHT } from "../../../src/domain/resume/layout/form-lines.ts";
import { DEFAULT_CHOICES, newPaper, type PaperRecord, type Size } from "../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE, type Profile } from "../../../src/domain/resume/profile.ts";
import {
  FIRST_PAGE_ROWS,
  HISTORY_ROWS,
  historyRows,
  type PaperRow,
  ROW_TEXT_PT,
} from "../../../src/domain/resume/rows.ts";
import { MM_PER_PT } from "../../../src/domain/resume/type-setting.ts";
import { monthOfYear, yearOfMonth } from "../../../src/domain/time/japanese-calendar.ts";
import { wordFile } from "../../../src/features/documents/word-file.ts";
import { pagesOf } from "../../../src/features/pages-of.ts";
import { aJob, aProfile, aSchool } from "../../support/a-profile.ts";
import { hasLibreOffice, pdfByLibreOffice } from "../../support/libreoffice.ts";
import { pageSizesOfPdf, textsOfPdf } from "../../support/pdf.ts";
import { readWord } from "../../support/word.ts";

const TODAY = "2026-04-01";

const PAGE_NUMBER = /^\d\/\d$/u;

/** Text that stands on one line, from the left to the right. */
type Line = { text: string; baseline: number };

const bare = (text: string) => text.replaceAll(/\s/gu, "");

async function opened(paper: PaperRecord, profile: Profile, font?: "biz-udpgothic") {
  const docx = await wordFile(paper, profile, TODAY, []);
  const { names, part } = readWord(docx);
  const letters = names.filter((name) => name.endsWith(".xml")).map(part);
  const pdf = await pdfByLibreOffice(docx, letters.join(""), font);
  const sizes = await pageSizesOfPdf(pdf);
  const pages: Line[][] = [];
  for (const index of sizes.keys()) pages.push(linesOf(await textsOfPdf(pdf, index)));
  return { sizes, pages };
}

/** Runs of a line stand within a millimetre of each other: figures and kanji may sit a little apart. */
function linesOf(texts: readonly { text: string; x: number; baseline: number }[]): Line[] {
  const lines: { texts: { text: string; x: number }[]; baseline: number }[] = [];
  for (const { text, x, baseline } of texts.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && baseline - line.baseline < 1) line.texts.push({ text, x });
    else lines.push({ texts: [{ text, x }], baseline });
  }
  return lines.map(({ texts: on, baseline }) => ({
    baseline,
    text: bare(
      on
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(""),
    ),
  }));
}

function rowText({ month, lines }: PaperRow): string {
  return bare(`${yearOfMonth(month, "japanese")}${monthOfYear(month)}${lines.join("")}`);
}

/** Facts whose 学歴・職歴 takes so many rows; figures in the names tell them apart. */
function withRows(count: number): Profile {
  const jobs = Array.from({ length: Math.floor((count - 5) / 2) }, (_, index) =>
    aJob({
      id: `job-${index}`,
      employer: `株式会社みどり文具${index}号店`,
      start: `${1990 + index}-04`,
      end: `${1991 + index}-03`,
    }),
  );
  const schools = [aSchool({ school: "北海道立若葉高等学校", course: "普通科", end: "1990-03" })];
  const odd = count % 2 === 0 ? [aJob({ id: "odd", employer: "みなと書店", start: "2020-04" })] : [];
  return aProfile({ name: "山田　花子", nameKana: "やまだ　はなこ", education: schools, work: [...jobs, ...odd] });
}

const rirekisho = (size: Size = "a4"): PaperRecord => ({
  ...newPaper("rirekisho"),
  choices: { ...DEFAULT_CHOICES, size },
});

describe.skipIf(!process.env["IPPO_SLOW"] || !hasLibreOffice())("a Word file opened in LibreOffice", () => {
  it.each(["biz-udmincho", "biz-udpgothic"] as const)("has the form's rows on its two pages, with %s", async (font) => {
    const profile = withRows(HISTORY_ROWS);
    const rows = historyRows(profile, rowWords, DEFAULT_CHOICES);
    expect(rows.length).toBe(HISTORY_ROWS);
    const { pages } = await opened(rirekisho(), profile, font === "biz-udpgothic" ? font : undefined);
    expect(pages.length).toBe(2);
    const wanted = rows.map(rowText).filter((text) => text !== "");
    const found = pages.map((lines) => lines.map(({ text }) => text).filter((text) => wanted.includes(text)));
    const onFirst = rows.slice(0, FIRST_PAGE_ROWS).map(rowText);
    expect(found[0]).toEqual(onFirst.filter((text) => text !== ""));
    expect(found[1]).toEqual(rows.slice(FIRST_PAGE_ROWS).map(rowText));
    expect(pages[1]?.map(({ text }) => text)).toEqual(expect.arrayContaining([bare(profile.wishes)]));
  });

  it("has each row within 2 mm of where the form has it", async () => {
    const profile = withRows(HISTORY_ROWS);
    const { pages } = await opened(rirekisho(), profile);
    const places = [placesOf(HISTORY_EDGES_LEFT), placesOf(HISTORY_EDGES_RIGHT)].flatMap((of, page) =>
      of.map((baseline) => ({ page, baseline })),
    );
    const away = historyRows(profile, rowWords, DEFAULT_CHOICES).flatMap((row, index) => {
      const place = places[index];
      const line = pages[place?.page ?? 0]?.find(({ text }) => text === rowText(row));
      return rowText(row) === "" ? [] : [Math.abs((line?.baseline ?? Number.NaN) - (place?.baseline ?? 0))];
    });
    expect(away.length).toBe(HISTORY_ROWS - 1);
    for (const mm of away) expect(mm).toBeLessThan(2);
  });

  it.each<[Size, number, number]>([
    ["a3", 210, 297],
    ["b4", 182, 257],
  ])("is two sheets where %s was chosen, also when nothing is written", async (size, widthMm, heightMm) => {
    for (const profile of [EMPTY_PROFILE, withRows(HISTORY_ROWS)]) {
      const { sizes } = await opened(rirekisho(size), profile);
      expect(sizes.length).toBe(2);
      for (const sheet of sizes) {
        expect(sheet.widthMm).toBeCloseTo(widthMm, 0);
        expect(sheet.heightMm).toBeCloseTo(heightMm, 0);
      }
    }
  });

  it("has every row where there are more than the form has, in order", async () => {
    const profile = withRows(35);
    const { pages } = await opened(rirekisho(), profile);
    const wanted = historyRows(profile, rowWords, DEFAULT_CHOICES)
      .map(rowText)
      .filter((text) => text !== "");
    const found = pages.flat().map(({ text }) => text);
    expect(found.filter((text) => wanted.includes(text))).toEqual(wanted);
  });

  it("has the text of a 職務経歴書 in order, on as many pages as the paper", async () => {
    const profile = withRows(47);
    const paper = newPaper("shokumuKeirekisho");
    const { pages } = await opened(paper, profile);
    const drawn = pagesOf(paper, profile, TODAY, []);
    expect(pages.length).toBe(drawn.length);
    const signs = (texts: readonly { text: string }[]) =>
      texts
        .map(({ text }) => bare(text))
        .filter((text) => !PAGE_NUMBER.test(text))
        .join("");
    expect(pages.map(signs).join("")).toBe(drawn.map(({ texts }) => signs(texts)).join(""));
    for (const [index, lines] of pages.entries()) expect(lines.at(-1)?.text).toBe(`${index + 1}/${pages.length}`);
  });
});

/** The baselines of the rows between some edges: a third of the type's size below the middle. */
function placesOf(edges: readonly number[]): number[] {
  return edges
    .slice(0, -1)
    .map((edge, index) => (edge + (edges[index + 1] ?? edge)) / 2 + 0.35 * ROW_TEXT_PT * MM_PER_PT);
}
