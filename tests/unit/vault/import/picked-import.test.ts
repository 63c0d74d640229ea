import { expect, test } from "vitest";
import type { VaultFiles } from "../../../../src/vault/files/port-files.ts";
import { pickedImport } from "../../../../src/vault/import/picked-import.ts";

/** A folder of texts, of which `broken` cannot be read; `asked` counts how often each was asked for. */
function aFolder(count: number, broken?: number) {
  const asked = new Array<number>(count).fill(0);
  const bytes = (index: number) => new TextEncoder().encode(`text ${index}`);
  const call = async (verb: string, input?: { index: number; indexes: number[] }) => {
    if (verb === "pickedList")
      return asked.map((_, index) => ({ name: `${index}.md`, bytes: bytes(index).byteLength, modified: 0 }));
    const { index, indexes } = input as { index: number; indexes: number[] };
    for (const one of indexes ?? [index]) asked[one] = (asked[one] ?? 0) + 1;
    if (verb === "pickedListReadSmall") return indexes.map((one) => (one === broken ? null : bytes(one)));
    if (index === broken) throw new Error("gone");
    return bytes(index);
  };
  return { files: { call } as unknown as VaultFiles, asked };
}

const LONGEST = 1_000;

const COUNT = 300;

test("files of a folder are each asked for once", async () => {
  const { files, asked } = aFolder(COUNT);
  const { files: picked } = await pickedImport(files, () => false);
  for (const [index, file] of picked.entries())
    expect(new TextDecoder().decode(await file.read(LONGEST))).toBe(`text ${index}`);
  expect(asked).toEqual(new Array(COUNT).fill(1));
  // A second look asks for that file only.
  expect(new TextDecoder().decode(await (picked[50]?.read(LONGEST) ?? new Uint8Array()))).toBe("text 50");
  expect(asked.reduce((sum, count) => sum + count, 0)).toBe(COUNT + 1);
});

test("files of a folder are read in any order", async () => {
  const { files, asked } = aFolder(COUNT);
  const { files: picked } = await pickedImport(files, () => false);
  for (const [index, file] of [...picked.entries()].reverse())
    expect(new TextDecoder().decode(await file.read(LONGEST))).toBe(`text ${index}`);
  expect(asked).toEqual(new Array(COUNT).fill(1));
});

test("where an answer for many does not come, each file is asked for by itself", async () => {
  const { files } = aFolder(10);
  const call: VaultFiles["call"] = (verb, ...input) =>
    verb === "pickedListReadSmall" ? Promise.reject(new Error("slow")) : files.call(verb, ...input);
  const { files: picked } = await pickedImport({ call }, () => false);
  for (const [index, file] of picked.entries())
    expect(new TextDecoder().decode(await file.read(LONGEST))).toBe(`text ${index}`);
});

test("a file that cannot be read is told to whoever reads it, and to nobody else", async () => {
  const { files } = aFolder(10, 3);
  const { files: picked } = await pickedImport(files, () => false);
  for (const [index, file] of picked.entries()) {
    if (index === 3) await expect(file.read(LONGEST)).rejects.toThrow("gone");
    else expect(new TextDecoder().decode(await file.read(LONGEST))).toBe(`text ${index}`);
  }
});
