import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture in sixteen greys, 0 black to 15 white, a value to each pixel, row by row. */
export type Grey = { width: number; height: number; values: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads a binary PGM of 256 greys, as `pdftoppm -gray` writes it. @throws Error on anything else */
export function greyFromPgm(bytes: Buffer): Grey {
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString("latin1", 0, 64)) ?? [];
  if (!head) throw new Error("not a PGM of 256 greys");
  const size = { width: Number(width), height: Number(height) };
  return { ...size, values: bytes.subarray(head.length).map((value) => Math.round(value / 17)) };
}

/** Writes a PNG of four bits a pixel. */
export function pngFromGrey({ width, height, values }: Grey): Buffer {
  const stride = strideOf(width);
  const rows = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + (x >> 1);
      const value = values[y * width + x] ?? 0;
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? value << 4 : value);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0, 0, 0, 0], 8);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** Reads a PNG that `pngFromGrey` wrote. @throws Error on any other kind of PNG */
export function greyFromPng(bytes: Buffer): Grey {
  let header: Buffer | undefined;
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "IHDR") header = body;
    if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  if (header?.[8] !== 4 || header[9] !== 0) throw new Error("not a PNG of sixteen greys");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(Buffer.concat(data));
  const stride = strideOf(width);
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * stride] !== 0) throw new Error("not a PNG without filters");
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * stride + 1 + (x >> 1)] ?? 0;
      values[y * width + x] = x % 2 === 0 ? pair >> 4 : pair & 15;
    }
  }
  return { width, height, values };
}

/** Bytes of a row: the number of its filter, then two pixels to a byte. */
function strideOf(width: number): number {
  return 1 + Math.ceil(width / 2);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
