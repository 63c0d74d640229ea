import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { VaultApi } from "../../../../src/vault/api.ts";
import { PIECE_DATA } from "../../../../src/vault/attachments/pieces.ts";
import { VaultError } from "../../../../src/vault/errors.ts";
import { aMachine, type Machine, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { atEvery, aVault, bytesIn, hashOf, openOn } from "../../../support/vault/attachments.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const DAY = "2026-11-24";
/** What a second of a voice takes. */
const SECOND = 4_000;
/** What may be lost: what came since the last note, and a piece that is nearly full waits for one second more. */
const MOST_LOST = 10 * SECOND + 1024 + SECOND;

const voice = (length: number) => new Uint8Array(length).map((_, index) => (index * 2_654_435_761) >>> 13);

/** Speaks for so many seconds, and then the power goes. @returns the recording's id, and what was said */
async function cutShort(vault: VaultApi, seconds: number): Promise<{ id: string; said: Uint8Array }> {
  const id = await vault.beginRecording(DAY);
  const said = voice(seconds * SECOND);
  for (let second = 0; second < seconds; second += 1)
    await vault.addToRecording(id, said.subarray(second * SECOND, (second + 1) * SECOND), second + 1);
  return { id, said };
}

/** Ippo after its process was gone: nothing was closed. */
async function nextStart(machine: Machine) {
  const { vault } = startOn(machine);
  const report = await vault.open(PASSPHRASE);
  return { vault, report };
}

const recordingsIn = async (vault: VaultApi) => {
  const entries = await vault.list("journal");
  return entries.map(({ body: { day, document } }) => ({ day, block: document.content[0] }));
};

describe("a recording that is cut short", () => {
  test("is there at the next opening but for its last seconds, as an entry of its day, after any length", async () => {
    const lengths = fc.oneof(fc.integer({ min: 10, max: 30 }), fc.integer({ min: 60, max: 200 }));
    await fc.assert(
      fc.asyncProperty(lengths, async (seconds) => {
        const machine = aMachine();
        const { id, said } = await cutShort(await aVault(machine), seconds);
        const { vault, report } = await nextStart(machine);
        expect(report.rescued).toBe(true);
        expect(await recordingsIn(vault)).toEqual([
          { day: DAY, block: { type: "recording", attrs: { id, words: "" } } },
        ]);
        const kept = await bytesIn(vault, id);
        expect(hashOf(kept)).toBe(hashOf(said.subarray(0, kept.byteLength)));
        expect(said.byteLength - kept.byteLength).toBeLessThan(MOST_LOST);
        const { body } = (await vault.get("attachment", id)) ?? {};
        expect(body).toMatchObject({ type: "audio/webm", bytes: kept.byteLength });
        expect(body?.seconds).toBeCloseTo(kept.byteLength / SECOND, 1);
        expect(await vault.unreadable()).toBe(0);
      }),
      { numRuns: process.env["IPPO_SLOW"] ? 100 : 12, examples: [[65], [66], [67], [131], [132]] },
    );
  });

  test("comes once, also where keeping it is cut short at any step", async () => {
    for (const [first, seconds] of [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((step) => [
      [step, 20],
      [step, 100],
    ]) as [number, number][]) {
      const machine = aMachine();
      const { id, said } = await cutShort(await aVault(machine), seconds);
      let left = first;
      const stop = ["pieceComing", "pieceWrite", "pieceKeep", "logAppend", "pieceDrop", "pieceSweep"] as const;
      const undo = stop.map((verb) =>
        atEvery(machine, verb, () => {
          left -= 1;
          if (left < 0) throw new VaultError("not-writable");
        }),
      );
      await nextStart(machine).catch(() => undefined);
      for (const asBefore of undo.toReversed()) asBefore();
      const { vault } = await nextStart(machine);
      expect(await recordingsIn(vault), `${first}`).toHaveLength(1);
      const kept = await bytesIn(vault, id);
      expect(hashOf(kept)).toBe(hashOf(said.subarray(0, kept.byteLength)));
      expect(said.byteLength - kept.byteLength).toBeLessThan(MOST_LOST);
      expect(machine.files.coming.size).toBe(0);
    }
  });

  test("of which the last note is torn is there as far as the note before it", async () => {
    const machine = aMachine();
    const { id, said } = await cutShort(await aVault(machine), 30);
    const [newest = ""] = [...machine.files.coming.keys()].slice(-1);
    machine.files.coming.set(newest, (machine.files.coming.get(newest) ?? new Uint8Array()).subarray(0, 1_000));
    const { vault, report } = await nextStart(machine);
    expect(report.rescued).toBe(true);
    expect(said.byteLength - (await bytesIn(vault, id)).byteLength).toBeLessThan(2 * MOST_LOST);
  });

  test("by a full disk is there when the next one begins", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const { id } = await cutShort(vault, 20);
    machine.files.fault = "disk-full";
    await expect(vault.addToRecording(id, voice(10 * SECOND), 30)).rejects.toMatchObject({ code: "disk-full" });
    await expect(vault.endRecording(id, 30)).rejects.toMatchObject({ code: "disk-full" });
    machine.files.fault = undefined;
    await vault.beginRecording(DAY);
    expect(await recordingsIn(vault)).toHaveLength(1);
    expect((await bytesIn(vault, id)).byteLength).toBeGreaterThan(10 * SECOND);
  });
});

test("a new recording is held up by one that cannot be written, and not by one that cannot be read", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const { id } = await cutShort(vault, 100);
  machine.files.fault = "disk-full";
  await expect(vault.endRecording(id, 100)).rejects.toMatchObject({ code: "disk-full" });
  await expect(vault.beginRecording(DAY)).rejects.toMatchObject({ code: "disk-full" });
  machine.files.fault = undefined;
  const asBefore = atEvery(machine, "pieceComing", () => {
    throw new VaultError("failed");
  });
  const { id: next, said } = await cutShort(vault, 20);
  await vault.endRecording(next, 20);
  asBefore();
  expect(hashOf(await bytesIn(vault, next))).toBe(hashOf(said));
});

test("a recording whose end could not be written is there whole when the next one begins", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const { id, said } = await cutShort(vault, 100);
  const asBefore = atEvery(machine, "logAppend", () => {
    throw new VaultError("disk-full");
  });
  await expect(vault.endRecording(id, 100)).rejects.toMatchObject({ code: "disk-full" });
  asBefore();
  await vault.beginRecording(DAY);
  expect(await recordingsIn(vault)).toHaveLength(1);
  expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(said));
});

describe("a recording that was ended", () => {
  test.each(["endRecording", "dropRecording"] as const)("by %s is not brought back", async (end) => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const { id } = await cutShort(vault, 100);
    await vault[end](id, 100);
    expect(machine.files.coming.size).toBe(0);
    const { vault: next, report } = await nextStart(machine);
    expect(report.rescued).toBe(false);
    expect(await recordingsIn(next)).toEqual([]);
    expect(await next.list("attachment")).toHaveLength(end === "endRecording" ? 1 : 0);
  });

  test("does not come a second time where only its notes were left", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const { id } = await cutShort(vault, 30);
    const notes = new Map(machine.files.coming);
    await vault.endRecording(id, 30);
    for (const [name, bytes] of notes) machine.files.coming.set(name, bytes);
    const { vault: next, report } = await nextStart(machine);
    expect(report.rescued).toBe(false);
    expect(await recordingsIn(next)).toEqual([]);
    expect((await bytesIn(next, id)).byteLength).toBe(30 * SECOND);
  });
});

test("pieces without a recording go at the next opening, those that are kept stay", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  machine.files.coming.set("a".repeat(32), new Uint8Array(PIECE_DATA));
  const { id } = await cutShort(vault, 5);
  await vault.endRecording(id, 5);
  const next = await openOn(machine);
  expect(machine.files.coming.size).toBe(0);
  expect((await bytesIn(next, id)).byteLength).toBe(5 * SECOND);
});
