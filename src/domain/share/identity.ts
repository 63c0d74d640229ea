import * as z from "zod/mini";

/**
 * The keys of this person's hand-overs, made at the first sealing, kept in the vault: `signingKey` signs what is handed
 * over (32 random bytes, hex); `replyKey` opens answers to it (an age identity, `AGE-SECRET-KEY-1…`).
 */
export const identitySchema = z.strictObject({
  signingKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  replyKey: z.optional(z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/))),
});
