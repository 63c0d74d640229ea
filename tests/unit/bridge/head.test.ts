import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { decodeHead, encodeHead, type HeadToWrite } from "../../../src/bridge/head.ts";

const slot = {
  type: "recoveryKit" as const,
  id: "01".repeat(8),
  salt: "02".repeat(16),
  nonce: "03".repeat(24),
  wrapped: "04".repeat(48),
};
const head: HeadToWrite = {
  vaultId: "ab".repeat(16),
  slots: [slot],
  state: { nonce: "05".repeat(24), sealed: "06".repeat(272) },
  generation: 2,
  electronMajor: 33,
  closed: true,
};

function written(fields: object): Uint8Array {
  const json = JSON.stringify(fields);
  const line = `${bytesToHex(sha256(utf8ToBytes(json)))} ${json}\n`;
  return utf8ToBytes(line + line);
}

test("a head file survives damage to either of its copies, and says damaged when both are hit", () => {
  const bytes = encodeHead(head);
  const good = decodeHead(bytes);
  expect(good).toMatchObject({ state: "good", head });
  for (let at = 0; at < bytes.byteLength; at += 7) {
    const hurt = bytes.slice();
    hurt[at] = (hurt[at] as number) ^ 1;
    expect(decodeHead(hurt)).toEqual(good);
  }
  expect(decodeHead(bytes.subarray(0, bytes.byteLength / 2 - 3))).toEqual({ state: "damaged" });
  expect(decodeHead(new Uint8Array())).toEqual({ state: "damaged" });
});

test("a head of version 1 is read with what it said in plain", () => {
  const common = { format: "ippo-head", vaultId: head.vaultId, slots: [slot], electronMajor: 33, closed: false };
  const one = written({ ...common, version: 1, records: 3, revision: 9, logBytes: 1234 });
  expect(decodeHead(one)).toMatchObject({
    state: "good",
    head: { generation: 1, state: { records: 3, revision: 9, logBytes: 1234 } },
  });
});

test("a head file of a newer format is told apart from a damaged one", () => {
  expect(decodeHead(written({ format: "ippo-head", version: 3, more: true }))).toEqual({ state: "newer" });
  expect(decodeHead(written({ format: "ippo-head", version: 2, more: true }))).toEqual({ state: "damaged" });
});
