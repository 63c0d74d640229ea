import * as z from "zod/mini";
import { LONGEST_TEXT, TEXT_NAMES } from "../resume/paper-texts.ts";
import { instantSchema } from "../time/day.ts";

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
const id = z.string().check(z.minLength(1), z.maxLength(64));
/** Which text other words are for; empty: a note on the paper as a whole. */
const name = z.union([z.enum(TEXT_NAMES), z.literal("")]);

/** How much an answer can say. */
export const LONGEST_LETTER = 4_000;
export const MOST_NOTES = 400;
const letter = z.string().check(z.maxLength(LONGEST_LETTER));

/**
 * A note on a paper that was handed over: a remark on the whole of it, or other words for one of its texts. `was` is
 * the text as whoever wrote the note had it before them.
 */
export const noteSchema = z.strictObject({
  paper: id,
  title: z.string().check(z.maxLength(300)),
  name,
  was: z.string().check(z.maxLength(LONGEST_TEXT)),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT)),
});
export type Note = z.infer<typeof noteSchema>;

/** What an answer says. */
export const replyContentSchema = z.strictObject({
  letter,
  notes: z.array(noteSchema).check(z.maxLength(MOST_NOTES)),
});
export type ReplyContent = z.infer<typeof replyContentSchema>;

/** `open`: nothing was decided yet. `taken`, `left`: the person's choice, which can be taken back. */
export const NOTE_STATES = ["open", "taken", "left"] as const;

/**
 * Where an offer that was taken went, and what stood there before: the facts' text, or the paper's own, which is missing
 * where it had taken that of the facts.
 */
const tookSchema = z.strictObject({
  into: z.enum(["paper", "facts"]),
  before: z.optional(z.string().check(z.maxLength(LONGEST_TEXT))),
});
export type Took = z.infer<typeof tookSchema>;

/** An answer that came, kept with what became of each note. */
export const replySchema = z.strictObject({
  replyId: hex(16),
  /** What it answers. */
  shareId: hex(16),
  /** When it was written, as its writer's computer says; and when it came, by this one's clock. */
  at: instantSchema,
  receivedAt: instantSchema,
  sender: z.strictObject({ name: z.string().check(z.maxLength(80)), signingKey: hex(32) }),
  letter,
  notes: z
    .array(z.extend(noteSchema, { state: z.enum(NOTE_STATES), took: z.optional(tookSchema) }))
    .check(z.maxLength(MOST_NOTES)),
});
export type Reply = z.infer<typeof replySchema>;

/** An answer while it is written: the writer's own words alone, nothing of what they answer. */
export const replyDraftSchema = z.strictObject({
  shareId: hex(16),
  senderName: z.string().check(z.maxLength(80)),
  letter,
  notes: z
    .array(z.strictObject({ paper: id, name, text: z.string().check(z.maxLength(LONGEST_TEXT)) }))
    .check(z.maxLength(MOST_NOTES)),
});
export type ReplyDraft = z.infer<typeof replyDraftSchema>;

/** The draft with a note in other words; one without a word goes. */
export function withNote(draft: ReplyDraft, note: ReplyDraft["notes"][number]): ReplyDraft {
  const others = draft.notes.filter(({ paper, name: of }) => paper !== note.paper || of !== note.name);
  return { ...draft, notes: note.text === "" ? others : [...others, note] };
}
