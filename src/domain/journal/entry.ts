import * as z from "zod/mini";
import { threadsSchema } from "../threads/thread.ts";
import { daySchema, instantSchema } from "../time/day.ts";
import {
  attachmentsOf,
  type DocumentAttachment,
  documentSchema,
  type EntryDocument,
  textOfDocument,
} from "./document.ts";
import { isUntouched } from "./forms.ts";

/** `line` is the day's one line on Today, `free` a page of its own; the others begin with questions (`forms.ts`). */
export const FORMS = [
  "line",
  "free",
  "goodThings",
  "sortFeelings",
  "unsentLetter",
  "doneToday",
  "beforeTalk",
  "afterTalk",
] as const;
export type Form = (typeof FORMS)[number];

/** A word of the person's own by which entries are found again: a tag, or somebody's name. */
const labelSchema = z.string().check(z.minLength(1), z.maxLength(60));
const labels = z.optional(z.array(labelSchema).check(z.minLength(1), z.maxLength(50)));

/** One piece of journal. */
export const journalEntrySchema = z.strictObject({
  day: daySchema,
  at: instantSchema,
  form: z.enum(FORMS),
  document: documentSchema as unknown as z.ZodMiniType<EntryDocument>,
  tags: labels,
  people: labels,
  /** The person marked it つらい: it is not brought up by itself. */
  isHeavy: z.optional(z.literal(true)),
  /** Other entries and steps that the person tied to this one, in the order in which they did. */
  threads: threadsSchema,
  /** Where it was brought in from. `of` is one bringing in, `source` the entry's own sign there. */
  broughtIn: z.optional(
    z.strictObject({
      of: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      source: z.string().check(z.maxLength(200)),
    }),
  ),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/**
 * The first words of an entry: its first line that holds any, at most `length` characters (code points). On a page that
 * began with questions those are the first words under them, if there are any.
 */
export function excerptOf({ form, document }: Pick<JournalEntry, "form" | "document">, length = 60): string {
  const all = () => firstWords(textOfDocument(document), length);
  if (form === "line" || form === "free") return all();
  const answers = document.content.filter(({ type }) => type !== "heading");
  return firstWords(textOfDocument({ type: "doc", content: answers }), length) || all();
}

/** The first line of a text that holds anything, for lists, at most `length` characters (code points). */
export function firstWords(text: string, length = 60): string {
  // Far enough for what is asked, however long the text: a code point is two units at most.
  const start = text.search(/\S/);
  const line = start < 0 ? "" : (text.slice(start, start + 2 * length).split("\n")[0] ?? "");
  return [...line.trim()].slice(0, length).join("");
}

/** What stands for an entry that has no word: the first photo or recording on its page. */
export function firstAttachment({ document }: Pick<JournalEntry, "document">): DocumentAttachment["type"] | undefined {
  return attachmentsOf(document)[0]?.type;
}

/**
 * Whether an entry holds no word of the person's and no attachment, so that nothing is lost by not keeping it.
 * @param headings what was put on its page for the person: those words are not theirs
 */
export function isBlank({ document }: Pick<JournalEntry, "document">, headings: readonly string[] = []): boolean {
  return isUntouched(document, headings);
}
