/**
 * Why the vault could not do something. A code and plain details survive `postMessage`;
 * the sentence for each code stands in both catalogues (tests/unit/content/errors.test.ts).
 */
export const VAULT_ERROR_CODES = [
  "wrong-secret",
  "wait",
  "device-refused",
  "kit-misread",
  "locked",
  "in-use",
  "newer-version",
  "head-damaged",
  "takeout-not-ours",
  "takeout-damaged",
  "takeout-newer",
  "takeout-too-big",
  "import-unknown",
  "import-locked",
  "import-damaged",
  "import-too-big",
  "backup-damaged",
  "backup-locked",
  "photo-unknown",
  "photo-heic",
  "photo-damaged",
  "photo-too-big",
  "attachment-away",
  "not-found",
  "invalid",
  "disk-full",
  "not-writable",
  "no-answer",
  "failed",
] as const;
export type VaultErrorCode = (typeof VAULT_ERROR_CODES)[number];

export class VaultError extends Error {
  readonly code: VaultErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: VaultErrorCode, details: Record<string, string | number> = {}) {
    super(code);
    this.name = "VaultError";
    this.code = code;
    this.details = details;
  }
}

/** Any error as a VaultError: our own as it is, all else as `failed`, without its text (it could hold what was typed). */
export function toVaultError(error: unknown): VaultError {
  return error instanceof VaultError
    ? error
    : new VaultError("failed", { name: error instanceof Error ? error.name : typeof error });
}
