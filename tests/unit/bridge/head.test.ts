import { expect, test } from "vitest";
import { decodeHead, encodeHead, type Head } from "../../../src/bridge/head.ts";

const head: Head = {
  format: "ippo-head",
  version: 1,
  vaultId: "ab".repeat(16),
  slots: [
    {
      type: "recoveryKit",
      id: "01".repeat(8),
      salt: "02".repeat(16),
      nonce: "03".repeat(24),
      wrapped: "04".repeat(48),
    },
  ],
  records: 3,
  revision: 9,
  logBytes: 1234,
  electronMajor: 33,
  closed: true,
};

test("a head file survives damage to either of its copies, and says damaged when both are hit", () => {
  const bytes = encodeHead(head);
  expect(decodeHead(bytes)).toEqual({ state: "good", head });
  for (let at = 0; at < bytes.byteLength; at += 7) {
    const hurt = bytes.slice();
    hurt[at] = (hurt[at] as number) ^ 1;
    expect(decodeHead(hurt)).toEqual({ state: "good", head });
  }
  expect(decodeHead(bytes.subarray(0, bytes.byteLength / 2 - 3))).toEqual({ state: "damaged" });
  expect(decodeHead(new Uint8Array())).toEqual({ state: "damaged" });
});

test("a head file of a newer format is told apart from a damaged one", () => {
  expect(decodeHead(encodeHead({ ...head, version: 2 as 1 }))).toEqual({ state: "newer" });
});
