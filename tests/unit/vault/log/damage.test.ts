import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { vaultFiles } from "../../../../electron/main/files/vault-files.ts";
import { encodeFrame, logStart } from "../../../../src/vault/log/frames.ts";

/** A log of several parts: frames of all sizes, two of them larger than what is read at once. */
function aLog(): Uint8Array {
  const sizes = [300, 5_000, 1_300_000, 256, 2_900_000, 900_000, 40];
  const frames = sizes.map((size, index) =>
    encodeFrame({
      type: "record",
      record: { id: "ab".repeat(16), nonce: new Uint8Array(24), ciphertext: new Uint8Array(size).fill(index) },
    }),
  );
  return Buffer.concat([logStart(), ...frames]);
}

async function isWhole(log: Uint8Array): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "ippo-log-"));
  writeFileSync(join(folder, "log"), log);
  const files = vaultFiles(folder);
  try {
    return await files.logIsWhole(undefined);
  } finally {
    await files.close();
    rmSync(folder, { recursive: true });
  }
}

test("a whole log is whole, over all its parts", async () => {
  const log = aLog();
  expect(await isWhole(log)).toBe(true);
  expect(await isWhole(log.subarray(0, logStart().byteLength))).toBe(true);
});

test("one byte anywhere, or a torn end, is found", async () => {
  const log = aLog();
  for (let at = 0; at < log.byteLength; at += 201_009) {
    const hurt = Uint8Array.from(log);
    hurt[at] = (hurt[at] ?? 0) ^ 1;
    expect(await isWhole(hurt), String(at)).toBe(false);
  }
  for (const cut of [1, 3, 47, 900_100]) expect(await isWhole(log.subarray(0, log.byteLength - cut))).toBe(false);
  expect(await isWhole(new Uint8Array())).toBe(false);
});
