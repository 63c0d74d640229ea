import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pickedList } from "../../../electron/main/files/picked-list.ts";
import { apart } from "../../../src/domain/bytes/side-by-side.ts";

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ippo-picked-"));
  mkdirSync(join(folder, "notes", "a"), { recursive: true });
  for (const hidden of [".obsidian", ".trash", ".git"]) {
    mkdirSync(join(folder, "notes", hidden));
    writeFileSync(join(folder, "notes", hidden, "gone.md"), "x");
  }
  writeFileSync(join(folder, "secret.txt"), "not picked");
  writeFileSync(join(folder, "notes", "b.md"), "bb");
  writeFileSync(join(folder, "notes", "a", "c.md"), "words");
  writeFileSync(join(folder, "notes", ".hidden"), "x");
  writeFileSync(join(folder, "notes", ".git", "config"), "x");
  writeFileSync(join(folder, "notes", ".obsidian", "app.json"), "{}");
  symlinkSync(join(folder, "secret.txt"), join(folder, "notes", "link.md"));
  symlinkSync(folder, join(folder, "notes", "up"));
  return folder;
}

test("lists what lies in the picked folder, without hidden files and links, and reads by place", async () => {
  const folder = aFolder();
  const files = pickedList(() => join(folder, "notes"));
  const listed = await files.pickedList(undefined);
  expect(listed.map(({ name }) => name).toSorted()).toEqual([
    ".obsidian/app.json",
    ".obsidian/gone.md",
    ".trash/gone.md",
    "a/c.md",
    "b.md",
  ]);
  const index = listed.findIndex(({ name }) => name === "a/c.md");
  expect(listed[index]?.bytes).toBe(5);
  expect(new TextDecoder().decode(await files.pickedListRead({ index, offset: 1, length: 3 }))).toBe("ord");
  await expect(files.pickedListRead({ index: listed.length, offset: 0, length: 1 })).rejects.toThrow();
});

test("gives nothing before anything was picked and listed, and not a link that took a file's place", async () => {
  const folder = aFolder();
  await expect(pickedList(() => undefined).pickedList(undefined)).rejects.toThrow();
  const files = pickedList(() => join(folder, "secret.txt"));
  await expect(files.pickedListRead({ index: 0, offset: 0, length: 1 })).rejects.toThrow();
  expect((await files.pickedList(undefined)).map(({ name }) => name)).toEqual(["secret.txt"]);
  expect(await files.pickedListRead({ index: 0, offset: 0, length: 3 })).toHaveLength(3);
  rmSync(join(folder, "secret.txt"));
  symlinkSync("/etc/hostname", join(folder, "secret.txt"));
  await expect(files.pickedListRead({ index: 0, offset: 0, length: 3 })).rejects.toThrow();
});

test("small files are read many at a time, whole; one that is large, gone, a link or was not listed is none", async () => {
  const folder = join(aFolder(), "notes");
  writeFileSync(join(folder, "large.md"), "x".repeat(70_000));
  writeFileSync(join(folder, "gone.md"), "x");
  writeFileSync(join(folder, "swapped.md"), "x");
  const files = pickedList(() => folder);
  const listed = await files.pickedList(undefined);
  rmSync(join(folder, "gone.md"));
  rmSync(join(folder, "swapped.md"));
  symlinkSync("/etc/hostname", join(folder, "swapped.md"));
  const names = ["b.md", "large.md", "a/c.md", "gone.md", "swapped.md"];
  const indexes = [...names.map((name) => listed.findIndex((file) => file.name === name)), 49_999];
  const read = await files.pickedListReadSmall({ indexes });
  expect(apart(read).map((bytes) => bytes && new TextDecoder().decode(bytes))).toEqual([
    "bb",
    null,
    "words",
    null,
    null,
    null,
  ]);
});
