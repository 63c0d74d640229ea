import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipReader } from "../../../../src/vault/takeout/zip-reader.ts";
import { zipWriter } from "../../../../src/vault/takeout/zip-writer.ts";
import { anEntry, filesOf } from "../../../support/takeout/a-takeout.ts";
import { chunksOf, readAll, readerOf, written } from "../../../support/takeout/a-zip.ts";

const files = Object.fromEntries(filesOf([anEntry(1, "窓を開けた"), anEntry(2, "歩いた")]));

describe("a zip that Ippo writes", () => {
  it("is read as it was written, whatever its files and pieces are", async () => {
    const name = fc.stringMatching(/^[a-z]{1,3}(\/[a-z0-9]{1,3}){0,2}(\.(md|jpg))?$/);
    const long = fc.tuple(fc.nat(150_000), fc.integer({ min: 1, max: 256 }), fc.nat());
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      long.map(([length, letters, seed]) => Uint8Array.from({ length }, (_, at) => noiseAt(seed + at) % letters)),
    );
    const file = fc.record({ name, chunks: fc.array(bytes, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: (one) => one.name, maxLength: 5 }), async (sources) => {
        const pieces: Uint8Array[] = [];
        const writer = zipWriter(async (piece) => void pieces.push(piece));
        for (const source of sources) await writer.add({ name: source.name, chunks: chunksOf(...source.chunks) });
        await writer.finish();
        const read = await readAll(new Uint8Array(Buffer.concat(pieces)));
        expect([...read.keys()]).toEqual(sources.map((source) => source.name));
        for (const source of sources) expect(read.get(source.name)?.equals(Buffer.concat(source.chunks))).toBe(true);
      }),
    );
  });

  it("gives equal bytes for equal contents, and bears a time if it is given one", async () => {
    expect(await written(files)).toEqual(await written(files));
    const timed = await written(files, new Date(2026, 10, 24, 12, 4, 6));
    const view = new DataView(timed.buffer);
    expect(view.getUint16(10, true)).toBe((12 << 11) | (4 << 5) | 3);
    expect(view.getUint16(12, true)).toBe((46 << 9) | (11 << 5) | 24);
    expect(await readAll(timed)).toEqual(await readAll(await written(files)));
  });

  it("is opened by another reader", async () => {
    const found = unzipSync(await written(files));
    const texts = Object.entries(found).map(([name, bytes]) => [
      name,
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    ]);
    expect(Object.fromEntries(texts)).toEqual(files);
  });

  it("holds what is packed already as it is", async () => {
    const packed = noise(60_000);
    const text = new Uint8Array(60_000).fill(0x61);
    const zip = await written({ "files/a.jpg": text, "files/b.md": text, "files/c.PNG": packed });
    const sizes = (await readerOf(zip)).entries.map(({ packed }) => packed);
    expect(sizes[0]).toBeGreaterThan(60_000);
    expect(sizes[1]).toBeLessThan(1_000);
    expect((await readAll(zip)).get("files/c.PNG")?.equals(packed)).toBe(true);
  });

  it.each([2, 3, 4, 6])("can be unpacked when a text is longer than the window of deflate (%i)", async (seed) => {
    for (let letters = 2; letters < 8; letters += 1) {
      const text = Uint8Array.from({ length: 33_000 }, (_, at) => noiseAt(seed * 33_000 + at) % letters);
      const zip = await written({ "a.md": text });
      expect((await readAll(zip)).get("a.md")?.equals(text)).toBe(true);
      expect(Buffer.from(unzipSync(zip)["a.md"] ?? []).equals(text)).toBe(true);
    }
  });

  it("passes on why its bytes could not be read or written", async () => {
    const why = new Error("not readable");
    async function* breaking() {
      yield new Uint8Array(100_000);
      throw why;
    }
    for (const name of ["a.md", "a.jpg"]) {
      const reading = zipWriter(async () => undefined).add({ name, chunks: breaking() });
      await expect(reading).rejects.toBe(why);
      const full = zipWriter(() => Promise.reject(why));
      await expect(full.add({ name, chunks: chunksOf(noise(200_000)) })).rejects.toBe(why);
    }
    const zip = await written({ "a.md": noise(200_000) });
    const reader = await zipReader(async (offset, length) => {
      if (offset > 100_000 && offset < 150_000) throw why;
      return zip.slice(offset, offset + length);
    }, zip.byteLength);
    const [entry] = reader.entries;
    if (!entry) throw new Error("no entry");
    const reading = (async () => {
      for await (const _ of reader.open(entry, 2 ** 31));
    })();
    await expect(reading).rejects.toBe(why);
  });

  it("hands on small files together", async () => {
    let writes = 0;
    const writer = zipWriter(async () => void (writes += 1));
    for (let index = 0; index < 300; index += 1) await writer.add({ name: `a/${index}.md`, chunks: chunksOf("a") });
    await writer.finish();
    expect(writes).toBeLessThan(5);
  });

  it.each(["../a", "/a", "a//b", "a\\b", "C:a", "a/./b", "a/", "", "a\u0000"])("has no entry %j", async (name) => {
    await expect(written({ [name]: "a" })).rejects.toMatchObject({ code: "unsafe-name" });
  });

  it("has no two entries that differ in case only", async () => {
    await expect(written({ "a/b": "1", "A/B": "2" })).rejects.toMatchObject({ code: "unsafe-name" });
  });
});

describe("a large file", () => {
  const MIB = 1024 * 1024;
  const LENGTH = 30 * MIB;

  /** The bytes of the file are made as they are asked for: at each place one that follows from it, like noise. */
  function pieceAt(from: number, length: number): Uint8Array {
    return Uint8Array.from({ length }, (_, index) => noiseAt(from + index));
  }

  it.each(["stored.jpg", "packed.md"])("goes through without being held, %s", async (name) => {
    let made = 0;
    let handedOn = 0;
    let mostWaiting = 0;
    async function* source() {
      for (; made < LENGTH; made += MIB / 4) {
        mostWaiting = Math.max(mostWaiting, made - handedOn);
        yield pieceAt(made, MIB / 4);
      }
    }
    const pieces: Uint8Array[] = [];
    const writer = zipWriter(async (bytes) => {
      handedOn += bytes.byteLength;
      pieces.push(bytes);
    });
    await writer.add({ name, chunks: source() });
    await writer.finish();
    expect(mostWaiting).toBeLessThan(MIB);

    const zip = Buffer.concat(pieces);
    let mostRead = 0;
    const reader = await zipReader(async (offset, length) => {
      mostRead = Math.max(mostRead, length);
      return new Uint8Array(zip.subarray(offset, offset + length));
    }, zip.byteLength);
    const [entry] = reader.entries;
    if (!entry) throw new Error("no entry");
    let at = 0;
    for await (const bytes of reader.open(entry, LENGTH)) {
      if (at % (5 * MIB) < 1_000) expect(bytes).toEqual(pieceAt(at, bytes.byteLength));
      at += bytes.byteLength;
    }
    expect(at).toBe(LENGTH);
    expect(mostRead).toBeLessThan(MIB);
  });

  it("of more than 4 GiB is refused while it is written", async () => {
    const chunk = new Uint8Array(16 * MIB);
    let size = 0;
    // A chunk that says it is large, so that four gigabytes need not be made.
    const huge = { byteLength: 2 ** 32, [Symbol.iterator]: () => [][Symbol.iterator]() } as unknown as Uint8Array;
    const writer = zipWriter(async (bytes) => void (size += bytes.byteLength));
    await writer.add({ name: "a.md", chunks: chunksOf(chunk) });
    await expect(writer.add({ name: "b.md", chunks: chunksOf(huge) })).rejects.toMatchObject({ code: "too-big" });
    expect(size).toBeLessThan(MIB);
  });
});

describe.skipIf(!isThere("unzip"))("Info-ZIP", () => {
  it("finds nothing to say about a zip that Ippo writes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ippo-unzip-"));
    writeFileSync(join(folder, "a.zip"), await written({ ...files, "files/a.jpg": new Uint8Array(70_000) }));
    expect(execFileSync("unzip", ["-t", join(folder, "a.zip")]).toString()).toContain("No errors detected");
    rmSync(folder, { recursive: true });
  });
});

describe.skipIf(!isThere("zip"))("a folder that Info-ZIP packed", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ippo-zip-"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, "記録", name)), { recursive: true });
      writeFileSync(join(folder, "記録", name), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["as it does by itself", ["-r", "../a.zip", "."], ""],
    ["with sizes behind the bytes", ["-r", "-fd", "../b.zip", "."], ""],
    ["without packing", ["-r", "-0", "../c.zip", "."], ""],
    ["without extra fields and folders", ["-r", "-X", "-D", "../d.zip", "."], ""],
  ])("%s", async (_name, options) => {
    execFileSync("zip", ["-q", ...options], { cwd: join(folder, "記録") });
    const zip = options.find((option) => option.endsWith(".zip")) ?? "";
    await expectTheFiles(join(folder, "記録", zip), "");
  });

  it("with the folder's own name in front", async () => {
    execFileSync("zip", ["-q", "-r", "e.zip", "記録"], { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } });
    await expectTheFiles(join(folder, "e.zip"), "記録/");
  });

  async function expectTheFiles(path: string, prefix: string): Promise<void> {
    const read = await readAll(new Uint8Array(readFileSync(path)));
    expect(read.size).toBe(Object.keys(files).length);
    for (const [name, text] of Object.entries(files)) expect(read.get(prefix + name)?.toString()).toBe(text);
  }
});

/** A byte that follows from its place, and looks like chance. */
function noiseAt(place: number): number {
  const mixed = Math.imul(place ^ (place >>> 16), 0x45d9f3b);
  return Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b) >>> 24;
}

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => noiseAt(index));
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
