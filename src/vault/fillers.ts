import { randomBytes } from "@noble/ciphers/utils.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Draft } from "./history.ts";
import { newId } from "./new-id.ts";

const FEWEST = 16;
const SPREAD = 64;
const LONGEST = 900;

/**
 * Records of no meaning, 16 to 79 of them: whoever counts what lies on the disk is off by a number nobody knows.
 * @param savedAt an instant
 */
export function fillers(savedAt: string): Draft[] {
  const [count = 0] = randomBytes(1);
  return Array.from({ length: FEWEST + (count % SPREAD) }, () => {
    const [high = 0, low = 0] = randomBytes(2);
    const noise = bytesToHex(randomBytes(1 + ((high * 256 + low) % LONGEST)));
    return { id: newId(), kind: "filler", level: "private", savedAt, body: { noise } };
  });
}
