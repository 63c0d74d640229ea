import { JsonResumeError } from "./errors.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** The most of a file: a long career takes some 50,000 signs. */
export const MOST_SIGNS = 4 * 1024 * 1024;
const MOST_VALUES = 200_000;
const DEEPEST = 64;

/**
 * A copy of a stranger's value that holds nothing but JSON.
 * @throws JsonResumeError `too-big`, `too-deep`, `cyclic`, `unsafe-key`, or `wrong-type` for what JSON does not know
 */
export function plainJson(value: unknown): Json {
  const around = new Set<object>();
  let signs = 0;
  let values = 0;

  const count = (length: number) => {
    signs += length;
    values += 1;
    if (signs > MOST_SIGNS || values > MOST_VALUES) throw new JsonResumeError("too-big");
  };

  const copy = (part: unknown): Json => {
    count(typeof part === "string" ? part.length : 0);
    if (part === null || typeof part === "boolean" || typeof part === "string") return part;
    if (typeof part === "number" && Number.isFinite(part)) return part;
    if (typeof part !== "object") throw new JsonResumeError("wrong-type");
    if (around.has(part)) throw new JsonResumeError("cyclic");
    if (around.size >= DEEPEST) throw new JsonResumeError("too-deep");
    around.add(part);
    const copied = Array.isArray(part) ? Array.from(part, copy) : copyObject(part);
    around.delete(part);
    return copied;
  };

  const copyObject = (part: object): JsonObject => {
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== null) throw new JsonResumeError("wrong-type");
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]: [string, unknown]) => {
        if (key === "__proto__") throw new JsonResumeError("unsafe-key");
        count(key.length);
        return [key, copy(inner)];
      }),
    );
  };

  return copy(value);
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The parts of an object that are not among `names`, in their order. */
export function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !names.includes(key)));
}
