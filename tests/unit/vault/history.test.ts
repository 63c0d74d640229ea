import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { textOfDocument } from "../../../src/domain/journal/document.ts";
import type { VaultApi } from "../../../src/vault/api.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T12:00:00Z") });
  return () => void vi.useRealTimers();
});

const later = (days: number) => vi.setSystemTime(Date.now() + days * 86_400_000);

async function aVault(machine: Machine): Promise<VaultApi> {
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  return vault;
}

async function anotherVisit(vault: VaultApi, machine: Machine): Promise<VaultApi> {
  await vault.close();
  const { vault: next } = startOn(machine);
  await next.open(PASSPHRASE);
  return next;
}

const text = (record: { body: { document?: unknown } } | undefined) =>
  record ? textOfDocument(record.body.document as never) : undefined;

describe("earlier versions", () => {
  test("one is kept for each visit, and each can be brought back", async () => {
    const machine = aMachine();
    let vault = await aVault(machine);
    const { id } = await vault.save({ kind: "journal", body: anEntry("一回目") });
    await vault.save({ kind: "journal", id, body: anEntry("一回目、なおした") });
    expect(await vault.versions(id)).toEqual([]);
    vault = await anotherVisit(vault, machine);
    await vault.save({ kind: "journal", id, body: anEntry("二回目") });
    await vault.save({ kind: "journal", id, body: anEntry("二回目、なおした") });
    const versions = await vault.versions(id);
    expect(versions.map(({ body }) => text(body as never))).toEqual(["一回目、なおした"]);
    await vault.bringBackVersion(versions[0]?.id ?? "");
    expect(text(await vault.get("journal", id))).toBe("一回目、なおした");
    const after = await vault.versions(id);
    expect(after.map(({ body }) => text(body as never)).toSorted()).toEqual(
      ["一回目、なおした", "二回目、なおした"].toSorted(),
    );
  });

  test("go after thirty days, also where the log still holds them", async () => {
    const machine = aMachine();
    let vault = await aVault(machine);
    const { id } = await vault.save({ kind: "journal", body: anEntry("前") });
    vault = await anotherVisit(vault, machine);
    await vault.save({ kind: "journal", id, body: anEntry("後") });
    later(29);
    await vault.check();
    expect(await vault.versions(id)).toHaveLength(1);
    later(2);
    await vault.check();
    expect(await vault.versions(id)).toEqual([]);
    await vault.close();
    const { vault: next, database } = startOn(machine);
    await database.delete();
    await database.open();
    expect(await next.open(PASSPHRASE)).toMatchObject({ restored: 1, missing: 0 });
    expect(await next.versions(id)).toEqual([]);
  });
});

describe("the bin", () => {
  test("takes a record out of every list and gives it back as it was", async () => {
    const machine = aMachine();
    let vault = await aVault(machine);
    const { id } = await vault.save({ kind: "journal", level: "ask", body: anEntry("いったん") });
    await vault.discard(id);
    expect(await vault.list("journal")).toEqual([]);
    vault = await anotherVisit(vault, machine);
    expect(await vault.list("journal")).toEqual([]);
    expect((await vault.bin()).map((record) => record.id)).toEqual([id]);
    await vault.bringBack(id);
    expect((await vault.list("journal")).map((record) => [text(record), record.level])).toEqual([["いったん", "ask"]]);
    expect(await vault.bin()).toEqual([]);
  });

  test("lets go after thirty days; what stays is a mark without words, and no log revives it", async () => {
    const machine = aMachine();
    let vault = await aVault(machine);
    const { id } = await vault.save({ kind: "journal", body: anEntry("古い版") });
    vault = await anotherVisit(vault, machine);
    await vault.save({ kind: "journal", id, body: anEntry("新しい版") });
    await vault.discard(id);
    later(31);
    await vault.check();
    expect(await vault.bin()).toEqual([]);
    expect(await vault.versions(id)).toEqual([]);
    await vault.close();
    const { vault: next, database } = startOn(machine);
    await database.delete();
    await database.open();
    expect((await next.open(PASSPHRASE)).missing).toBe(0);
    expect(await next.list("journal")).toEqual([]);
    expect(await next.list("journal", { deleted: true })).toEqual([]);
    expect(await next.get("tombstone", id)).toBeDefined();
  });

  test("erases at once when asked, only what is in it", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const { id } = await vault.save({ kind: "journal", body: anEntry("消す") });
    await expect(vault.erase(id)).rejects.toMatchObject({ code: "not-found" });
    await vault.discard(id);
    await vault.erase(id);
    expect(await vault.bin()).toEqual([]);
    await expect(vault.bringBack(id)).rejects.toMatchObject({ code: "not-found" });
  });
});
