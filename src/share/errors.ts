/** Why a share file could not be sealed or opened. The sentence for each code stands in both catalogues. */
export const SHARE_ERROR_CODES = [
  "not-ippo",
  "newer",
  "damaged",
  "cut",
  "wrong-passphrase",
  "not-for-me",
  "too-big",
  "empty-passphrase",
  "no-recipient",
  "mixed-recipients",
  "nothing-chosen",
] as const;
export type ShareErrorCode = (typeof SHARE_ERROR_CODES)[number];

export class ShareError extends Error {
  readonly code: ShareErrorCode;

  constructor(code: ShareErrorCode) {
    super(code);
    this.name = "ShareError";
    this.code = code;
  }
}
