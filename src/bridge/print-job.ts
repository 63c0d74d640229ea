import { z } from "zod";

/** What the hidden print window may be asked to draw. Each is one paper, drawn by `src/app/print.tsx`. */
export const printJobSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("recoveryKit"),
    locale: z.enum(["ja", "en"]),
    code: z.string().regex(/^[0-9A-Z-]{28,40}$/),
    /** The day the key was made, `YYYY-MM-DD`. */
    day: z.string().max(10),
  }),
]);
export type PrintJob = z.infer<typeof printJobSchema>;
