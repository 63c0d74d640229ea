import { type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packShare } from "../../../src/share/seal.ts";
import { readZip } from "../../../src/share/zip/read.ts";
import { writeZip } from "../../../src/share/zip/write.ts";
import { aSealInput } from "../../support/a-share.ts";

const good = packShare(aSealInput());

describe("a zip that is not as Ippo writes it is refused", () => {
  it("a zip bomb: far more inside than its entry says", () => {
    const bomb = zipSync({ "report.html": new Uint8Array(40 * 1024 * 1024) }, { mtime: new Date(1980, 0, 1) });
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.byteLength - 6, true);
    view.setUint32(22, 1_000, true);
    view.setUint32(directory + 24, 1_000, true);
    expect(() => readZip(lying)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("a zip bomb that says what it is", () => {
    const huge = new Uint8Array(65 * 1024 * 1024);
    const bomb = zipSync({ "report.html": huge }, { mtime: new Date(1980, 0, 1) });
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(() => readZip(bomb)).toThrow(expect.objectContaining({ code: "too-big" }));
  });

  it("a zip bomb that stays under every other bound", () => {
    const bomb = zipSync({ "report.html": new Uint8Array(10 * 1024 * 1024) }, { mtime: new Date(1980, 0, 1) });
    expect(() => readZip(bomb)).toThrow(expect.objectContaining({ code: "too-big" }));
  });

  it("papers that are too much only together, told before any is inflated", () => {
    const packed = new Uint8Array(400 * 1024);
    const names = ["documents/a.pdf", "documents/b.pdf", "documents/c.pdf"];
    const zip = zipSync(Object.fromEntries(names.map((name) => [name, [packed, { level: 0 }]])) as Zippable);
    const view = new DataView(zip.buffer, zip.byteOffset);
    let directory = view.getUint32(zip.byteLength - 6, true);
    for (const [index, name] of names.entries()) {
      const local = index * (30 + name.length + packed.byteLength);
      for (const [method, size] of [
        [local + 8, local + 22],
        [directory + 10, directory + 24],
      ] as const) {
        view.setUint16(method, 8, true);
        view.setUint32(size, 60 * 1024 * 1024, true);
      }
      directory += 46 + name.length;
    }
    expect(() => readZip(zip)).toThrow(expect.objectContaining({ code: "too-big" }));
  });

  it("an entry whose checksum does not hold", () => {
    const zip = writeZip([["documents/a.pdf", new Uint8Array([1, 2, 3])]]);
    const at = 30 + "documents/a.pdf".length;
    expect(zip[at]).toBe(1);
    expect(readZip(zip).get("documents/a.pdf")).toEqual(new Uint8Array([1, 2, 3]));
    zip[at] = 9;
    expect(() => readZip(zip)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("a gap between two entries that every header agrees on", () => {
    const zip = writeZip([["documents/a.pdf", new Uint8Array([1, 2, 3])]]);
    const second = 30 + "documents/a.pdf".length + 3;
    const gap = [7, 7, 7, 7];
    const wide = Uint8Array.from([...zip.subarray(0, second), ...gap, ...zip.subarray(second)]);
    const view = new DataView(wide.buffer);
    const directory = view.getUint32(wide.byteLength - 6, true) + gap.length;
    view.setUint32(wide.byteLength - 6, directory, true);
    view.setUint32(directory + 46 + "documents/a.pdf".length + 42, second + gap.length, true);
    expect(() => readZip(wide)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("two entries of one name", () => {
    const zip = zipSync(
      { "data/steps.json": new Uint8Array(4), "data/tries.json": new Uint8Array(4) },
      { mtime: new Date(1980, 0, 1) },
    );
    const bytes = new TextDecoder("latin1").decode(zip).replaceAll("data/tries.json", "data/steps.json");
    const twice = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
    expect(() => readZip(twice)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("anything before, after or between", () => {
    const before = new Uint8Array([0, ...good]);
    const after = new Uint8Array([...good, 0]);
    for (const zip of [before, after, good.slice(0, -1), good.slice(1)])
      expect(() => readZip(zip)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("padding that holds something", () => {
    const zip = good.slice();
    const at = zip.findLastIndex((byte, index) => byte === 0x50 && zip[index + 1] === 0x4b && zip[index + 2] === 1);
    zip[at - 1] = 7;
    expect(() => readZip(zip)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("an entry that has another name inside than outside", () => {
    const zip = writeZip([["documents/a.pdf", new Uint8Array([1, 2, 3])]]);
    zip[30 + "documents/".length] = "b".charCodeAt(0);
    expect(() => readZip(zip)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it.each([
    ["says it is encrypted", 6, 8, 1],
    ["says its sizes follow later", 6, 8, 8],
    ["is packed in another way", 8, 10, 9],
  ])("an entry that %s", (_name, local, central, value) => {
    const zip = writeZip([["documents/a.pdf", new Uint8Array([1, 2, 3])]]);
    const view = new DataView(zip.buffer);
    view.setUint16(local, value, true);
    view.setUint16(view.getUint32(zip.byteLength - 6, true) + central, value, true);
    expect(() => readZip(zip)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("what other programs add: a comment, extra fields", () => {
    const files = { "documents/a.pdf": new Uint8Array(3) };
    const extra = zipSync({ "documents/a.pdf": [files["documents/a.pdf"], { extra: { 51966: new Uint8Array(4) } }] });
    const comment = zipSync({ "documents/a.pdf": [files["documents/a.pdf"], { comment: "hello" }] });
    for (const zip of [extra, comment])
      expect(() => readZip(zip)).toThrow(expect.objectContaining({ code: "damaged" }));
    expect(readZip(zipSync(files)).size).toBe(1);
  });
});
