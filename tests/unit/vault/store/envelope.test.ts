import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VaultRecord } from "../../../../src/domain/records/kinds.ts";
import { openRecord, sealRecord } from "../../../../src/vault/store/envelope.ts";
import { aCheckIn, anEntry } from "../../../support/vault/a-vault.ts";

const key = new Uint8Array(32).fill(7);
const vaultId = "ab".repeat(16);

function aRecord(text: string, id = "01".repeat(16)): VaultRecord<"journal"> {
  return {
    id,
    kind: "journal",
    level: "private",
    revision: 1,
    savedAt: "2026-11-24T00:00:00.000Z",
    body: anEntry(text),
  };
}

describe("a sealed record", () => {
  test("opens where it belongs and nowhere else", () => {
    const record = aRecord("ことば");
    const sealed = sealRecord(key, vaultId, record);
    expect(openRecord(key, vaultId, sealed)).toEqual({ state: "good", record });
    expect(openRecord(key, vaultId, { ...sealed, id: "02".repeat(16) }).state).toBe("unreadable");
    expect(openRecord(key, "cd".repeat(16), sealed).state).toBe("unreadable");
    expect(openRecord(new Uint8Array(32), vaultId, sealed).state).toBe("unreadable");
  });

  test("with any one bit flipped does not open", () => {
    const sealed = sealRecord(key, vaultId, aRecord("ことば"));
    fc.assert(
      fc.property(fc.nat(sealed.ciphertext.byteLength * 8 - 1), (bit) => {
        const ciphertext = sealed.ciphertext.slice();
        ciphertext[bit >> 3] = (ciphertext[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(openRecord(key, vaultId, { ...sealed, ciphertext }).state).toBe("unreadable");
      }),
    );
  });

  test("of a check-in and of a short line take the same room", () => {
    const checkIn = { ...aRecord(""), kind: "checkIn", body: aCheckIn(1) } as VaultRecord;
    const sizes = [checkIn, aRecord("眠れない"), aRecord("")].map(
      (record) => sealRecord(key, vaultId, record).ciphertext.byteLength,
    );
    expect(new Set(sizes).size).toBeLessThanOrEqual(2);
    expect(sizes.every((size) => (size - 16) % 256 === 0)).toBe(true);
  });
});
