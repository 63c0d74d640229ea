import * as z from "zod/mini";

/**
 * Who a fact is for, from the widest circle to the narrowest: on papers (書類に出す), said at interviews (面接で話す),
 * told to a counselor alone (相談員だけ), nobody (私だけ). A wider circle's facts are known in every narrower one.
 */
export const AUDIENCES = ["paper", "interview", "counselor", "private"] as const;
export const audienceSchema = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audienceSchema>;

/** Whether a fact meant for `meant` may be shown to `viewer`. */
export function isFor(meant: Audience, viewer: Audience): boolean {
  return AUDIENCES.indexOf(meant) <= AUDIENCES.indexOf(viewer);
}
