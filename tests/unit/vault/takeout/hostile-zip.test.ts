import { describe, expect, it } from "vitest";
import { catalogues } from "../../../../src/content/catalogue.ts";
import { TAKEOUT_CODES, ZIP_ERROR_CODES, type ZipErrorCode } from "../../../../src/vault/takeout/zip-errors.ts";
import { zipReader } from "../../../../src/vault/takeout/zip-reader.ts";
import { anOddZip, readAll, readerOf, written } from "../../../support/takeout/a-zip.ts";

const good = await written({
  "README.txt": "だれでも読めます。",
  "ippo.json": '{"a":1}'.repeat(50),
  "files/a.jpg": "x",
});

async function expectRefused(zip: Uint8Array, code: ZipErrorCode, largest?: number): Promise<void> {
  await expect(readAll(zip, largest)).rejects.toMatchObject({ name: "ZipError", code });
}

/** The zip with a number of two or four bytes changed, counted from where `signature` last stands. */
function withNumber(zip: Uint8Array, signature: number, at: number, bytes: 2 | 4, value: number): Uint8Array {
  const other = zip.slice();
  const view = new DataView(other.buffer);
  let start = other.byteLength - 4;
  while (view.getUint32(start, true) !== signature) start -= 1;
  if (bytes === 2) view.setUint16(start + at, value, true);
  else view.setUint32(start + at, value, true);
  return other;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DESCRIPTOR = 0x08074b50;

describe("a zip that was cut or changed", () => {
  it("is the good one to begin with", async () => {
    expect((await readAll(good)).size).toBe(3);
    expect((await readAll(anOddZip([{ name: "a", bytes: "1" }]))).get("a")?.toString()).toBe("1");
  });

  it("is refused wherever it was cut", async () => {
    for (let length = 0; length < good.byteLength; length += 1)
      await expect(readAll(good.slice(0, length)), String(length)).rejects.toMatchObject({ name: "ZipError" });
  });

  it("is refused with anything in front or behind", async () => {
    await expectRefused(new Uint8Array([0, ...good]), "damaged");
    await expectRefused(new Uint8Array([...good, 0]), "damaged");
  });

  it("is refused, or gives the same bytes, whichever bit was flipped", async () => {
    const expected = await readAll(good);
    const passed: number[] = [];
    for (let at = 0; at < good.byteLength; at += 1) {
      const flipped = good.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const read = await readAll(flipped).catch((error: Error) => error);
      if (read instanceof Error) expect(read.name, String(at)).toBe("ZipError");
      else {
        passed.push(at);
        expect(new Map([...read].map(([, bytes]) => [bytes.toString(), true])), String(at)).toEqual(
          new Map([...expected].map(([, bytes]) => [bytes.toString(), true])),
        );
      }
    }
    // Versions, times and attributes say nothing of the bytes, and the flags of packing mean nothing for unpacking.
    expect(passed.length).toBeLessThan(good.byteLength / 3);
  });

  it.each([
    ["the checksum of the directory", CENTRAL, 16],
    ["the checksum behind the bytes", DESCRIPTOR, 4],
    ["the size in the directory", CENTRAL, 24],
    ["the packed size in the directory", CENTRAL, 20],
    ["the size behind the bytes", DESCRIPTOR, 12],
  ] as const)("is refused when %s is another", async (_name, signature, at) => {
    await expectRefused(withNumber(good, signature, at, 4, 7), "damaged");
  });

  it("is refused when its file is read short", async () => {
    const reading = zipReader(async () => new Uint8Array(3), good.byteLength);
    await expect(reading).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("names", () => {
  it.each([
    "../a",
    "a/../../b",
    "..",
    "./a",
    "/etc/passwd",
    "a//b",
    "..\\a",
    "a\\b",
    "C:/a",
    "a\nb",
    "a\u0000.json",
    "x".repeat(513),
    "",
    "/",
  ])("that lead elsewhere are refused: %j", async (name) => {
    await expectRefused(anOddZip([{ name, bytes: "1", flags: 0x0800 }]), "unsafe-name");
  });

  it("that are one name to some disk are refused", async () => {
    const bytes = "1";
    for (const name of ["ippo.json", "IPPO.json", "ippo.json/"])
      await expectRefused(anOddZip([{ name: "ippo.json", bytes }, { name }]), "unsafe-name");
    const composed = { name: "が.md", flags: 0x0800 };
    await expectRefused(anOddZip([composed, { ...composed, name: "か\u3099.md" }]), "unsafe-name");
  });

  it("of JavaScript are names like any other", async () => {
    const read = await readAll(
      anOddZip([
        { name: "__proto__", bytes: "1" },
        { name: "constructor", bytes: "2" },
      ]),
    );
    expect([...read.keys()]).toEqual(["__proto__", "constructor"]);
  });

  it("are read as UTF-8, as Shift_JIS where no program says, and refused where they are neither", async () => {
    const shiftJis = Uint8Array.from([0x95, 0x5c, 0x2f, 0x61]);
    expect([...(await readAll(anOddZip([{ name: shiftJis }]))).keys()]).toEqual(["表/a"]);
    expect([...(await readAll(anOddZip([{ name: "表/a" }]))).keys()]).toEqual(["表/a"]);
    await expectRefused(anOddZip([{ name: shiftJis, flags: 0x0800 }]), "unsafe-name");
    await expectRefused(anOddZip([{ name: Uint8Array.from([0xff, 0xff]) }]), "unsafe-name");
  });

  it("inside are the names outside", async () => {
    await expectRefused(anOddZip([{ name: "a.md", bytes: "1", localName: "b.md" }]), "damaged");
  });
});

describe("what Ippo does not read", () => {
  it.each<[string, Uint8Array, ZipErrorCode]>([
    ["an encrypted entry", anOddZip([{ name: "a", flags: 1 }]), "encrypted"],
    ["a strongly encrypted one", anOddZip([{ name: "a", flags: 0x41 }]), "encrypted"],
    ["an encrypted directory", anOddZip([{ name: "a", flags: 0x2000 }]), "encrypted"],
    ["an entry packed in another way", anOddZip([{ name: "a", method: 12 }]), "unknown-method"],
    ["flags nobody knows", anOddZip([{ name: "a", flags: 0x10 }]), "damaged"],
    ["Zip64 in an extra field", anOddZip([{ name: "a", extra: Uint8Array.from([1, 0, 2, 0, 0, 0]) }]), "zip64"],
    ["Zip64 by its sizes", anOddZip([{ name: "a", size: 0xffffffff }]), "zip64"],
    ["Zip64 by its directory", withNumber(good, END, 16, 4, 0xffffffff), "zip64"],
    ["Zip64 by its count", withNumber(good, END, 10, 2, 0xffff), "zip64"],
    ["Zip64 by its locator", anOddZip([{ name: "a" }], locator()), "zip64"],
    ["extra fields that end nowhere", anOddZip([{ name: "a", extra: Uint8Array.from([7, 7, 9, 0]) }]), "damaged"],
    ["a comment", Uint8Array.from([...withNumber(good, END, 20, 2, 1), 65]), "damaged"],
    ["a second disk", withNumber(good, END, 4, 2, 1), "damaged"],
    ["a count that is another", withNumber(good, END, 10, 2, 2), "damaged"],
    ["a folder that holds bytes", anOddZip([{ name: "a/", bytes: "1" }]), "damaged"],
    ["a stored entry of two sizes", anOddZip([{ name: "a", bytes: "12", size: 1 }]), "damaged"],
    ["something before the first entry", anOddZip([{ name: "a", offset: 3 }]), "damaged"],
    ["an entry that is no entry", withNumber(good, LOCAL, 0, 4, 0), "damaged"],
    ["a file that is no zip", new TextEncoder().encode("こんにちは。これは zip ではありません。"), "not-zip"],
    ["nothing", new Uint8Array(), "not-zip"],
  ])("%s", (_name, zip, code) => expectRefused(zip, code));

  it("a file of four gigabytes, before a byte is read", async () => {
    let reads = 0;
    const reading = zipReader(async (_offset, length) => {
      reads += 1;
      return new Uint8Array(length);
    }, 2 ** 32);
    await expect(reading).rejects.toMatchObject({ code: "too-big" });
    expect(reads).toBe(0);
  });

  it("entries that share bytes, told before any is opened", async () => {
    const [first, second] = [
      { name: "a", bytes: "1" },
      { name: "b", bytes: "2" },
    ];
    await expectRefused(anOddZip([first, { ...second, offset: 0 }]), "damaged");
    const reaching = { ...first, method: 8, packed: 20 };
    await expect(readerOf(anOddZip([reaching, second]))).rejects.toMatchObject({ code: "damaged" });
  });

  it("something in front that the directory knows of", async () => {
    const zip = anOddZip([{ name: "a", bytes: "1" }]);
    const directory = new DataView(zip.buffer).getUint32(zip.byteLength - 6, true);
    const moved = withNumber(new Uint8Array([0, 0, 0, 0, ...zip]), CENTRAL, 42, 4, 4);
    await expectRefused(withNumber(moved, END, 16, 4, directory + 4), "damaged");
  });

  it("something between the directory and the end", async () => {
    await expectRefused(anOddZip([{ name: "a" }], new Uint8Array(30)), "damaged");
  });
});

describe("a bomb", () => {
  it("is told by its size before it is unpacked", async () => {
    const zip = await written({ "ippo.json": new Uint8Array(20_000_000) });
    expect(zip.byteLength).toBeLessThan(100_000);
    await expectRefused(zip, "too-big", 1_000_000);
  });

  it("that gives a smaller size is stopped at that size", async () => {
    let zip = await written({ "ippo.json": new Uint8Array(50_000_000) });
    for (const [signature, at] of [
      [CENTRAL, 24],
      [DESCRIPTOR, 12],
    ] as const)
      zip = withNumber(zip, signature, at, 4, 1_000);
    const reader = await readerOf(zip);
    const [entry] = reader.entries;
    if (!entry) throw new Error("no entry");
    let seen = 0;
    const reading = (async () => {
      for await (const bytes of reader.open(entry, 1_000_000)) seen += bytes.byteLength;
    })();
    await expect(reading).rejects.toMatchObject({ code: "damaged" });
    expect(seen).toBeLessThanOrEqual(1_000);
  });
});

describe("a zip that cannot be read", () => {
  it.each(ZIP_ERROR_CODES)("has sentences for %s", (code) => {
    for (const { takeout } of Object.values(catalogues)) expect(takeout.refused[TAKEOUT_CODES[code]].what).not.toBe("");
  });
});

function locator(): Uint8Array {
  const bytes = new Uint8Array(20);
  new DataView(bytes.buffer).setUint32(0, 0x07064b50, true);
  return bytes;
}
