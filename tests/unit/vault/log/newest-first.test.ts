import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VaultFiles } from "../../../../src/vault/files/port-files.ts";
import { encodeFrame, type Frame, idIn, logStart, sealedIn } from "../../../../src/vault/log/frames.ts";
import { LogFromEnd } from "../../../../src/vault/log/newest-first.ts";

const hexId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const record = fc.record({
  id: hexId,
  nonce: fc.uint8Array({ minLength: 24, maxLength: 24 }),
  ciphertext: fc.uint8Array({ minLength: 17, maxLength: 600 }),
});
const recordFrame = record.map((one): Frame => ({ type: "record", record: one }));
const frame = fc.oneof(
  { weight: 5, arbitrary: recordFrame },
  { weight: 1, arbitrary: fc.constant<Frame>({ type: "head", bytes: new Uint8Array([1, 2, 3]) }) },
);
/** From parts shorter than a frame to one part for everything. */
const partBytes = fc.oneof(fc.integer({ min: 30, max: 800 }), fc.constant(1_000_000));

function logOf(frames: Frame[]): Uint8Array {
  return new Uint8Array(Buffer.concat([logStart(), ...frames.map(encodeFrame)]));
}

function filesOf(log: Uint8Array): VaultFiles {
  const call = async (verb: string, input?: { offset: number; length: number }) => {
    if (verb !== "logRead" || !input) throw new Error(`${verb} is not asked for`);
    return log.slice(input.offset, input.offset + input.length);
  };
  return { call: call as VaultFiles["call"] };
}

/** What comes from the end, put into the log's order. */
async function recordsFromEnd(log: Uint8Array, part: number) {
  let timesAllAsked = 0;
  const found: { id: string; nonce: Uint8Array; ciphertext: Uint8Array }[] = [];
  const count = () => {
    timesAllAsked += 1;
  };
  for await (const bodies of new LogFromEnd(filesOf(log), log.byteLength, count, part).parts()) {
    const opened = bodies.map((body) => {
      const { nonce, ciphertext } = sealedIn(body);
      return { id: Buffer.from(idIn(body)).toString("hex"), nonce: nonce.slice(), ciphertext: ciphertext.slice() };
    });
    found.unshift(...opened);
  }
  return { found, timesAllAsked };
}

function recordsOf(frames: Frame[]) {
  return frames.flatMap((one) => (one.type === "record" ? [one.record] : []));
}

describe("a log read from its end", () => {
  test("gives every frame of a record, in parts of any length", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 20 }), partBytes, async (frames, part) => {
        const { found, timesAllAsked } = await recordsFromEnd(logOf(frames), part);
        expect(found).toEqual(recordsOf(frames));
        expect(timesAllAsked).toBe(1);
      }),
    );
  });

  test("with a stretch of zeros or noise, still gives every frame that was not hit", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(recordFrame, { minLength: 3, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom(0, 1, 2, 0xff),
        partBytes,
        async (frames, seed, filler, part) => {
          const hit = seed % frames.length;
          const bytes = logOf(frames);
          const start = logOf(frames.slice(0, hit)).byteLength;
          bytes.fill(filler, start, start + encodeFrame(frames[hit] as Frame).byteLength);
          const { found } = await recordsFromEnd(bytes, part);
          for (const one of recordsOf(frames.filter((_, index) => index !== hit))) expect(found).toContainEqual(one);
        },
      ),
    );
  });

  test("of nothing has no parts", async () => {
    expect(await recordsFromEnd(new Uint8Array(), 100)).toEqual({ found: [], timesAllAsked: 0 });
  });

  test("that cannot be read is not taken for one without frames", async () => {
    const files = { call: () => Promise.reject(new Error("gone")) } as unknown as VaultFiles;
    const read = async () => {
      for await (const _ of new LogFromEnd(files, 500, () => undefined).parts());
    };
    await expect(read()).rejects.toThrow("gone");
  });
});
