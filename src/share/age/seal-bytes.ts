import { armor, Decrypter, Encrypter } from "age-encryption";
import { ShareError, type ShareErrorCode } from "../errors.ts";
import { isPadded } from "../zip/padme.ts";
import { checkHeader } from "./header.ts";

/** log2 of scrypt's N. Every age client reads it; it costs about a second and 256 MiB, once for each file. */
export const WORK_FACTOR = 18;
/** The largest share file that is opened or made. */
export const LARGEST_FILE = 96 * 1024 * 1024;

const NONCE = 16;
const TAG = 16;
const CHUNK = 64 * 1024;
/** Less than any share has: its manifest and signature alone are more. */
const SMALLEST_ZIP = 512;

const BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
const END = "-----END AGE ENCRYPTED FILE-----";

/** The one form a share's passphrase is used in: NFKC, outer blanks off. Another age client has to type that form. */
export function normalizeSharePassphrase(passphrase: string): string {
  return passphrase.normalize("NFKC").trim();
}

/** Seals bytes to a passphrase as an age v1 file. @throws ShareError `empty-passphrase`, `too-big` */
export async function sealBytes(bytes: Uint8Array, passphrase: string, workFactor = WORK_FACTOR): Promise<Uint8Array> {
  const words = normalizeSharePassphrase(passphrase);
  if (words === "") throw new ShareError("empty-passphrase");
  if (bytes.byteLength > LARGEST_FILE) throw new ShareError("too-big");
  const encrypter = new Encrypter();
  encrypter.setPassphrase(words);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}

/**
 * Opens an age file sealed with a passphrase. What comes out is never longer than what went in, so the bound on the
 * file is the bound on the result.
 * @throws ShareError `not-ippo`, `no-recipient`, `mixed-recipients`, `too-big`, `empty-passphrase`, `wrong-passphrase`,
 * `cut`, `damaged`
 */
export async function openBytes(
  file: Uint8Array,
  passphrase: string,
  maxWorkFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  if (file.byteLength > LARGEST_FILE) throw new ShareError("too-big");
  const header = checkHeader(file, maxWorkFactor);
  const words = normalizeSharePassphrase(passphrase);
  if (words === "") throw new ShareError("empty-passphrase");
  const decrypter = new Decrypter();
  decrypter.addPassphrase(words);
  try {
    return await decrypter.decrypt(file, "uint8array");
  } catch (error) {
    throw new ShareError(troubleOf(error, file.byteLength - header, "wrong-passphrase"));
  }
}

/**
 * Why age did not open a file.
 * @param payload bytes behind the header
 * @param unmatched what it means that the secret is not the file's
 */
export function troubleOf(error: unknown, payload: number, unmatched: ShareErrorCode): ShareErrorCode {
  if (error instanceof Error && error.message.startsWith("no identity matched")) return unmatched;
  const length = plainLength(payload);
  return length >= SMALLEST_ZIP && isPadded(length) ? "damaged" : "cut";
}

/**
 * How long the contents of a payload are. age itself cannot tell a file that ends too early from one that was changed;
 * the padding inside can: a share has only few lengths, and a piece of one is hardly ever among them.
 */
function plainLength(payload: number): number {
  const sealed = payload - NONCE;
  return sealed - Math.ceil(sealed / (CHUNK + TAG)) * TAG;
}

/** The file as text between two marker lines, for the inside of a page. */
export function armored(file: Uint8Array): string {
  return armor.encode(file);
}

/** The file out of a text that holds one; undefined where there is none. @throws ShareError `cut`, `damaged` */
export function fromArmored(text: string): Uint8Array | undefined {
  const begin = text.indexOf(BEGIN);
  if (begin < 0) return undefined;
  const end = text.indexOf(END, begin);
  if (end < 0) throw new ShareError("cut");
  try {
    return armor.decode(text.slice(begin, end + END.length));
  } catch {
    throw new ShareError("damaged");
  }
}
