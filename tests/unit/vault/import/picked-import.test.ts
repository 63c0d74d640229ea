import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sideBySide } from "../../../../src/domain/bytes/side-by-side.ts";
import type { VaultFiles } from "../../../../src/vault/files/port-files.ts";
import { gunzipped } from "../../../../src/vault/import/gunzipped.ts";
import { pickedImport } from "../../../../src/vault/import/picked-import.ts";
import { aTar } from "../../../support/import/a-file.ts";
import { anOddZip, readerOf } from "../../../support/takeout/a-zip.ts";

/** A folder of texts, of which `broken` cannot be read; `asked` counts how often each was asked for. */
function aFolder(count: number, broken?: number) {
  const asked = new Array<number>(count).fill(0);
  const bytes = (index: number) => new TextEncoder().encode(`text ${index}`);
  const call = async (verb: string, input?: { index: number; indexes: number[] }) => {
    if (verb === "pickedList")
      return asked.map((_, index) => ({ name: `${index}.md`, bytes: bytes(index).byteLength, modified: 0 }));
    const { index, indexes } = input as { index: number; indexes: number[] };
    for (const one of indexes ?? [index]) asked[one] = (asked[one] ?? 0) + 1;
    if (verb === "pickedListReadSmall") return sideBySide(indexes.map((one) => (one === broken ? null : bytes(one))));
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

test("a file that cannot be read is damaged for whoever reads it, and for nobody else", async () => {
  const { files } = aFolder(10, 3);
  const { files: picked } = await pickedImport(files, () => false);
  for (const [index, file] of picked.entries()) {
    if (index === 3) await expect(file.read(LONGEST)).rejects.toMatchObject({ code: "damaged" });
    else expect(new TextDecoder().decode(await file.read(LONGEST))).toBe(`text ${index}`);
  }
});

test("more files than are read are refused, and none is left out without a word", async () => {
  const { files } = aFolder(50_001);
  await expect(pickedImport(files, () => false)).rejects.toMatchObject({ code: "too-big" });
});

describe("a zip of another program", () => {
  const UTF8 = 0x0800;
  const pickedZip = (zip: Uint8Array) => {
    const call = async (verb: string, input?: { offset: number; length: number }) => {
      if (verb === "pickedList") return [{ name: "export.zip", bytes: zip.byteLength, modified: 0 }];
      const { offset = 0, length = 0 } = input ?? {};
      return zip.slice(offset, offset + length);
    };
    return pickedImport({ call } as unknown as VaultFiles, () => false);
  };
  const picked = async (zip: Uint8Array) => {
    const { files } = await pickedZip(zip);
    const read = async ({ name, read }: (typeof files)[number]) => [
      name,
      new TextDecoder().decode(await read(LONGEST)),
    ];
    return Promise.all(files.map(read));
  };

  test("may have names that Ippo would not write: they lead nowhere but into it", async () => {
    const names = ["notes\\2021.md", "Q: what?.md", "./x/in.md", "/root.md", "TODO.json", "Todo.json"];
    const zip = anOddZip([
      ...names.map((name) => ({ name, bytes: name, flags: UTF8 })),
      { name: "folder/", flags: UTF8 },
      { name: new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x2e, 0x6d, 0x64]), bytes: "é" },
    ]);
    expect(await picked(zip)).toEqual([
      ["notes/2021.md", names[0]],
      ["Q: what?.md", names[1]],
      ["x/in.md", names[2]],
      ["root.md", names[3]],
      ["TODO.json", names[4]],
      ["Todo.json", names[5]],
      ["Café.md", "é"],
    ]);
    await expect(picked(anOddZip([{ name: "a\\..\\..\\b.md" }]))).rejects.toMatchObject({ code: "unknown" });
    // What is taken in to be kept under its names is still refused.
    await expect(readerOf(zip)).rejects.toMatchObject({ code: "unsafe-name" });
  });

  test("that does not know when its files were changed says so", async () => {
    const { files } = await pickedZip(anOddZip([{ name: "a.md", bytes: "text" }]));
    expect(files[0]?.modified).toBeUndefined();
  });

  test("may have a comment behind it, and is damaged where it was cut", async () => {
    const plain = anOddZip([{ name: "a.md", bytes: "text" }]);
    const comment = new TextEncoder().encode("packed today");
    const zip = new Uint8Array([...plain, ...comment]);
    new DataView(zip.buffer).setUint16(plain.byteLength - 2, comment.byteLength, true);
    expect(await picked(zip)).toEqual([["a.md", "text"]]);
    await expect(readerOf(zip)).rejects.toMatchObject({ code: "damaged" });
    await expect(picked(zip.slice(0, -1))).rejects.toMatchObject({ code: "damaged" });
  });

  test("in which two files lie in one place is damaged", async () => {
    const zip = anOddZip([
      { name: "a.md", bytes: "text" },
      { name: "b.md", bytes: "text", offset: 0 },
    ]);
    await expect(picked(zip)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("a tar that is packed as one", () => {
  const text = "長い文。".repeat(300_000);
  const tar = aTar({ "Takeout/Keep/a.json": "{}", "Takeout/Keep/長い.md": text });
  const pickedAs = (name: string, bytes: Uint8Array, isStopped = () => false) => {
    const call = async (verb: string, input?: { offset: number; length: number }) => {
      if (verb === "pickedList") return [{ name, bytes: bytes.byteLength, modified: 0 }];
      const { offset = 0, length = 0 } = input ?? {};
      return bytes.slice(offset, offset + length);
    };
    return pickedImport({ call } as unknown as VaultFiles, isStopped);
  };

  test("is read as its files, whatever its name", async () => {
    for (const name of ["takeout.tgz", "takeout"]) {
      const { files } = await pickedAs(name, gzipSync(tar));
      expect(files.map((file) => file.name)).toEqual(["Takeout/Keep/a.json", "Takeout/Keep/長い.md"]);
      expect(new TextDecoder().decode(await files[1]?.read(10_000_000))).toBe(text);
    }
  });

  test("is damaged where it was cut, unknown where it holds no tar, and no more is unpacked once it is stopped", async () => {
    const packed = gzipSync(tar);
    await expect(pickedAs("a.tgz", packed.subarray(0, -9))).rejects.toMatchObject({ code: "damaged" });
    await expect(pickedAs("a.tgz", packed.subarray(0, 40))).rejects.toMatchObject({ code: "damaged" });
    await expect(pickedAs("a.md.gz", gzipSync("words"))).rejects.toMatchObject({ code: "unknown" });
    await expect(pickedAs("a.tgz", tar.slice(9))).rejects.toMatchObject({ code: "unknown" });
    await expect(pickedAs("a.tgz", packed, () => true)).rejects.toBeDefined();
  });

  test("that unpacks to more than is read is refused", async () => {
    const packed = gzipSync(new Uint8Array(3_000_000));
    const read = async (offset: number, length: number) => packed.subarray(offset, offset + length);
    const unpacked = gunzipped({ size: packed.byteLength, read }, 2_000_000, () => false);
    await expect(unpacked).rejects.toMatchObject({ code: "too-big" });
  });
});
