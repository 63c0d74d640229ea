import * as z from "zod/mini";
import { line } from "./history.ts";

/** How many such texts are kept. */
export const MOST_TYPED_DATES = 300;

/**
 * What was typed into fields for dates and cannot be read as one, by the field's place among the facts and papers: it
 * stands in its field again until it becomes a date or is emptied, and on no paper.
 */
export const typedDatesSchema = z.strictObject({
  texts: z.record(z.string().check(z.maxLength(200)), line(40)).check(z.refine(isNotTooMany)),
});

function isNotTooMany(texts: Readonly<Record<string, string>>): boolean {
  return Object.keys(texts).length <= MOST_TYPED_DATES;
}
