import { AlignmentType, ImageRun, Paragraph, type Table, TabStopType } from "docx";
import { type CellName, cellWords } from "../../../domain/resume/layout/cells.ts";
import { LEFT, PHOTO } from "../../../domain/resume/layout/form-lines.ts";
import type { RirekishoWords } from "../../../domain/resume/layout/form-words.ts";
import type { PaperOptions } from "../../../domain/resume/layout/rirekisho.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import { type Day, partsOf } from "../../../domain/time/day.ts";
import { ageOn, yearOfDay } from "../../../domain/time/japanese-calendar.ts";
import { ALL_RULED, CELL_PADDING_MM, hairline, type Measures, paragraph, type Row, STOP, tableOf } from "./parts.ts";

/** The form's upright lines above 学歴・職歴: the end of 氏名, and that of the addresses. */
const NAME_END = 139.14;
const ADDRESS_END = 160.56;
const COLUMNS_MM = [NAME_END - LEFT.x0, ADDRESS_END - NAME_END, LEFT.x1 - ADDRESS_END] as const;
const VALUE_STOP_MM = 45 - LEFT.x0 - CELL_PADDING_MM;
/** The photo's box stands a little right of the middle of what is left beside 氏名. */
const PHOTO_SHIFT_MM = PHOTO.x0 + PHOTO.x1 - NAME_END - LEFT.x1;

/** The upper part of a 履歴書: title and date, the photo's place, name, birth, addresses. */
export function headTable(measures: Measures, profile: Profile, words: RirekishoWords, options: PaperOptions): Table {
  const { twips } = measures;
  const cells = cellWords(profile, options.choices);
  const day = profile.paperDay || options.day;
  const stopAt = (mm: number) => [{ type: TabStopType.LEFT, position: twips(mm) }];
  const kana = (name: CellName) =>
    paragraph(measures, [{ text: words.kana, pt: 10 }, STOP, piece(cells[name])], { stops: stopAt(VALUE_STOP_MM) });
  const plain = (text: string, pt = 11) => paragraph(measures, [{ text, pt }]);
  const address = (first: Paragraph, name: CellName) => [
    first,
    paragraph(measures, [piece(cells[name])], { indentMm: 2 }),
  ];
  const phone = (...names: CellName[]) => [
    plain(words.phone),
    ...names
      .map((name) => cells[name])
      .filter(({ text }, index) => index === 0 || text !== "")
      .map((one) => paragraph(measures, [piece(one)])),
  ];
  const postal = (label: string, name: CellName) => ({ text: `${label}${cells[name].text}`, pt: 11 });
  const rows: Row[] = [
    {
      heightMm: 11.26,
      cells: [
        {
          sides: { bottom: "rule" },
          content: [
            paragraph(measures, [{ text: words.title, pt: 20 }, STOP, { text: dateOf(profile, day, words), pt: 11 }], {
              stops: [{ type: TabStopType.RIGHT, position: twips(NAME_END - LEFT.x0 - CELL_PADDING_MM - 1) }],
            }),
          ],
        },
        {
          sides: { bottom: "rule" },
          across: 2,
          down: 3,
          upright: "top",
          content: photoPlace(measures, words, options),
        },
      ],
    },
    { heightMm: 5.56, cells: [{ sides: { ...ALL_RULED, bottom: "fine" }, content: [kana("nameKana")] }] },
    {
      heightMm: 27.25,
      cells: [
        {
          sides: { ...ALL_RULED, top: "fine" },
          upright: "top",
          content: [
            plain(words.name),
            paragraph(measures, [piece(cells.name)], { indentMm: VALUE_STOP_MM, beforePt: 10 }),
          ],
        },
      ],
    },
    {
      heightMm: 9.1,
      cells: [
        {
          sides: ALL_RULED,
          content: [
            paragraph(measures, [{ text: birthOf(profile, day, words), pt: 11 }], { align: AlignmentType.CENTER }),
          ],
        },
        {
          sides: ALL_RULED,
          across: 2,
          content: [
            paragraph(measures, [{ text: words.gender, pt: 11 }, STOP, piece(cells.gender)], { stops: stopAt(16) }),
          ],
        },
      ],
    },
    ...addressRows({
      kana: kana("addressKana"),
      content: address(paragraph(measures, [postal(words.address, "addressPostalCode")]), "address"),
      phone: phone("phone", "email"),
      heights: [5.6, 17.11],
    }),
    ...addressRows({
      kana: kana("contactKana"),
      content: address(
        paragraph(measures, [postal(words.contact, "contactPostalCode"), STOP, { text: words.contactNote, pt: 9 }], {
          stops: [{ type: TabStopType.RIGHT, position: twips(ADDRESS_END - LEFT.x0 - CELL_PADDING_MM - 0.8) }],
        }),
        "contact",
      ),
      phone: phone("contactPhone"),
      heights: [5.55, 17.14],
    }),
  ];
  return tableOf(measures, COLUMNS_MM, rows);
}

type AddressRows = {
  kana: Paragraph;
  content: readonly Paragraph[];
  phone: readonly Paragraph[];
  heights: readonly [number, number];
};

function addressRows({ kana, content, phone, heights }: AddressRows): Row[] {
  return [
    {
      heightMm: heights[0],
      cells: [
        { sides: { ...ALL_RULED, bottom: "fine" }, across: 2, content: [kana] },
        { sides: ALL_RULED, down: 2, upright: "top", content: phone },
      ],
    },
    { heightMm: heights[1], cells: [{ sides: { ...ALL_RULED, top: "fine" }, across: 2, upright: "top", content }] },
  ];
}

function piece({ text, sizePt }: { text: string; sizePt: number }) {
  return { text, pt: sizePt };
}

const OPEN = "　　";

function dateOf({ calendar }: Profile, day: Day | "", { dateOf: names }: RirekishoWords): string {
  const [, month, date] = day === "" ? [] : partsOf(day);
  const year = day === "" ? OPEN : yearOfDay(day, calendar);
  return `${year}${names.year}${month ?? OPEN}${names.month}${date ?? OPEN}${names.asOf}`;
}

/** The age is that of the day on the paper; without one it stays open, like every other field. */
function birthOf({ birthDay, calendar }: Profile, day: Day | "", { birth }: RirekishoWords): string {
  const [, month, date] = birthDay === "" ? [] : partsOf(birthDay);
  const year = birthDay === "" ? OPEN : yearOfDay(birthDay, calendar);
  const age = birthDay === "" || day === "" ? undefined : ageOn(birthDay, day);
  return `${year}${birth.year}${month ?? OPEN}${birth.month}${date ?? OPEN}${birth.born}${birth.age}${age ?? OPEN}${birth.years}`;
}

/** The photo, or the dashed box with the form's words about one. */
function photoPlace(measures: Measures, words: RirekishoWords, { choices, portrait }: PaperOptions) {
  if (choices.showPortrait && portrait) return [photoOf(measures, portrait, words.photo.label)];
  const { photo } = words;
  const line = (text: string, look: Parameters<typeof paragraph>[2] = {}) =>
    paragraph(measures, [{ text, pt: 8 }], look);
  const box = [
    line(photo.title, { align: AlignmentType.CENTER, beforePt: 14 }),
    line(photo.when[0], { beforePt: 8 }),
    line(photo.when[1]),
    line(`${photo.height}　${photo.heightFigure}`),
    line(`　　${photo.width}　${photo.widthFigure}`),
    line(photo.alone),
    line(photo.glue),
  ];
  const sides = { top: "dashed", bottom: "dashed", left: "dashed", right: "dashed" } as const;
  const space = PHOTO.x0 - NAME_END;
  return [
    // A cell of its own beside it keeps the box in its place in every program.
    tableOf(
      measures,
      [space - CELL_PADDING_MM, PHOTO.x1 - PHOTO.x0],
      [
        {
          heightMm: PHOTO.y1 - PHOTO.y0,
          cells: [{ content: [hairline(measures)] }, { sides, upright: "top", content: box }],
        },
      ],
    ),
    hairline(measures),
  ];
}

/** A portrait of 3:4 as high as the form's box. @param href a `data:` address of a JPEG */
function photoOf({ dots, twips }: Measures, href: string, label: string): Paragraph {
  const height = PHOTO.y1 - PHOTO.y0;
  const data = Uint8Array.from(atob(href.slice(href.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: twips(PHOTO_SHIFT_MM) },
    spacing: { before: 0, after: 0 },
    children: [
      new ImageRun({
        type: "jpg",
        data,
        transformation: { width: dots((height * 3) / 4), height: dots(height) },
        altText: { id: "1", name: label, description: label, title: label },
      }),
    ],
  });
}
