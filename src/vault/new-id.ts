import { bytesToHex } from "@noble/hashes/utils.js";
import { randomSigns } from "./keys/nonces.ts";

/** An id of a record or a vault: 16 random bytes in hexadecimal digits. */
export const newId = (): string => bytesToHex(randomSigns(16));
