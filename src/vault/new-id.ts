import { randomBytes } from "@noble/ciphers/utils.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** An id of a record or a vault: 16 random bytes in hexadecimal digits. */
export const newId = (): string => bytesToHex(randomBytes(16));
