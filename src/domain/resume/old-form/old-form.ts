import type { Day } from "../../time/day.ts";
import { partsOf } from "../../time/day.ts";
import { ageOn, yearOfDay } from "../../time/japanese-calendar.ts";
import { type Cell, type CellName, cellTexts, linesAround, setCell, setInFreeBox } from "../layout/cells.ts";
import type { RirekishoWords } from "../layout/form-words.ts";
import type { Drawing, Page, PageText } from "../layout/page.ts";
import { inInk, type PaperOptions, portraitIn, type RirekishoRoom } from "../layout/rirekisho.ts";
import { type Columns, rowTexts } from "../layout/row-texts.ts";
import { onSheets } from "../layout/sheets.ts";
import { EMPTY_EXTRAS, type OldForm, type RirekishoChoices } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { historyRows, LICENCE_ROWS, licenceRows, roomOf, rowsOnPaper } from "../rows.ts";
import {
  across,
  fromTop,
  OLD_BOXES,
  OLD_HISTORY_EDGES,
  OLD_LEFT_LINES,
  OLD_LICENCE_EDGES,
  OLD_PHOTO,
  OLD_RIGHT_LINES,
} from "./lines.ts";
import { oldLeftTexts, oldRightTexts } from "./texts.ts";

/** All rows of 学歴・職歴 stand on the first page. */
const OLD_HISTORY_ROWS = 16;
/** Rows of 7 mm have no room for two lines: a long text goes on in the next row. */
const LINES_OF_ROW = 1;

const LEFT_COLUMNS = columns(1);
const RIGHT_COLUMNS = columns(2);

function columns(page: 1 | 2): Columns {
  const [year, month, textStart, textCentre, textEnd] = [9.5, 25, 34, 104, 174].map((x) => across(x, page));
  return { year, month, textStart, textCentre, textEnd } as Columns;
}

/** A mobile phone's number begins so in Japan; it has a place of its own on this form. */
const MOBILE = /^0[789]0/u;

type OldCellName = CellName | "mobile" | "commute" | "dependants" | "spouse" | "spouseSupport";

const cell = (x: number, width: number, centre: number, sizePt: number, page: 1 | 2 = 1): Cell => ({
  x: across(x, page),
  width,
  centre: fromTop(centre),
  sizePt,
});

const CELLS: Record<OldCellName, Cell> = {
  nameKana: cell(30, 107, 236.5, 10),
  name: { ...cell(30, 107, 225.5, 18), smallestLines: 2 },
  gender: { ...cell(111.5, 26, 211.5, 11), smallestLines: 2 },
  mobile: cell(22.5, 32.5, 202, 10),
  email: cell(70.5, 67, 202, 10),
  addressKana: cell(20, 117, 195.5, 10),
  addressPostalCode: cell(19, 40, 189.4, 10),
  address: { ...cell(4, 133, 180.5, 11), lines: 2, smallestLines: 3 },
  phone: cell(142, 34, 190.5, 10),
  contactKana: cell(20, 117, 169.5, 10),
  contactPostalCode: cell(19, 40, 163.4, 10),
  contact: { ...cell(4, 133, 154, 11), lines: 2, smallestLines: 3 },
  contactPhone: cell(142, 34, 164.5, 10),
  commute: { ...cell(4, 50, 172, 11, 2), smallestLines: 2 },
  dependants: cell(84.5, 12, 172, 11, 2),
  spouse: cell(113, 23, 172, 11, 2),
  spouseSupport: cell(152, 23, 172, 11, 2),
};

/**
 * The 履歴書 on the form that JIS Z 8303 showed until 2020, as geometry, for employers who ask for it. FAX stays empty:
 * Ippo knows none. Rows that find no place are not on the page; `oldFormRoom` tells how many they are.
 * @param profile the facts as they may stand on papers (`seenBy`)
 */
export function oldFormPages(profile: Profile, words: RirekishoWords, options: PaperOptions): Page[] {
  return onSheets(leftHalf(profile, words, options), rightHalf(profile, words, options), options.choices.size);
}

export function oldFormRoom(
  profile: Profile,
  words: RirekishoWords,
  choices: RirekishoChoices,
  oldForm: OldForm,
): RirekishoRoom {
  const over = (which: keyof typeof OLD_BOXES, text: string) => [...inBox(which, text).rest].length;
  return {
    history: roomOf(historyRows(profile, words.rows, choices, LINES_OF_ROW), OLD_HISTORY_ROWS),
    licences: roomOf(licenceRows(profile, words.rows, LINES_OF_ROW), LICENCE_ROWS),
    motivationOver: over("motivation", profile.motivation),
    wishesOver: over("wishes", profile.wishes),
    hobbiesOver: over("hobbies", oldForm.hobbies),
    crowded: inCells(profile, choices, oldForm).crowded,
  };
}

function leftHalf(profile: Profile, words: RirekishoWords, options: PaperOptions): Drawing {
  const { choices, portrait, ink, oldForm = EMPTY_EXTRAS.oldForm } = options;
  const paperDay = profile.paperDay || options.day;
  const shown = choices.showPortrait ? portrait : undefined;
  const all = historyRows(profile, words.rows, choices, LINES_OF_ROW);
  const rows = rowsOnPaper(all, choices.goesOnElsewhere, words.rows, OLD_HISTORY_ROWS);
  return {
    lines: OLD_LEFT_LINES,
    texts: [
      ...oldLeftTexts(words, shown !== undefined),
      ...inInk(ink, [
        ...one(dateText(profile, paperDay, words), 139, 246.5, 9, "end"),
        ...one(birthText(profile, paperDay, words), 30, 211.5, 12, "start"),
        ...(profile.gender.trim() === "" ? one(words.old.eitherGender, 124.5, 211.5, 11, "middle") : []),
        ...inCells(profile, choices, oldForm).texts.filter(({ x }) => x < across(0, 2)),
        ...rowTexts(rows, OLD_HISTORY_EDGES, LEFT_COLUMNS, profile),
      ]),
    ],
    ...(shown === undefined ? {} : { images: [portraitIn(OLD_PHOTO, shown, words)] }),
  };
}

function rightHalf(profile: Profile, words: RirekishoWords, options: PaperOptions): Drawing {
  const { choices, ink, oldForm = EMPTY_EXTRAS.oldForm } = options;
  const licences = licenceRows(profile, words.rows, LINES_OF_ROW).slice(0, LICENCE_ROWS);
  return {
    lines: OLD_RIGHT_LINES,
    texts: [
      ...oldRightTexts(words),
      ...inInk(ink, [
        ...rowTexts(licences, OLD_LICENCE_EDGES, RIGHT_COLUMNS, profile),
        ...inCells(profile, choices, oldForm).texts.filter(({ x }) => x >= across(0, 2)),
        ...inBox("hobbies", oldForm.hobbies).texts,
        ...inBox("motivation", profile.motivation).texts,
        ...inBox("wishes", profile.wishes).texts,
      ]),
    ],
  };
}

/** What the heading of a free box takes of it. */
const HEADING_MM = 6;

function inBox(which: keyof typeof OLD_BOXES, text: string) {
  const { top, bottom } = OLD_BOXES[which];
  return setInFreeBox(text, { x0: across(0, 2), x1: across(177, 2), top: top + HEADING_MM, bottom });
}

/** The person's words in the cells of both pages, and which cells they do not all fit into. */
function inCells(profile: Profile, choices: RirekishoChoices, { commute, dependants, spouse, spouseSupport }: OldForm) {
  const { phone, ...texts } = cellTexts(profile, choices);
  const isMobile = MOBILE.test(phone.trim());
  const filled: Record<OldCellName, string> = {
    ...texts,
    phone: isMobile ? "" : phone,
    mobile: isMobile ? phone : "",
    commute,
    dependants,
    spouse,
    spouseSupport,
  };
  const settings = (Object.keys(CELLS) as OldCellName[]).map((name) => ({
    name,
    setting: setCell(CELLS[name], filled[name]),
  }));
  const crowded = settings.filter(({ setting }) => setting.rest !== "").map(({ name }) => name);
  return {
    texts: settings.flatMap(({ name, setting }) => linesAround(setting, CELLS[name].x, CELLS[name].centre, "start")),
    // The number is one fact of the person's, whichever place it takes.
    crowded: crowded.map((name) => (name === "mobile" ? ("phone" as const) : name)),
  };
}

function one(text: string, x: number, centre: number, sizePt: number, anchor: PageText["anchor"]): PageText[] {
  return linesAround({ sizePt, lines: [text] }, across(x), fromTop(centre), anchor);
}

/** A part of a date that is open leaves its place for a pen. */
const OPEN = "　　";

function dateText({ calendar }: Profile, day: Day | "", { dateOf }: RirekishoWords): string {
  if (day === "") return `${OPEN}${dateOf.year}${OPEN}${dateOf.month}${OPEN}${dateOf.asOf}`;
  const [, month, date] = partsOf(day);
  return `${yearOfDay(day, calendar)}${dateOf.year}${month}${dateOf.month}${date}${dateOf.asOf}`;
}

function birthText({ birthDay, calendar }: Profile, day: Day | "", { birth }: RirekishoWords): string {
  const { year, month: ofYear, born, age, years } = birth;
  if (birthDay === "") return `${OPEN}${year}${OPEN}${ofYear}${OPEN}${born}${age}${OPEN}${years}`;
  const [, month, date] = partsOf(birthDay);
  const full = day === "" ? OPEN : String(ageOn(birthDay, day));
  return `${yearOfDay(birthDay, calendar)}${year}${month}${ofYear}${date}${born}${age}${full}${years}`;
}
