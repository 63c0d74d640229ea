import type { RirekishoChoices } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { MM_PER_PT, type Setting, setIntoBox, setText } from "../type-setting.ts";
import { MOTIVATION, RIGHT, WISH_EDGES } from "./form-lines.ts";
import type { PageText } from "./page.ts";

/** The cells a person's own words are set into, in mm on the A3 sheet. */
const CELLS = {
  nameKana: { x: 45, width: 93, centre: 41.66, sizePt: 10 },
  name: { x: 45, width: 92, centre: 60.5, sizePt: 20, smallestLines: 2 },
  gender: { x: 154, width: 40, centre: 76.4, sizePt: 11, smallestLines: 2 },
  addressKana: { x: 45, width: 114, centre: 83.74, sizePt: 10 },
  addressPostalCode: { x: 46.6, width: 40, centre: 89.02, sizePt: 11 },
  address: { x: 28, width: 131, centre: 97.4, sizePt: 11, lines: 2, smallestLines: 3 },
  phone: { x: 162.6, width: 32.4, centre: 95.2, sizePt: 11, smallestLines: 2 },
  email: { x: 162.6, width: 32.4, centre: 98.2, sizePt: 9, lines: 2, smallestLines: 2 },
  contactKana: { x: 45, width: 114, centre: 106.27, sizePt: 10 },
  contactPostalCode: { x: 46.6, width: 40, centre: 111.67, sizePt: 11 },
  contact: { x: 28, width: 131, centre: 120, sizePt: 11, lines: 2, smallestLines: 3 },
  contactPhone: { x: 162.6, width: 32.4, centre: 117.8, sizePt: 11, smallestLines: 2 },
} as const satisfies Record<string, Cell>;

/** A place for one text: its left end, its width, in mm. */
export type Cell = {
  x: number;
  width: number;
  /** The height at which the middle of the text stands. */
  centre: number;
  sizePt: number;
  lines?: number;
  smallestLines?: number;
};

export type CellName = keyof typeof CELLS;

/** From the middle of a line of full-width signs down to its baseline, in em. */
const BASELINE_EM = 0.35;
const LEADING = 1.3;
const BOX_PADDING_X_MM = 3;
const BOX_PADDING_Y_MM = 1.5;
const BOX_LEADING = 1.45;

/** The phone number stands higher where an e-mail address stands below it. */
const PHONE_ABOVE_EMAIL = 90.4;

/** What stands in each cell. */
export function cellTexts(profile: Profile, { showEmail }: RirekishoChoices): Record<CellName, string> {
  const { address, contact } = profile;
  return {
    nameKana: profile.nameKana,
    name: profile.name,
    gender: profile.gender,
    addressKana: address.kana,
    addressPostalCode: address.postalCode,
    address: address.text,
    phone: address.phone,
    email: showEmail ? profile.email : "",
    contactKana: contact.kana,
    contactPostalCode: contact.postalCode,
    contact: contact.text,
    contactPhone: contact.phone,
  };
}

/** What stands in a cell, whole, and the size of type at which it is set there. In a taller cell all of it finds room. */
export function cellWords(
  profile: Profile,
  choices: RirekishoChoices,
): Record<CellName, { text: string; sizePt: number }> {
  const entries = Object.entries(cellTexts(profile, choices)) as [CellName, string][];
  const words = entries.map(([name, text]) => [name, { text: text.trim(), sizePt: setCell(CELLS[name], text).sizePt }]);
  return Object.fromEntries(words);
}

/** The person's words in the cells of the first page, and which cells they do not all fit into. */
export function setCells(profile: Profile, choices: RirekishoChoices): { texts: PageText[]; crowded: CellName[] } {
  const filled = cellTexts(profile, choices);
  const entries = Object.entries(filled) as [CellName, string][];
  const settings = entries.map(([name, text]) => {
    const cell: Cell = CELLS[name];
    return { name, cell, setting: setCell(cell, text) };
  });
  const centreOf = (name: CellName) =>
    name === "phone" && filled.email.trim() !== "" ? PHONE_ABOVE_EMAIL : CELLS[name].centre;
  return {
    texts: settings.flatMap(({ name, cell, setting }) => linesAround(setting, cell.x, centreOf(name), "start")),
    crowded: settings.filter(({ setting }) => setting.rest !== "").map(({ name }) => name),
  };
}

/** Sets a text into a cell. */
export function setCell({ width, sizePt, lines, smallestLines }: Cell, text: string): Setting {
  const allowed = { ...(lines ? { lines } : {}), ...(smallestLines ? { smallestLines } : {}) };
  return setText(text.trim(), { widthMm: width, sizePt, ...allowed });
}

type FreeBox = { x0: number; x1: number; top: number; bottom: number };

/** A text in a free box, from the top. `rest` found no room. */
export function setInFreeBox(text: string, box: FreeBox): { texts: PageText[]; sizePt: number; rest: string } {
  const { sizePt, lines, rest } = setIntoBox(text.trimEnd(), {
    widthMm: box.x1 - box.x0 - 2 * BOX_PADDING_X_MM,
    heightMm: box.bottom - box.top - 2 * BOX_PADDING_Y_MM,
    sizePt: 11,
    leading: BOX_LEADING,
  });
  const leadingMm = sizePt * BOX_LEADING * MM_PER_PT;
  const firstCentre = box.top + BOX_PADDING_Y_MM + leadingMm / 2;
  const x = box.x0 + BOX_PADDING_X_MM;
  const texts = lines.flatMap((line, index) => oneLine(line, x, firstCentre + index * leadingMm, sizePt));
  return { texts, sizePt, rest };
}

/** 志望の動機 in its free box. */
export function setMotivation(text: string): { texts: PageText[]; sizePt: number; rest: string } {
  return setInFreeBox(text, { ...RIGHT, ...MOTIVATION });
}

/** 本人希望 on its ruled rows. */
export function setWishes(text: string): { texts: PageText[]; rest: string } {
  const { sizePt, rows } = wishRows(text);
  const x = RIGHT.x0 + BOX_PADDING_X_MM;
  const texts = WISH_EDGES.slice(0, -1).flatMap((top, row) => {
    const centre = (top + (WISH_EDGES[row + 1] ?? top)) / 2;
    return linesAround({ sizePt, lines: rows[row] ?? [] }, x, centre, "start");
  });
  return {
    texts,
    rest: rows
      .slice(WISH_EDGES.length - 1)
      .flat()
      .join("\n"),
  };
}

/** 本人希望 by rows: one line a row, at the smallest size two. What the form has no row for stands in more of them. */
export function wishRows(text: string): { sizePt: number; rows: string[][] } {
  const places = WISH_EDGES.length - 1;
  const widthMm = RIGHT.x1 - RIGHT.x0 - 2 * BOX_PADDING_X_MM;
  const { sizePt, lines, rest } = setText(text.trimEnd(), {
    widthMm,
    sizePt: 11,
    lines: places,
    smallestLines: 2 * places,
  });
  const all = rest === "" ? lines : [...lines, ...rest.split("\n")];
  const perRow = all.length > places ? 2 : 1;
  const rows = Array.from({ length: Math.ceil(all.length / perRow) }, (_, row) =>
    all.slice(row * perRow, (row + 1) * perRow),
  );
  return { sizePt, rows };
}

/** Lines one under the other, their middle at a height. */
export function linesAround(
  { sizePt, lines }: { sizePt: number; lines: readonly string[] },
  x: number,
  centre: number,
  anchor: PageText["anchor"],
): PageText[] {
  const leadingMm = sizePt * LEADING * MM_PER_PT;
  const first = centre - ((lines.length - 1) * leadingMm) / 2;
  return lines.flatMap((line, index) => oneLine(line, x, first + index * leadingMm, sizePt, anchor));
}

function oneLine(
  text: string,
  x: number,
  centre: number,
  sizePt: number,
  anchor: PageText["anchor"] = "start",
): PageText[] {
  return text.trim() === "" ? [] : [{ x, y: centre + BASELINE_EM * sizePt * MM_PER_PT, sizePt, text, anchor }];
}
