import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pieceFiles } from "../../../electron/main/files/piece-files.ts";
import { vaultPortContract } from "../../../src/bridge/vault-port.ts";

const [ONE, TWO] = ["0".repeat(32), "1".repeat(32)] as const;
const own = { place: "own", vault: "abcdef01" } as const;
const second = { place: "second", vault: "abcdef01" } as const;
const bytes = Uint8Array.of(1, 2, 3);

let vault: string;
let stick: string;

beforeEach(() => {
  vault = mkdtempSync(join(tmpdir(), "ippo-pieces-"));
  stick = mkdtempSync(join(tmpdir(), "ippo-stick-"));
});
afterEach(() => {
  for (const folder of [vault, stick]) rmSync(folder, { recursive: true, force: true });
});

/** Ippo started: what was being written before is not being written any more. */
const started = (picked?: string) => pieceFiles(vault, () => picked);
const listed = async (files: ReturnType<typeof started>, box: typeof own | typeof second) =>
  (await files.pieceList(box)).map(({ name }) => name);

test("a piece counts once it is kept; one that never was can be read until it is swept away", async () => {
  const files = started();
  for (const name of [ONE, TWO]) await files.pieceWrite({ ...own, name, bytes });
  expect(await listed(files, own)).toEqual([]);
  await files.pieceKeep({ names: [ONE] });
  expect(await listed(files, own)).toEqual([ONE]);
  expect(readdirSync(join(vault, "pieces"))).toHaveLength(2);

  const again = started();
  expect(await listed(again, own)).toEqual([ONE]);
  expect(await again.pieceComing({ name: TWO })).toEqual(bytes);
  expect(await again.pieceComing({ name: ONE })).toBeNull();
  await again.pieceSweep(undefined);
  expect(readdirSync(join(vault, "pieces"))).toEqual([ONE]);
  expect(await again.pieceComing({ name: TWO })).toBeNull();
  expect(await again.pieceRead({ ...own, name: ONE })).toEqual(bytes);
  expect(await again.pieceRead({ ...own, name: TWO })).toBeNull();
});

test("what is dropped or removed is gone, and nothing else", async () => {
  const files = started();
  for (const name of [ONE, TWO]) await files.pieceWrite({ ...own, name, bytes });
  await files.pieceDrop({ names: [TWO] });
  await files.pieceKeep({ names: [ONE] });
  expect(readdirSync(join(vault, "pieces"))).toEqual([ONE]);
  await files.pieceRemove({ ...own, names: [ONE, TWO] });
  expect(readdirSync(join(vault, "pieces"))).toEqual([]);
});

test("beside copies each vault has a folder, and a place that is away is no place at all", async () => {
  const files = started();
  await expect(files.pieceWrite({ ...second, name: ONE, bytes })).rejects.toThrow();
  expect(await listed(files, second)).toEqual([]);
  writeFileSync(join(vault, "second-place"), stick);
  await files.pieceWrite({ ...second, name: ONE, bytes });
  expect(existsSync(join(stick, "ippo-abcdef01-pieces", ONE))).toBe(true);
  expect(await listed(files, { ...second, vault: "00000000" } as unknown as typeof second)).toEqual([]);

  const elsewhere = started(join(stick, "a-copy.ippo-backup"));
  expect(await elsewhere.pieceRead({ place: "picked", vault: "abcdef01", name: ONE })).toEqual(bytes);
});

test("no name leads anywhere else", () => {
  const { input } = vaultPortContract.pieceWrite;
  for (const name of [
    "../head",
    "0".repeat(31),
    `${"0".repeat(31)}/`,
    `${ONE}.new`,
    ONE.toUpperCase().replace("0", "A"),
  ])
    expect(input.safeParse({ ...own, name, bytes }).success, name).toBe(false);
  expect(input.safeParse({ ...own, vault: "../../etc", name: ONE, bytes }).success).toBe(false);
  expect(input.safeParse({ ...own, name: ONE, bytes: new Uint8Array(1024 * 1024) }).success).toBe(false);
  expect(input.safeParse({ ...own, name: ONE, bytes }).success).toBe(true);
});
