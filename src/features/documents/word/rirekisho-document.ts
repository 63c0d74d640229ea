import { Footer, type Table } from "docx";
import { LEFT, RIGHT } from "../../../domain/resume/layout/form-lines.ts";
import type { RirekishoWords } from "../../../domain/resume/layout/form-words.ts";
import type { PaperOptions } from "../../../domain/resume/layout/rirekisho.ts";
import { B_FACTOR, sheetOf } from "../../../domain/resume/layout/sheets.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import { headTable } from "./form-head.ts";
import { historyTable, licenceTable, motivationTable, wishesTable } from "./form-tables.ts";
import { packed } from "./packed.ts";
import { hairline, measuresOf, paragraph } from "./parts.ts";

/** Where the first table begins, and how far down a page its text may come: half a row below the last of the form. */
const TOP_MM = 27.7;
const BOTTOM_MM = 279.4;
/** The lower end of the note on 性別, which stands below the first page's table. */
const NOTE_END_MM = 283.2;
const SHEET = sheetOf("a4");

/**
 * The 履歴書 as a Word file that can be written on in: the form's tables at their measured sizes, on two sheets of A4, or
 * of B5 where a B size was chosen. Nothing is left out: what finds no place on the page makes its cell or table longer.
 * @param profile the facts as they may stand on papers
 */
export function rirekishoDocument(profile: Profile, words: RirekishoWords, options: PaperOptions): Promise<Uint8Array> {
  const isB = options.choices.size === "b5" || options.choices.size === "b4";
  const measures = measuresOf(isB ? B_FACTOR : 1);
  const { twips } = measures;
  const { widthMm, heightMm } = sheetOf(isB ? "b5" : "a4");
  const plain = measuresOf(1);
  const note = paragraph(measures, [{ text: words.genderNote, pt: 8 }]);
  const tables: [table: Table, spaceBelowMm: number][] = [
    [headTable(measures, profile, words, options), 3.81],
    [historyTable(measures, profile, words, options.choices), 0.35],
    [licenceTable(measures, profile, words), 3.81],
    [motivationTable(measures, profile, words), 3.81],
    [wishesTable(measures, profile, words), 0.35],
  ];
  return packed(words.title.replaceAll("　", ""), {
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: plain.twips(widthMm), height: plain.twips(heightMm) },
            margin: {
              top: twips(TOP_MM),
              bottom: twips(SHEET.heightMm - BOTTOM_MM),
              left: twips(LEFT.x0),
              right: twips(SHEET.widthMm - LEFT.x0 - (RIGHT.x1 - RIGHT.x0)),
              footer: twips(SHEET.heightMm - NOTE_END_MM),
            },
          },
        },
        footers: { first: new Footer({ children: [note] }) },
        children: tables.flatMap(([table, space]) => [table, hairline(measures, space)]),
      },
    ],
  });
}
