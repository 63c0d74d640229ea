import { ZipError } from "./zip-errors.ts";

const LONGEST_NAME = 512;
/** Backslash and colon mean folders and drives on Windows; control characters mean nothing good. */
const UNSAFE_SIGN = /[\\:\p{Cc}]/u;

/**
 * A name that leads nowhere but into the zip's own folder, with `/` between its parts. One that ends in `/` is a folder.
 * @throws ZipError `unsafe-name`
 */
export function checkName(name: string): void {
  const parts = name.replace(/\/$/u, "").split("/");
  const leadsOut = parts.some((part) => part === "" || part === "." || part === "..");
  if (leadsOut || name.length > LONGEST_NAME || UNSAFE_SIGN.test(name)) throw new ZipError("unsafe-name");
}

/** What two names have in common that some disk takes for the same. */
export function foldedName(name: string): string {
  return name.replace(/\/$/u, "").normalize("NFC").toLowerCase();
}

/**
 * The name that these bytes are. Packers on a Mac write UTF-8 without saying so, older ones on a Japanese Windows
 * write Shift_JIS.
 * @throws ZipError `unsafe-name` when they are neither
 */
export function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  for (const encoding of isUtf8 ? ["utf-8"] : ["utf-8", "shift_jis"]) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next encoding may be the one.
    }
  }
  throw new ZipError("unsafe-name");
}
