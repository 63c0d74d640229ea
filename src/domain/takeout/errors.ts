/** Why something cannot be brought in, or taken out. The sentences for each code stand in both catalogues (`takeout.refused`). */
export const TAKEOUT_ERROR_CODES = ["not-ours", "damaged", "newer", "too-big"] as const;
export type TakeoutErrorCode = (typeof TAKEOUT_ERROR_CODES)[number];

export class TakeoutError extends Error {
  readonly code: TakeoutErrorCode;

  constructor(code: TakeoutErrorCode) {
    super(code);
    this.name = "TakeoutError";
    this.code = code;
  }
}
