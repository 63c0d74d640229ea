/** Numbers of the zip format (APPNOTE 6.3) that writer and reader share. */
export const LOCAL = { signature: 0x04034b50, size: 30 } as const;
export const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
export const END = { signature: 0x06054b50, size: 22 } as const;
export const DESCRIPTOR = { signature: 0x08074b50, size: 16 } as const;
export const ZIP64_LOCATOR = { signature: 0x07064b50, size: 20 } as const;

export const STORED = 0;
export const DEFLATED = 8;

/** Bits of the flags. Sizes and checksum follow the bytes of the entry; the name is UTF-8. */
export const FOLLOWS = 0x0008;
export const UTF8 = 0x0800;

/** These values mean that the real ones stand in a Zip64 record. */
export const MOST_BYTES = 0xffff_ffff;
export const MOST_ENTRIES = 0xffff;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
