import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeFrame, encodeRecords, type Frame, logStart, readLog } from "../../../../src/vault/log/frames.ts";

const hexId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const frame: fc.Arbitrary<Frame> = fc.record({
  type: fc.constant("record" as const),
  record: fc.record({
    id: hexId,
    nonce: fc.uint8Array({ minLength: 24, maxLength: 24 }),
    ciphertext: fc.uint8Array({ minLength: 17, maxLength: 600 }),
  }),
});

function logOf(frames: Frame[]): Uint8Array {
  return new Uint8Array(Buffer.concat([logStart(), ...frames.map(encodeFrame)]));
}

describe("the log", () => {
  test("reads back what was written", () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 20 }), (frames) => {
        expect(readLog(logOf(frames))).toEqual({ frames, goodBytes: logOf(frames).byteLength, damagedBytes: 0 });
      }),
    );
  });

  test("has the same frames where many records are written at once", () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 20 }), (frames) => {
        const records = frames.flatMap((one) => (one.type === "record" ? [one.record] : []));
        expect(Buffer.from(encodeRecords(records))).toEqual(Buffer.concat(frames.map(encodeFrame)));
      }),
    );
  });

  test("torn at any byte of its last frame, keeps every frame before it", () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 4 }), (frames) => {
        const whole = logOf(frames);
        const last = encodeFrame(frames.at(-1) as Frame).byteLength;
        for (let cut = 1; cut < last; cut += 1) {
          expect(readLog(whole.subarray(0, whole.byteLength - cut)).frames).toEqual(frames.slice(0, -1));
        }
      }),
      { numRuns: 10 },
    );
  });

  test("with a stretch of zeros, loses only the frames it hit", () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 3, maxLength: 8 }), fc.nat(), (frames, seed) => {
        const hit = seed % frames.length;
        const bytes = logOf(frames);
        const start = logOf(frames.slice(0, hit)).byteLength;
        const length = encodeFrame(frames[hit] as Frame).byteLength;
        bytes.fill(0, start, start + length);
        expect(readLog(bytes).frames).toEqual(frames.filter((_, index) => index !== hit));
      }),
    );
  });
});
