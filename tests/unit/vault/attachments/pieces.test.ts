import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PIECE_DATA, PIECE_FILE, Pieces, PREVIEW, piecesOf } from "../../../../src/vault/attachments/pieces.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => bytesToHex(bytes));
const index = fc.constantFrom(0, 1, 2, 255, 256, PREVIEW);
const data = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.constant(new Uint8Array(PIECE_DATA)));
const place = fc.record({ key, vault: id, id, index, isLast: fc.boolean() });

const sealedAt = ({ key: of, vault, id: own, index: at, isLast }: Place, bytes: Uint8Array) =>
  new Pieces(of, vault, own).seal(at, bytes, isLast);
const openedAt = ({ key: of, vault, id: own, index: at, isLast }: Place, file: Uint8Array) =>
  new Pieces(of, vault, own).open(at, file, isLast);
type Place = { key: Uint8Array; vault: string; id: string; index: number; isLast: boolean };

describe("a piece", () => {
  test("opens where it was sealed, and has the one size there is", () => {
    fc.assert(
      fc.property(place, data, (here, bytes) => {
        const file = sealedAt(here, bytes);
        expect(file.byteLength).toBe(PIECE_FILE);
        expect(Buffer.from(openedAt(here, file) ?? []).equals(bytes)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("opens in no other vault, attachment or place, and neither as the last nor as one before it", () => {
    fc.assert(
      fc.property(place, place, data, (here, there, bytes) => {
        const file = sealedAt(here, bytes);
        for (const one of ["key", "vault", "id", "index"] as const) {
          fc.pre(JSON.stringify(here[one]) !== JSON.stringify(there[one]));
          expect(openedAt({ ...here, [one]: there[one] }, file)).toBeUndefined();
        }
        expect(openedAt({ ...here, isLast: !here.isLast }, file)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  test("does not open after any change, or cut", () => {
    fc.assert(
      fc.property(place, fc.nat(PIECE_FILE - 1), fc.integer({ min: 1, max: 255 }), (here, at, change) => {
        const file = sealedAt(here, Uint8Array.of(1, 2, 3));
        expect(openedAt(here, file.subarray(0, at))).toBeUndefined();
        file[at] = (file[at] ?? 0) ^ change;
        expect(openedAt(here, file)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  test("has a name that tells nothing: another for every place, attachment and vault", () => {
    fc.assert(
      fc.property(place, place, (here, there) => {
        fc.pre(here.index !== there.index && here.id !== there.id);
        const nameOf = (at: Place) => new Pieces(at.key, at.vault, at.id).nameOf(at.index);
        const names = [here, { ...here, index: there.index }, { ...here, id: there.id }, { ...here, key: there.key }];
        expect(new Set(names.map(nameOf)).size).toBe(4);
        expect(nameOf(here)).toMatch(/^[0-9a-f]{32}$/);
        expect(nameOf({ ...here })).toBe(nameOf(here));
      }),
    );
  });

  test("there is one more as soon as one is full", () => {
    expect([1, PIECE_DATA, PIECE_DATA + 1].map(piecesOf)).toEqual([1, 1, 2]);
  });
});
