import * as z from "zod/mini";

/** Why the shell could not do what was asked. The sentence for each stands in the catalogue. */
export const bridgeErrorCodes = [
  "refused",
  "too-big",
  "not-readable",
  "not-writable",
  "disk-full",
  "no-printer",
  "failed",
] as const;
export type BridgeErrorCode = (typeof bridgeErrorCodes)[number];

/** What every call answers: a value, or a code. Electron turns thrown errors into prose, so nothing is thrown across. */
export const answerSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: z.enum(bridgeErrorCodes) }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** A call to the shell that was refused or went wrong. */
export class BridgeError extends Error {
  readonly code: BridgeErrorCode;

  constructor(code: BridgeErrorCode) {
    super(code);
    this.name = "BridgeError";
    this.code = code;
  }
}
