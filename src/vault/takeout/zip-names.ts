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

/**
 * The same name with `/` between its parts, for files that are read one by one and never written under their names. One of
 * a folder ends in `/`.
 * @throws ZipError `unsafe-name` where it leads out: nobody packs that by chance
 */
export function tamedName(name: string): string {
  const signs = name.replaceAll("\\", "/").replace(/\p{Cc}/gu, "");
  const parts = signs.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) throw new ZipError("unsafe-name");
  return `${parts.join("/").slice(-LONGEST_NAME)}${signs.endsWith("/") ? "/" : ""}`;
}

/** What two names have in common that some disk takes for the same. */
export function foldedName(name: string): string {
  return name.replace(/\/$/u, "").normalize("NFC").toLowerCase();
}

/**
 * The name that these bytes are. Packers on a Mac write UTF-8 without saying so, older ones on a Japanese Windows
 * write Shift_JIS.
 * @param isAny they may also be of another Windows: most of its letters are told then
 * @throws ZipError `unsafe-name` when they are none of these
 */
export function nameOf(bytes: Uint8Array, isUtf8: boolean, isAny = false): string {
  const others = [...(isUtf8 ? [] : ["shift_jis"]), ...(isAny ? ["windows-1252"] : [])];
  for (const encoding of ["utf-8", ...others]) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next encoding may be the one.
    }
  }
  throw new ZipError("unsafe-name");
}
