import type { ByteSource } from "../../../src/domain/bytes/byte-cursor.ts";
import { crc32 } from "../../../src/domain/bytes/crc32.ts";

/** Words that a camera or a program would write beside a picture; none of them may be left. */
export const SECRETS = ["CANARY-PLACE", "CANARY-NAME", "CANARY-SMALL-COPY", "CANARY-BEHIND"] as const;

export const text = (value: string) => Uint8Array.from(value, (sign) => sign.charCodeAt(0));

export function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A source that gives at most `most` bytes at a time. */
export function sourceOf(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): ByteSource {
  return {
    size: bytes.byteLength,
    read: async (offset, length) => bytes.slice(offset, offset + Math.min(length, most)),
  };
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.byteLength + 2;
  return join([0xff, marker, length >> 8, length & 0xff], body);
}

/** Exif with an orientation, a GPS directory and a camera's name. */
function exif(orientation: number): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    tag >> 8,
    tag & 0xff,
    0,
    type,
    0,
    0,
    0,
    count,
    ...value,
  ];
  return join(
    text("Exif\0\0MM\0*\0\0\0\x08"),
    [0, 2],
    entry(0x0112, 3, 1, [0, orientation, 0, 0]),
    entry(0x8825, 4, 1, [0, 0, 0, 60]),
    [0, 0, 0, 0],
    text(SECRETS[0]),
  );
}

export const FRAME = segment(0xc0, join([8, 0, 4, 0, 6, 1, 1, 0x11, 0]));
export const ICC = segment(0xe2, text("ICC_PROFILE\0\x01\x01colours"));
export const SCAN = join(
  segment(0xda, join([1, 1, 0, 0, 63, 0])),
  [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0x00, 0xff, 0xd1, 0x78],
);
export const TABLE = segment(0xc4, text("a table"));

/** A JPEG in two scans, with everything beside the picture that there can be, and something hung on behind. */
export function aJpeg(orientation = 6): Uint8Array {
  return join(
    [0xff, 0xd8],
    segment(0xe0, join(text("JFIF\0"), [1, 2, 0, 0, 1, 0, 1, 1, 1], text(SECRETS[2]))),
    segment(0xe1, exif(orientation)),
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${SECRETS[1]}`)),
    segment(0xed, text(`Photoshop 3.0\0${SECRETS[1]}`)),
    ICC,
    segment(0xfe, text(SECRETS[1])),
    FRAME,
    SCAN,
    [0xff, 0xff],
    TABLE.subarray(1),
    SCAN,
    [0xff, 0xd9],
    text(SECRETS[3]),
  );
}

export function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = join([0, 0, 0, 0], text(type), body, [0, 0, 0, 0]);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.byteLength);
  view.setUint32(bytes.byteLength - 4, crc32(bytes.subarray(4, -4)));
  return bytes;
}

export const PNG_START = text("\x89PNG\r\n\x1a\n");
export const IHDR = chunk("IHDR", join([0, 0, 0, 6, 0, 0, 0, 4, 8, 2, 0, 0, 0]));
export const IDAT = chunk("IDAT", text("the picture"));
export const IEND = chunk("IEND", new Uint8Array());

export function aPng(): Uint8Array {
  return join(
    PNG_START,
    IHDR,
    chunk("tEXt", text(SECRETS[1])),
    chunk("eXIf", text(SECRETS[0])),
    chunk("tIME", text("1234567")),
    IDAT,
    IDAT,
    IEND,
    text(SECRETS[3]),
  );
}

export function riffChunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = join(text(type), [0, 0, 0, 0], body, body.byteLength % 2 === 1 ? [0] : []);
  new DataView(bytes.buffer).setUint32(4, body.byteLength, true);
  return bytes;
}

export function riff(...chunks: readonly Uint8Array[]): Uint8Array {
  return riffChunk("RIFF", join(text("WEBP"), ...chunks));
}

/** Six wide, four high. */
export const vp8x = (flags: number) => riffChunk("VP8X", join([flags, 0, 0, 0, 5, 0, 0, 3, 0, 0]));
export const VP8 = riffChunk("VP8 ", text("the picture."));

export function aWebp(): Uint8Array {
  return join(
    riff(vp8x(0x08 | 0x04 | 0x10), VP8, riffChunk("EXIF", text(SECRETS[0])), riffChunk("XMP ", text(SECRETS[1]))),
    text(SECRETS[3]),
  );
}
