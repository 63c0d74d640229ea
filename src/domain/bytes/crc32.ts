/** CRC-32 (IEEE 802.3, reflected). Finds torn writes; authenticity is the cipher's work. */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** @param before the checksum of what came before these bytes, when they come in pieces */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before >>> 0;
  for (const byte of bytes) value = ((value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0)) >>> 0;
  return (value ^ 0xffffffff) >>> 0;
}
