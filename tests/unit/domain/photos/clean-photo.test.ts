import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhotoError } from "../../../../src/domain/photos/facts.ts";
import { cleanPhoto } from "../../../../src/domain/photos/photo.ts";
import * as photo from "../../../support/photos/a-photo.ts";

async function cleaned(bytes: Uint8Array, most?: number) {
  const { type, removed, bytes: parts } = await cleanPhoto(photo.sourceOf(bytes, most));
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return { type, removed, bytes: photo.join(...all) };
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  return cleaned(bytes).then(
    () => "taken",
    (error: unknown) => (error instanceof PhotoError ? error.code : String(error)),
  );
}

const holds = (bytes: Uint8Array, words: string) => String.fromCharCode(...bytes).includes(words);
const PHOTOS = { "image/jpeg": photo.aJpeg(), "image/png": photo.aPng(), "image/webp": photo.aWebp() };

describe.each(Object.entries(PHOTOS))("%s", (type, bytes) => {
  it("keeps the picture and none of what was written beside it, and says so", async () => {
    const clean = await cleaned(bytes);
    expect(clean.type).toBe(type);
    expect(clean.removed).toEqual({ place: true, details: true });
    expect(photo.SECRETS.filter((words) => holds(bytes, words)).length).toBeGreaterThan(1);
    expect(photo.SECRETS.filter((words) => holds(clean.bytes, words))).toEqual([]);
  });

  it("has nothing left to remove the second time, and is the same", async () => {
    const once = await cleaned(bytes);
    const twice = await cleaned(once.bytes);
    expect(twice.bytes).toEqual(once.bytes);
    expect(twice.removed.place).toBe(false);
  });

  it("comes to the same however few bytes come at a time", async () => {
    const whole = await cleaned(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 32, max: 90 }), async (most) => {
        expect((await cleaned(bytes, most)).bytes).toEqual(whole.bytes);
      }),
    );
  });

  it("is refused where it ends too early", async () => {
    const { bytes: clean } = await cleaned(bytes);
    for (let length = 12; length < clean.byteLength; length += 1)
      expect(await refusalOf(clean.subarray(0, length))).toBe("damaged");
  });
});

it("keeps colours, tables and every scan of a JPEG, and which way up it is", async () => {
  const { bytes } = await cleaned(photo.aJpeg(6));
  const { ICC, FRAME, SCAN, TABLE } = photo;
  const rest = photo.join(ICC, FRAME, SCAN, [0xff], TABLE, SCAN, [0xff, 0xd9]);
  expect(bytes.subarray(-rest.byteLength)).toEqual(rest);
  expect(holds(bytes, "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06")).toBe(true);
});

it("writes no Exif into a JPEG that stands upright", async () => {
  expect(holds((await cleaned(photo.aJpeg(1))).bytes, "Exif")).toBe(false);
});

it("keeps a PNG's own chunks as they are", async () => {
  const { PNG_START, IHDR, IDAT, IEND } = photo;
  expect((await cleaned(photo.aPng())).bytes).toEqual(photo.join(PNG_START, IHDR, IDAT, IDAT, IEND));
});

it("writes a WebP's new size in front, and that it says nothing more", async () => {
  expect((await cleaned(photo.aWebp())).bytes).toEqual(photo.riff(photo.vp8x(0x10), photo.VP8));
});

it("refuses what is no photo, what Chromium does not draw, and what is larger than reason", async () => {
  expect(await refusalOf(photo.text("GIF89a and something more of it"))).toBe("unknown");
  expect(await refusalOf(photo.text("<svg onload=alert(1)></svg>      "))).toBe("unknown");
  expect(await refusalOf(new Uint8Array())).toBe("unknown");
  expect(await refusalOf(photo.text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"))).toBe("heic");
  const huge = photo.chunk("IHDR", photo.join([0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0]));
  expect(await refusalOf(photo.join(photo.PNG_START, huge, photo.IDAT, photo.IEND))).toBe("too-big");
  expect(await refusalOf(new Uint8Array(64 * 1024 * 1024 + 1))).toBe("too-big");
});

it("answers any bytes behind a known beginning with a photo or a refusal, never with another error", async () => {
  const beginnings = [[0xff, 0xd8, 0xff], [...photo.PNG_START], [...photo.text("RIFF\x40\0\0\0WEBP")]];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
      expect(["taken", "damaged", "too-big", "unknown"]).toContain(await refusalOf(photo.join(start, rest)));
    }),
    { numRuns: 500 },
  );
});
