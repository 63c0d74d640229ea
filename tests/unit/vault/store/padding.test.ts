import fc from "fast-check";
import { expect, test } from "vitest";
import { pad, paddedLength, unpad } from "../../../../src/vault/store/padding.ts";

test("what is padded comes back, and a padded length is never shorter nor over 12 % longer beyond 4 KiB", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
      expect(unpad(pad(bytes))).toEqual(bytes);
      const padded = paddedLength(bytes.byteLength);
      expect(padded).toBeGreaterThanOrEqual(bytes.byteLength);
      if (bytes.byteLength > 4096) expect(padded).toBeLessThanOrEqual(bytes.byteLength * 1.12);
    }),
  );
});

test("a length that cannot be true is refused", () => {
  expect(unpad(new Uint8Array(3))).toBeUndefined();
  expect(unpad(new Uint8Array([255, 255, 255, 255, 0]))).toBeUndefined();
});
