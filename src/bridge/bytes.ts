import { z } from "zod";

/** Bytes on their way through a door. */
export const bytesSchema = z.instanceof(Uint8Array) as unknown as z.ZodType<Uint8Array>;
