import * as z from "zod/mini";
import { type Profile, profileSchema } from "../profile.ts";
import { JsonResumeError } from "./errors.ts";
import { isJsonObject, type JsonObject } from "./plain-json.ts";
import { SECTIONS } from "./sections.ts";

/** Where Ippo's own part stands in `meta`, and the version of its shape. */
export const OWN_KEY = "jp.ippo";
export const FORMAT_VERSION = 1;

const ids = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60));

const ownPartSchema = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  payload: profileSchema,
  /** The ids of the parts in each section, in the order of its items. */
  order: z.partialRecord(z.enum(SECTIONS), ids),
  standardHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type OwnPart = z.infer<typeof ownPartSchema>;

/**
 * Ippo's own part of a file; `undefined` where it has none.
 * @throws JsonResumeError `newer` or `damaged`
 */
export function ownPartOf(meta: JsonObject): OwnPart | undefined {
  const own = meta[OWN_KEY];
  if (own === undefined) return undefined;
  const version = isJsonObject(own) ? own["formatVersion"] : undefined;
  if (typeof version === "number" && version > FORMAT_VERSION) throw new JsonResumeError("newer", "meta");
  const read = ownPartSchema.safeParse(own);
  if (!read.success || !hasClearIds(read.data)) throw new JsonResumeError("damaged", "meta");
  return read.data;
}

/** Parts are told apart by their ids: none stands twice in a list, and none is spoken of that is not there. */
function hasClearIds({ payload, order }: OwnPart): boolean {
  const lists = listsOf(payload);
  const known = new Set(lists.flat());
  const spoken = Object.values(order);
  return [...lists, ...spoken].every(isEachOnce) && spoken.flat().every((id) => known.has(id));
}

function listsOf({ education, work, activities, licences, skills, strengths }: Profile): string[][] {
  return [education, work, activities, licences, skills, strengths].map((parts) => parts.map(({ id }) => id));
}

function isEachOnce(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}
