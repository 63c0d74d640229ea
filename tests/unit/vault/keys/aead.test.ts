import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { opens, seal, unseal } from "../../../../src/vault/keys/aead.ts";
import { randomSigns } from "../../../../src/vault/keys/nonces.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const context = fc.uint8Array({ maxLength: 80 });
const text = fc.uint8Array({ maxLength: 300 });

describe("what is opened", () => {
  test("is what the draft of the cipher gives (draft-irtf-cfrg-xchacha, A.3.1)", () => {
    const sealed = {
      nonce: hexToBytes("404142434445464748494a4b4c4d4e4f5051525354555657"),
      ciphertext: hexToBytes(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
      ),
    };
    const ownKey = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(unseal(ownKey, sealed, hexToBytes("50515253c0c1c2c3c4c5c6c7"))).toEqual(
      utf8ToBytes(
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
      ),
    );
  });

  test("is what was sealed, short or long, one after the other, and so the library has it both ways", () => {
    const lengths = fc.array(fc.oneof(fc.integer({ max: 200, min: 0 }), fc.integer({ min: 0, max: 70_000 })));
    fc.assert(
      fc.property(key, lengths, fc.nat(), (ownKey, each, seed) => {
        for (const length of each) {
          const plaintext = Uint8Array.from({ length }, (_, index) => (index * 31 + seed) % 256);
          const bound = plaintext.subarray(0, seed % 100);
          const sealed = seal(ownKey, plaintext, bound);
          const library = xchacha20poly1305(ownKey, sealed.nonce, bound);
          expect(unseal(ownKey, sealed, bound)).toEqual(plaintext);
          expect(library.decrypt(sealed.ciphertext)).toEqual(plaintext);
          expect(library.encrypt(plaintext)).toEqual(sealed.ciphertext);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("stays as it was when the next one is opened", () => {
    const ownKey = new Uint8Array(32);
    const [first, second] = [1, 2].map((value) => seal(ownKey, new Uint8Array(90).fill(value), new Uint8Array()));
    const words = first && unseal(ownKey, first, new Uint8Array());
    expect(second && opens(ownKey, second, new Uint8Array())).toBe(true);
    expect(words).toEqual(new Uint8Array(90).fill(1));
  });
});

describe("whether what is sealed opens", () => {
  test("is told without giving it out, as opening it would", () => {
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

describe("nonces and ids", () => {
  test("are never given out twice, and are no view of what others get", () => {
    const lengths = fc.array(fc.integer({ min: 16, max: 64 }), { minLength: 200, maxLength: 600 });
    fc.assert(
      fc.property(lengths, (each) => {
        const signs = each.map((length) => randomSigns(length));
        expect(new Set(signs.map((one) => bytesToHex(one.subarray(0, 16)))).size).toBe(each.length);
        expect(signs.map(({ byteLength }) => byteLength)).toEqual(each);
        for (const one of signs) expect(one.buffer.byteLength).toBe(one.byteLength);
      }),
      { numRuns: 20 },
    );
  });
});
