import * as z from "zod/mini";

/** The key that signs what this person hands over: 32 random bytes, made at the first sealing, kept in the vault. */
export const identitySchema = z.strictObject({ signingKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
