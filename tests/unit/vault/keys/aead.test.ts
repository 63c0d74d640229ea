import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { opens, seal, unseal } from "../../../../src/vault/keys/aead.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const context = fc.uint8Array({ maxLength: 80 });
const text = fc.uint8Array({ maxLength: 300 });

describe("whether what is sealed opens", () => {
  test("is told without opening it, as opening it would", () => {
    fc.assert(
      fc.property(key, text, context, (ownKey, plaintext, bound) => {
        const sealed = seal(ownKey, plaintext, bound);
        expect(opens(ownKey, sealed, bound)).toBe(true);
        expect(unseal(ownKey, sealed, bound)).toEqual(plaintext);
      }),
    );
  });

  test("is no where any bit of it, its nonce, its context or the key is another", () => {
    fc.assert(
      fc.property(key, text, context, fc.constantFrom(0, 1, 2, 3), fc.nat(), (ownKey, plaintext, bound, what, seed) => {
        const { nonce, ciphertext } = seal(ownKey, plaintext, bound);
        const parts = [nonce, ciphertext, bound, ownKey].map((part, index) =>
          index === what ? withOtherBit(part, seed) : part,
        );
        const [itsNonce, itsText, itsContext, itsKey] = parts as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
        const isSame = what === 2 && bound.byteLength === 0;
        const sealed = { nonce: itsNonce, ciphertext: itsText };
        expect(opens(itsKey, sealed, itsContext)).toBe(isSame);
        expect(unseal(itsKey, sealed, itsContext) !== undefined).toBe(isSame);
      }),
    );
  });

  test("is no where context and text are divided in another place", () => {
    const { nonce, ciphertext } = seal(new Uint8Array(32), new Uint8Array(40), new Uint8Array(16));
    const moved = ciphertext.slice(16);
    const longer = new Uint8Array([...new Uint8Array(16), ...ciphertext.slice(0, 16)]);
    expect(opens(new Uint8Array(32), { nonce, ciphertext: moved }, longer)).toBe(false);
  });

  test("is no where it is cut, down to nothing", () => {
    const sealed = seal(new Uint8Array(32), new Uint8Array(20), new Uint8Array());
    for (let length = 0; length < sealed.ciphertext.byteLength; length += 1) {
      const ciphertext = sealed.ciphertext.slice(0, length);
      expect(opens(new Uint8Array(32), { ...sealed, ciphertext }, new Uint8Array())).toBe(false);
    }
    expect(opens(new Uint8Array(32), { ...sealed, nonce: new Uint8Array(12) }, new Uint8Array())).toBe(false);
  });
});

function withOtherBit(bytes: Uint8Array, seed: number): Uint8Array {
  const other = bytes.slice();
  if (other.byteLength === 0) return other;
  const at = seed % other.byteLength;
  other[at] = (other[at] ?? 0) ^ (1 << (seed % 8));
  return other;
}
