import type { TakeoutErrorCode } from "../../domain/takeout/errors.ts";

/** Why a zip cannot be written or read. */
export const ZIP_ERROR_CODES = [
  "not-zip",
  "damaged",
  "unsafe-name",
  "encrypted",
  "zip64",
  "unknown-method",
  "too-big",
] as const;
export type ZipErrorCode = (typeof ZIP_ERROR_CODES)[number];

export class ZipError extends Error {
  readonly code: ZipErrorCode;

  constructor(code: ZipErrorCode) {
    super(code);
    this.name = "ZipError";
    this.code = code;
  }
}

/** What a person is told when a takeout lies in a zip that cannot be read. Ippo writes none of the odd ones. */
export const TAKEOUT_CODES: Readonly<Record<ZipErrorCode, TakeoutErrorCode>> = {
  "not-zip": "not-ours",
  damaged: "damaged",
  "unsafe-name": "not-ours",
  encrypted: "not-ours",
  zip64: "too-big",
  "unknown-method": "not-ours",
  "too-big": "too-big",
};
