import { JsonResumeError } from "./errors.ts";
import { isJsonObject, type Json, type JsonObject } from "./plain-json.ts";

/**
 * A key of the standard that Ippo knows a place for. `text`: a string; `lines`: a list of strings, kept as lines;
 * `month`: a date, of which a profile keeps year and month. `max` is the profile's limit for it.
 */
export type Key = { readonly key: string; readonly kind: "text" | "lines" | "month"; readonly max: number };

/** An item of the standard as texts by their keys; what is not there is empty. All comparing is done on these. */
export type Flat = Readonly<Record<string, string>>;

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T[\d:.Z+-]{1,24})?)?)?$/;
const LONGEST_DATE = 35;

export const text = (key: string, max: number): Key => ({ key, kind: "text", max });
export const lines = (key: string, max: number): Key => ({ key, kind: "lines", max });
export const month = (key: string): Key => ({ key, kind: "month", max: LONGEST_DATE });

/**
 * The known keys of an object of the standard.
 * @throws JsonResumeError `wrong-type`, `bad-date` or `too-long`, with the place
 */
export function readFlat(object: JsonObject, keys: readonly Key[], place: string): Flat {
  return Object.fromEntries(keys.map((key) => [key.key, readKey(object[key.key], key, `${place}.${key.key}`)]));
}

/** `null` and a missing key both say nothing: other programs write one or the other. */
function readKey(value: Json | undefined, { kind, max }: Key, place: string): string {
  if (value === undefined || value === null) return "";
  const read = kind === "lines" ? linesIn(value, place) : value;
  if (typeof read !== "string") throw new JsonResumeError("wrong-type", place);
  if (read.length > max) throw new JsonResumeError("too-long", place);
  if (kind === "month" && read !== "" && !DATE.test(read)) throw new JsonResumeError("bad-date", place);
  return read;
}

function linesIn(value: Json, place: string): string {
  if (!Array.isArray(value)) throw new JsonResumeError("wrong-type", place);
  value.forEach((one: Json, index) => {
    if (typeof one !== "string") throw new JsonResumeError("wrong-type", `${place}[${index}]`);
  });
  return value.join("\n");
}

/** The object of the standard that says what a flat item says; empty texts are left out. */
export function writeFlat(flat: Flat, keys: readonly Key[]): JsonObject {
  return Object.fromEntries(
    keys
      .filter(({ key }) => flat[key])
      .map(({ key, kind }) => [key, kind === "lines" ? (flat[key] ?? "").split("\n") : (flat[key] ?? "")]),
  );
}

/** The month of a date of the standard, as a profile keeps it. */
export function monthIn(date: string): string {
  const [, year = "", monthOfYear] = DATE.exec(date) ?? [];
  return monthOfYear ? `${year}-${monthOfYear}` : year;
}

/** An object at a place of the file; nothing where there is none. @throws JsonResumeError `wrong-type` */
export function objectAt(value: Json | undefined, place: string): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isJsonObject(value)) throw new JsonResumeError("wrong-type", place);
  return value;
}

/** A list of objects at a place of the file. @throws JsonResumeError `wrong-type` or `too-many` */
export function objectsAt(value: Json | undefined, most: number, place: string): JsonObject[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new JsonResumeError("wrong-type", place);
  if (value.length > most) throw new JsonResumeError("too-many", place);
  return value.map((item: Json, index) => {
    if (!isJsonObject(item)) throw new JsonResumeError("wrong-type", `${place}[${index}]`);
    return item;
  });
}
