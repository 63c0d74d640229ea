import * as z from "zod/mini";

/** Bytes on their way through a door. */
export const bytesSchema = z.instanceof(Uint8Array) as unknown as z.ZodMiniType<Uint8Array>;
