import { beforeAll, describe, expect, test } from "vitest";
import { crc32 } from "../../../src/domain/bytes/crc32.ts";
import { textOfDocument } from "../../../src/domain/journal/document.ts";
import { readLog } from "../../../src/vault/log/frames.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const TEXTS = ["一", "二", "三", "四"];

/** A closed vault with four entries, and their ids. */
async function aClosedVault(machine: Machine) {
  const { vault, database } = startOn(machine);
  await vault.create(PASSPHRASE);
  const ids: string[] = [];
  for (const text of TEXTS) ids.push((await vault.save({ kind: "journal", body: anEntry(text) })).id);
  await vault.close();
  return { database, ids };
}

async function opened(machine: Machine) {
  const { vault, database } = startOn(machine);
  const report = await vault.open(PASSPHRASE);
  const texts = async () => (await vault.list("journal")).map((entry) => textOfDocument(entry.body.document));
  return { vault, database, report, texts };
}

/** Turns one bit of every frame of a record in the log, so that the log cannot give it back. */
function hurtInLog({ files }: Machine, id: string) {
  const bytes = Uint8Array.from(id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  for (let at = 0; at + 100 < files.log.byteLength; at += 1)
    if (bytes.every((byte, index) => files.log[at + index] === byte))
      files.log[at + 60] = (files.log[at + 60] ?? 0) ^ 1;
}

/** The frames of a record in the log from a place on, where they lie. */
function framesOf({ files }: Machine, id: string, from = 0): Uint8Array[] {
  const bytes = Uint8Array.from(id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const frames: Uint8Array[] = [];
  for (let at = from + 5; at < files.log.byteLength; at += 1)
    if (bytes.every((byte, index) => files.log[at + index] === byte)) {
      const length = new DataView(files.log.buffer, files.log.byteOffset).getUint32(at - 5);
      frames.push(files.log.subarray(at - 5, at - 5 + length + 8));
    }
  return frames;
}

/** Changes a frame's body and makes its checksum right again, as somebody with the disk could. */
function recounted(frame: Uint8Array, change: (body: Uint8Array) => void) {
  const body = frame.subarray(4, -4);
  change(body);
  new DataView(frame.buffer, frame.byteOffset).setUint32(frame.byteLength - 4, crc32(body));
}

describe("a record whose bytes were changed", () => {
  test("comes back from the log; the others are not touched", async () => {
    const machine = aMachine();
    const { database, ids } = await aClosedVault(machine);
    const row = await database.records.get(ids[1] ?? "");
    if (!row) throw new Error("no row");
    for (const at of [0, 20, row.ciphertext.byteLength - 1]) {
      const hurt = row.ciphertext.slice();
      hurt[at] = (hurt[at] ?? 0) ^ 1;
      await database.records.put({ ...row, ciphertext: hurt });
      const { vault, texts, database: second } = await opened(machine);
      expect(await texts()).toEqual(TEXTS);
      expect(await vault.check()).toMatchObject({ unreadable: 0 });
      await vault.close();
      second.close();
    }
  });

  test("is found by the check, counted, kept as it is and never written over, where the log does not have it", async () => {
    const machine = aMachine();
    const { database, ids } = await aClosedVault(machine);
    const [, id = ""] = ids;
    const row = await database.records.get(id);
    if (!row) throw new Error("no row");
    const hurt = row.ciphertext.slice();
    hurt[9] = (hurt[9] ?? 0) ^ 1;
    await database.records.put({ ...row, ciphertext: hurt });
    hurtInLog(machine, id);
    const { vault, texts, database: second } = await opened(machine);
    expect(await vault.check()).toEqual({ mended: 0, older: 0, unreadable: 1 });
    expect(await texts()).toEqual(["一", "三", "四"]);
    await expect(vault.save({ kind: "journal", id, body: anEntry("上書き") })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await second.records.get(id))?.ciphertext).toEqual(hurt);
  });

  test("two that changed places are noticed and put right", async () => {
    const machine = aMachine();
    const { database, ids } = await aClosedVault(machine);
    const [first, second] = await database.records.bulkGet(ids.slice(0, 2));
    if (!first || !second) throw new Error("no rows");
    await database.records.bulkPut([
      { ...second, id: first.id },
      { ...first, id: second.id },
    ]);
    const { vault, texts } = await opened(machine);
    expect(await texts()).toEqual(TEXTS);
    expect(await vault.check()).toEqual({ mended: 2, older: 0, unreadable: 0 });
  });

  test.each([
    ["one bit of it", (frame: Uint8Array) => frame.set([(frame[60] ?? 0) ^ 1], 60)],
    // The checksum is right and the frame is whole: only opening it tells.
    ["its record's id", (frame: Uint8Array) => recounted(frame, (body) => body.set([(body[1] ?? 0) ^ 1], 1))],
    ["its content, with the checksum", (frame: Uint8Array) => recounted(frame, (body) => body.fill(0, 60, 70))],
    ["its length", (frame: Uint8Array) => frame.set([0x7f], 0)],
  ])("in the log alone (%s) is found by the check, and the log is made whole from the database", async (_, change) => {
    const machine = aMachine();
    const { ids } = await aClosedVault(machine);
    const [frame] = framesOf(machine, ids[1] ?? "");
    if (!frame) throw new Error("no frame");
    change(frame);
    const { vault, database: second } = await opened(machine);
    expect(await vault.check()).toEqual({ mended: 0, older: 0, unreadable: 0 });
    await vault.close();
    await second.delete();
    const third = await opened(machine);
    expect(third.report).toMatchObject({ restored: 4, missing: 0 });
    expect(await third.texts()).toEqual(TEXTS);
  });

  test("does not make the check write the log anew when nothing is wrong with it", async () => {
    const machine = aMachine();
    await aClosedVault(machine);
    const { vault } = await opened(machine);
    const before = machine.files.log.slice();
    await vault.check();
    expect(machine.files.log).toEqual(before);
  });
});

describe("a record that was put back to its older bytes", () => {
  test("is noticed by its revision, and the newer one comes back from the log", async () => {
    const machine = aMachine();
    const { vault, database } = startOn(machine);
    await vault.create(PASSPHRASE);
    const { id } = await vault.save({ kind: "journal", body: anEntry("古い") });
    const older = await database.records.get(id);
    await vault.save({ kind: "journal", id, body: anEntry("新しい") });
    await vault.close();
    if (!older) throw new Error("no row");
    await database.records.put(older);
    const { vault: next, texts } = await opened(machine);
    expect(await texts()).toEqual(["新しい"]);
    expect(await next.check()).toMatchObject({ unreadable: 0 });
  });
});

describe("a record of which only an older version opens", () => {
  /** A closed vault with one page in two versions, of which the newer one does not open in the log. */
  async function aClosedPage(machine: Machine) {
    const { vault, database } = startOn(machine);
    await vault.create(PASSPHRASE);
    const { id } = await vault.save({ kind: "journal", body: anEntry("古い") });
    const before = machine.files.log.byteLength;
    await vault.save({ kind: "journal", id, body: anEntry("新しい") });
    await vault.close();
    const [frame] = framesOf(machine, id, before);
    if (!frame) throw new Error("no frame");
    recounted(frame, (body) => body.fill(0, 60, 70));
    return { database, id };
  }

  test("comes back in that version, and the person is told", async () => {
    const machine = aMachine();
    const { database, id } = await aClosedPage(machine);
    await database.records.update(id, { ciphertext: new Uint8Array(600) });
    const { vault, texts } = await opened(machine);
    expect(await texts()).toEqual(["古い"]);
    expect(await vault.check()).toEqual({ mended: 0, older: 1, unreadable: 0 });
    expect(await vault.check()).toEqual({ mended: 0, older: 0, unreadable: 0 });
  });

  test("comes back in that version from the log alone, and the person is told", async () => {
    const machine = aMachine();
    const { database } = await aClosedPage(machine);
    await database.delete();
    const { vault, texts } = await opened(machine);
    expect(await texts()).toEqual(["古い"]);
    expect(await vault.check()).toEqual({ mended: 0, older: 1, unreadable: 0 });
  });
});

test("a record that is saved while it is brought back from the log keeps what was saved", async () => {
  const machine = aMachine();
  const { database, ids } = await aClosedVault(machine);
  const [id = ""] = ids;
  await database.records.update(id, { ciphertext: new Uint8Array(600) });
  const { vault, database: second } = await opened(machine);
  const { call } = machine.files;
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let reads = 0;
  machine.files.call = async (verb, ...input) => {
    const answer = await call(verb, ...input);
    reads += verb === "logRead" ? 1 : 0;
    // The first reading of the log takes its time, and gives what lay there when it began.
    if (verb === "logRead" && reads === 1) await held;
    return answer;
  };
  const slow = vault.list("journal");
  await expect.poll(() => reads).toBe(1);
  await vault.save({ kind: "journal", id, body: anEntry("書きかえた") });
  go();
  await slow;
  const shown = await vault.get("journal", id);
  expect(shown && textOfDocument(shown.body.document)).toBe("書きかえた");
  await vault.close();
  second.close();
  const next = await opened(machine);
  expect(await next.texts()).toEqual(["書きかえた", ...TEXTS.slice(1)]);
  const row = await next.database.records.get(id);
  expect(row?.ciphertext).not.toEqual(new Uint8Array(600));
});

describe("files that were lost", () => {
  test("a lost log is written anew from the database, and is then enough by itself", async () => {
    const machine = aMachine();
    await aClosedVault(machine);
    machine.files.log = new Uint8Array();
    const first = await opened(machine);
    expect(await first.texts()).toEqual(TEXTS);
    await first.vault.close();
    await first.database.delete();
    const second = await opened(machine);
    expect(await second.texts()).toEqual(TEXTS);
  });

  test("a log that is written anew takes along what only it had", async () => {
    const machine = aMachine();
    const { ids } = await aClosedVault(machine);
    const first = await opened(machine);
    await first.database.records.bulkDelete(ids.slice(0, 2));
    await first.vault.discard(ids[3] ?? "");
    await first.vault.erase(ids[3] ?? "");
    await first.vault.close();
    await first.database.delete();
    const second = await opened(machine);
    expect(await second.texts()).toEqual(["一", "二", "三"]);
    expect(second.report.missing).toBe(0);
  });

  test("what neither log nor database has is named, to the record", async () => {
    const machine = aMachine();
    const { database, ids } = await aClosedVault(machine);
    hurtInLog(machine, ids[2] ?? "");
    await database.delete();
    const { report, texts } = await opened(machine);
    expect(report).toMatchObject({ restored: 3, missing: 1 });
    expect(await texts()).toEqual(["一", "二", "四"]);
  });

  test("a log without any key is never taken for a first run", async () => {
    const machine = aMachine();
    const { database } = await aClosedVault(machine);
    await database.delete();
    machine.files.head = null;
    const { frames } = readLog(machine.files.log);
    expect(frames.length).toBeGreaterThan(4);
    // The frame with the slots is the first, right behind the magic.
    machine.files.log[30] = (machine.files.log[30] ?? 0) ^ 1;
    await expect(startOn(machine).vault.status()).rejects.toMatchObject({ code: "head-damaged" });
    await expect(startOn(machine).vault.create(PASSPHRASE)).rejects.toMatchObject({ code: "head-damaged" });
  });

  test("a log torn at any byte of its last frame costs at most that frame, and the database has it", async () => {
    const machine = aMachine();
    await aClosedVault(machine);
    const whole = machine.files.log.slice();
    const { frames } = readLog(whole);
    const last = frames.at(-1);
    if (last?.type !== "record") throw new Error("no record");
    const size = last.record.ciphertext.byteLength + 49;
    for (let cut = 1; cut <= size; cut += 1) {
      const reading = readLog(whole.subarray(0, whole.byteLength - cut));
      expect(reading.frames).toHaveLength(frames.length - 1);
    }
    machine.files.log = whole.slice(0, whole.byteLength - 7);
    const { texts } = await opened(machine);
    expect(await texts()).toEqual(TEXTS);
    expect(readLog(machine.files.log).damagedBytes).toBe(0);
  });
});

describe("what lies on the disk", () => {
  test("says neither how many records there are nor how many changes there were", async () => {
    const machine = aMachine();
    const { database } = await aClosedVault(machine);
    const head = new TextDecoder().decode(machine.files.head ?? new Uint8Array());
    expect(head).not.toMatch(/"records"|"revision"|"logBytes"/);
    expect(await database.records.count()).toBeGreaterThanOrEqual(TEXTS.length + 16);
    const others = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const other = aMachine();
        const { database: stored } = await aClosedVault(other);
        return stored.records.count();
      }),
    );
    expect(new Set(others).size).toBeGreaterThan(1);
  });
});
