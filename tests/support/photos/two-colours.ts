import { orientationOnly } from "../../../src/domain/photos/exif.ts";

type TwoColours = {
  /** A multiple of 16. */
  width: number;
  /** A multiple of 8. */
  height: number;
  /** 0 to 255 for each component: three are red, green, blue; four are CMYK, turned round as Adobe writes it. */
  left: readonly number[];
  right: readonly number[];
  /** Which way up it is to be looked at (Exif), 1 to 8. */
  orientation?: number;
};

/** A real JPEG (ITU-T T.81, baseline) of two flat halves, coded here because the page's own coder writes no CMYK. */
export function twoColours({ width, height, left, right, orientation }: TwoColours): Buffer {
  const ids = left.map((_, index) => index + 1);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation ? [segment(0xe1, orientationOnly(orientation))] : []),
    // Version, two flags, and 0: the components are what they are, not YCbCr made of them.
    segment(0xee, [...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 0]),
    segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    segment(0xc0, [8, ...short(height), ...short(width), ids.length, ...ids.flatMap((id) => [id, 0x11, 0])]),
    // Nine sizes of a difference, each four bits long; behind it only the end of the block, one bit long.
    segment(0xc4, [0x00, 0, 0, 0, 9, ...Array<number>(12).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    segment(0xda, [ids.length, ...ids.flatMap((id) => [id, 0]), 0, 63, 0]),
    coded({ width, height, left, right }),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function coded({ width, height, left, right }: TwoColours): Buffer {
  const columns = width / 8;
  const before = left.map(() => 0);
  let bits = "";
  for (let block = 0; block < columns * (height / 8); block += 1) {
    const colour = block % columns < columns / 2 ? left : right;
    for (const [component, value] of colour.entries()) {
      const level = value - 128;
      bits += `${difference(level - (before[component] ?? 0))}0`;
      before[component] = level;
    }
  }
  const bytes = bits.match(/.{1,8}/gu) ?? [];
  // A byte of ones is followed by a nought, so that it is no marker.
  return Buffer.from(
    bytes.flatMap((byte) => (byte === "11111111" ? [0xff, 0] : [Number.parseInt(byte.padEnd(8, "1"), 2)])),
  );
}

/** Its size in bits, then its bits; those of a negative one are those of the next lower number's complement. */
function difference(value: number): string {
  const size = value === 0 ? 0 : Math.abs(value).toString(2).length;
  const bits = value < 0 ? value + 2 ** size - 1 : value;
  return size.toString(2).padStart(4, "0") + (size === 0 ? "" : bits.toString(2).padStart(size, "0"));
}

function segment(marker: number, body: Uint8Array | readonly number[]): Buffer {
  return Buffer.from([0xff, marker, ...short(body.length + 2), ...body]);
}

function short(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}
