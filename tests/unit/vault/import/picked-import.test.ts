import { expect, test } from "vitest";
import type { VaultFiles } from "../../../../src/vault/files/port-files.ts";
import { pickedImport } from "../../../../src/vault/import/picked-import.ts";

/** A folder of texts, of which `broken` cannot be read; `asked` counts how often each was asked for. */
function aFolder(count: number, broken?: number) {
  const asked = new Array<number>(count).fill(0);
  const bytes = (index: number) => new TextEncoder().encode(`text ${index}`);
  const call = async (verb: string, input?: { index: number }) => {
    if (verb === "pickedList")
      return asked.map((_, index) => ({ name: `${index}.md`, bytes: bytes(index).byteLength, modified: 0 }));
    const { index } = input as { index: number };
    asked[index] = (asked[index] ?? 0) + 1;
    if (index === broken) throw new Error("gone");
    return bytes(index);
  };
  return { files: { call } as unknown as VaultFiles, asked };
}

const LONGEST = 1_000;

test("files of a folder are read in any order, each asked for once", async () => {
  const { files, asked } = aFolder(100);
  const { files: picked } = await pickedImport(files);
  for (const [index, file] of picked.entries())
    expect(new TextDecoder().decode(await file.read(LONGEST))).toBe(`text ${index}`);
  expect(asked).toEqual(new Array(100).fill(1));
  // A second look asks for that file only.
  expect(new TextDecoder().decode(await (picked[50]?.read(LONGEST) ?? new Uint8Array()))).toBe("text 50");
  expect(asked.reduce((sum, count) => sum + count, 0)).toBe(101);
});

test("a file that cannot be read is told to whoever reads it, and to nobody else", async () => {
  const { files } = aFolder(10, 3);
  const { files: picked } = await pickedImport(files);
  for (const [index, file] of picked.entries()) {
    if (index === 3) await expect(file.read(LONGEST)).rejects.toThrow("gone");
    else expect(new TextDecoder().decode(await file.read(LONGEST))).toBe(`text ${index}`);
  }
});
