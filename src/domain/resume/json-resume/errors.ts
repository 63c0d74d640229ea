/** Why a JSON Resume is not taken. Nothing of a refused file is kept. */
export const JSON_RESUME_ERROR_CODES = [
  /** Not JSON at all. */
  "not-json",
  /** JSON, but none of the sections of a résumé is in it. */
  "not-a-resume",
  "too-big",
  "too-deep",
  /** An object that holds itself; only a value that was not read from a text can do so. */
  "cyclic",
  /** A key, `__proto__`, that would reach into how objects work. */
  "unsafe-key",
  /** Something else than the schema has at this place. */
  "wrong-type",
  "bad-date",
  /** More than a profile can hold; nothing is cut off. */
  "too-long",
  "too-many",
  /** Ippo's own part is not as it was written. */
  "damaged",
  /** Ippo's own part was written by a newer Ippo. */
  "newer",
] as const;
export type JsonResumeErrorCode = (typeof JSON_RESUME_ERROR_CODES)[number];

/** @property place where in the file, `work[3].name`; empty where it is the whole. Holds no words of the file. */
export class JsonResumeError extends Error {
  readonly code: JsonResumeErrorCode;
  readonly place: string;

  constructor(code: JsonResumeErrorCode, place = "") {
    super(code);
    this.name = "JsonResumeError";
    this.code = code;
    this.place = place;
  }
}
