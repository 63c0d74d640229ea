import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

/** The package that carries the data of Japan Post, which Japan Post lets anyone use and hand on. */
export const POSTAL_PACKAGE = "jquery-jpostal-ja";
const BLOCKS = 50;
const CODES_IN_A_BLOCK = 10_000_000 / BLOCKS;
/** Remarks of the data that stand in the place of a town's name. */
const REMARK = /場合$/u;

/**
 * Packs the postal codes of Japan for the app: all towns, and the offices with a code of their own. The same data gives the
 * same bytes. src/domain/postal/postal-file.ts says how they are laid out, and reads them.
 * @param {ReturnType<typeof readPostalRows>} data
 * @returns {Uint8Array}
 */
export function packPostalCodes({ day, rows }) {
  const encode = encoder();
  const blocks = Array.from({ length: BLOCKS }, () => []);
  for (const row of rows) blocks[Math.floor(row.code / CODES_IN_A_BLOCK)].push(row);
  const packed = blocks.map((block, index) =>
    deflateRawSync(encode(blockText(block, index * CODES_IN_A_BLOCK)), { level: 9 }),
  );
  const head = `ippo-postal-1 ${day} ${packed.map(({ length }) => length).join(" ")}\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), ...packed]);
}

/**
 * The rows of the data, each once, by code, towns before offices; and the day it is of, as YYYY-MM-DD.
 * @param {string} root folder of the repository
 */
export function readPostalRows(root) {
  const folder = join(root, "node_modules", POSTAL_PACKAGE, "json");
  const all = readdirSync(folder)
    .filter((name) => /^\d{3}\.json$/.test(name))
    .flatMap((name) => readRows(readFileSync(join(folder, name), "utf8")));
  const seen = new Set();
  const rows = all
    .filter(([code]) => /^_\d{7}$/.test(code))
    .map(toRow)
    .filter((row) => {
      const text = Object.values(row).join("\t");
      return !seen.has(text) && seen.add(text);
    })
    .sort((one, other) => Number(one.office !== "") - Number(other.office !== "") || one.code - other.code);
  return { day: postalDay(root), rows };
}

/** The day the data is of, as YYYY-MM-DD: it has a line of its own that says so. */
export function postalDay(root) {
  const text = readFileSync(join(root, "node_modules", POSTAL_PACKAGE, "json/000.json"), "utf8");
  const info = readRows(text).find(([code]) => code === "_000info");
  const day = /\d{4}-\d\d-\d\d$/.exec(info?.[2] ?? "")?.[0];
  if (!day) throw new Error(`${POSTAL_PACKAGE} does not say which day its data is of`);
  return day;
}

/** The files are calls of a function, for pages that load them as scripts. */
function readRows(text) {
  return JSON.parse(text.slice(text.indexOf("(") + 1, text.lastIndexOf(")")));
}

function toRow([code, prefecture, city, town, street, office, prefectureKana, cityKana, townKana]) {
  const isRemark = REMARK.test(town);
  return {
    code: Number(code.slice(1)),
    place: [prefecture, city, prefectureKana, cityKana].join("\t"),
    town: isRemark ? "" : town,
    townKana: isRemark ? "" : townKana,
    street,
    office,
  };
}

function blockText(rows, first) {
  const cities = new Numbering();
  const towns = new Numbering();
  const columns = { code: [], city: [], town: [], street: [], office: [] };
  let lastCode = first;
  let lastCity = 0;
  for (const { code, place, town, townKana, street, office } of rows) {
    const step = code - lastCode;
    const city = cities.of(place);
    const known = towns.size;
    const townNumber = towns.of(`${town}\t${townKana}`);
    columns.code.push(step === 1 ? "" : step);
    columns.city.push(city === lastCity ? "" : city);
    columns.town.push(townNumber === known ? "" : townNumber);
    columns.street.push(street);
    columns.office.push(office);
    lastCode = code;
    lastCity = city;
  }
  const names = towns.list.map((town) => town.split("\t"));
  return [cities.list, names.map(([name]) => name), names.map(([, kana]) => kana), ...Object.values(columns)]
    .map((column) => column.join("\n"))
    .join("\f");
}

/** Gives each text a number, in the order in which they come. */
class Numbering {
  #numbers = new Map();

  of(text) {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  get size() {
    return this.#numbers.size;
  }

  get list() {
    return [...this.#numbers.keys()];
  }
}

/** Writes Shift_JIS: two bytes for a kanji, one for a half-width katakana. The data is published in it, so it holds all. */
function encoder() {
  const decoder = new TextDecoder("shift_jis");
  const bytesOf = new Map();
  const learn = (...bytes) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if (sign.length === 1 && sign !== "\ufffd" && !bytesOf.has(sign)) bytesOf.set(sign, bytes);
  };
  for (let byte = 0; byte <= 0xff; byte += 1) learn(byte);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) for (let trail = 0x40; trail <= 0xfc; trail += 1) learn(lead, trail);
  return (text) => {
    const written = [];
    for (const sign of text) {
      const bytes = bytesOf.get(sign);
      if (!bytes) throw new Error(`Shift_JIS has no ${sign}`);
      written.push(...bytes);
    }
    return Uint8Array.from(written);
  };
}
