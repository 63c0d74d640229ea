import { toHiragana } from "../kana/hiragana.ts";

/**
 * The postal codes as the build packs them (scripts/postal.mjs): one line of ASCII, then 50 blocks of 200,000 codes each,
 * deflated. A block is read alone, so that looking a code up unpacks a few dozen kilobytes. Unpacked, it is Shift_JIS,
 * columns parted by form feeds, their values by line feeds.
 */
const BLOCKS = 50;
const CODES_IN_A_BLOCK = 10_000_000 / BLOCKS;
const LINE_FEED = 0x0a;

/** Where a code leads to. A town is empty where the code is of the whole municipality. */
export type PostalPlace = {
  prefecture: string;
  city: string;
  town: string;
  /** Reading of the three in hiragana, parted by full-width spaces; empty where the data has none for the town. */
  kana: string;
  /** Of a code that belongs to one office: its street and number, and its name. */
  street: string;
  office: string;
};

/** What the file is made of: the day of its data, as YYYY-MM-DD, and where each block lies in it. */
export type PostalHead = { day: string; blocks: { start: number; end: number }[] };

/**
 * Reads the first line of the file.
 * @throws {RangeError} where the bytes are no file of postal codes
 */
export function readPostalHead(bytes: Uint8Array): PostalHead {
  const length = bytes.indexOf(LINE_FEED);
  const [name, day = "", ...sizes] = String.fromCharCode(...bytes.subarray(0, Math.max(0, length))).split(" ");
  if (name !== "ippo-postal-1" || sizes.length !== BLOCKS) throw new RangeError("no file of postal codes");
  let start = length + 1;
  const blocks = sizes.map((size) => {
    const block = { start, end: start + Number(size) };
    start = block.end;
    return block;
  });
  return { day, blocks };
}

/** The number of the block that holds a code of seven digits. */
export function postalBlock(code: string): number {
  return Math.floor(Number(code) / CODES_IN_A_BLOCK);
}

/** A block, ready to be asked: lists of names, and its rows, one column each. */
export type PostalBlock = {
  cities: string[];
  towns: string[];
  townKana: string[];
  /** Codes as numbers; the rows of one code stand together, offices after the towns of all codes. */
  codes: Uint32Array;
  cityOf: Uint16Array;
  townOf: Uint16Array;
  streets: string[];
  offices: string[];
};

/**
 * Reads the unpacked text of a block. It makes no object for each row, so that a page can do it between two frames.
 * @param number which block it is
 */
export function readPostalBlock(text: string, number: number): PostalBlock {
  const columns = text.split("\f").map((column) => column.split("\n"));
  const [
    cities = [],
    towns = [],
    townKana = [],
    steps = [],
    citySteps = [],
    townSteps = [],
    streets = [],
    offices = [],
  ] = columns;
  const codes = new Uint32Array(steps.length);
  const cityOf = new Uint16Array(steps.length);
  const townOf = new Uint16Array(steps.length);
  let code = number * CODES_IN_A_BLOCK;
  let city = 0;
  let newestTown = -1;
  for (let row = 0; row < steps.length; row += 1) {
    // An empty value is the usual one: the next code, the same city, the next town of the list.
    code += steps[row] === "" ? 1 : Number(steps[row]);
    if (citySteps[row] !== "") city = Number(citySteps[row]);
    if (townSteps[row] === "") newestTown += 1;
    codes[row] = code;
    cityOf[row] = city;
    townOf[row] = townSteps[row] === "" ? newestTown : Number(townSteps[row]);
  }
  return { cities, towns, townKana, codes, cityOf, townOf, streets, offices };
}

/**
 * Every place of a code, in the order of the data: none, one, or the several that share it.
 * @param code seven digits; of another block, it gives none
 */
export function placesOf(block: PostalBlock, code: string): PostalPlace[] {
  const wanted = Number(code);
  const places: PostalPlace[] = [];
  for (let row = block.codes.indexOf(wanted); row >= 0; row = block.codes.indexOf(wanted, row + 1))
    places.push(placeOf(block, row));
  return places;
}

function placeOf(block: PostalBlock, row: number): PostalPlace {
  const [prefecture = "", city = "", ...kana] = (block.cities[block.cityOf[row] ?? 0] ?? "").split("\t");
  const number = block.townOf[row] ?? 0;
  const town = block.towns[number] ?? "";
  return {
    prefecture,
    city,
    town,
    kana: readingOf(kana, town, block.townKana[number] ?? ""),
    street: block.streets[row] ?? "",
    office: block.offices[row] ?? "",
  };
}

function readingOf(kana: readonly string[], town: string, townKana: string): string {
  if (town !== "" && townKana === "") return "";
  return toHiragana([...kana, townKana].filter(Boolean).join("　"));
}
