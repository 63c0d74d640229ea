import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileInParts, readPart } from "../../../electron/main/files/file-in-parts.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a file written in parts", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ippo-parts-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("takes its place only when it is whole, in a folder made for it", async () => {
    const path = join(folder, "copies", "one");
    const file = fileInParts();
    await file.start(path);
    await file.append(bytes("いち"));
    await file.append(bytes("に"));
    expect(existsSync(path)).toBe(false);
    await file.finish();
    expect(readFileSync(path, "utf8")).toBe("いちに");
    expect(readdirSync(join(folder, "copies"))).toEqual(["one"]);
  });

  it("leaves the file before it as it was when another is begun in its stead", async () => {
    const path = join(folder, "one");
    writeFileSync(path, "before");
    const file = fileInParts();
    await file.start(path);
    await file.append(bytes("half"));
    await file.start(join(folder, "two"));
    await file.append(bytes("whole"));
    await file.finish();
    expect(readFileSync(path, "utf8")).toBe("before");
    expect(readdirSync(folder).sort()).toEqual(["one", "two"]);
  });

  it("leaves nothing where its place cannot be taken", async () => {
    const path = join(folder, "taken");
    mkdirSync(join(path, "by a folder"), { recursive: true });
    const file = fileInParts();
    await file.start(path);
    await file.append(bytes("plain"));
    await expect(file.finish()).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["taken"]);
    expect(file.isUnderWay()).toBe(false);
  });

  it("takes no part and no end without a beginning", async () => {
    const file = fileInParts();
    await expect(file.append(bytes("x"))).rejects.toThrow();
    await expect(file.finish()).rejects.toThrow();
    expect(file.isUnderWay()).toBe(false);
  });

  it("reads a part, and less where the file ends", async () => {
    const path = join(folder, "one");
    writeFileSync(path, "abcdef");
    expect(new TextDecoder().decode(await readPart(path, 2, 3))).toBe("cde");
    expect(new TextDecoder().decode(await readPart(path, 4, 9))).toBe("ef");
  });
});
