import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { strFromU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sealBytes } from "../../../src/share/age/seal-bytes.ts";
import { openShare, readShare } from "../../../src/share/open.ts";
import { packShare, sealShare } from "../../../src/share/seal.ts";
import { aSealInput, TEST_WORK_FACTOR } from "../../support/a-share.ts";

const good = packShare(aSealInput());

/** The share's files after a change, zipped again with the manifest's hashes as they should be. */
function rebuilt(change: (files: Record<string, Uint8Array>) => void, fixHashes = true): Uint8Array {
  const files = unzipSync(good);
  delete files["padding"];
  change(files);
  if (fixHashes && files["manifest.json"]) {
    const manifest = JSON.parse(strFromU8(files["manifest.json"]));
    manifest.files = Object.entries(files)
      .filter(([name]) => name !== "manifest.json" && name !== "signature")
      .map(([path, bytes]) => ({ path, bytes: bytes.byteLength, sha256: bytesToHex(sha256(bytes)) }));
    files["manifest.json"] = utf8ToBytes(JSON.stringify(manifest));
  }
  return zipSync(files as Zippable, { mtime: new Date(1980, 0, 1) });
}

function withManifest(
  change: (manifest: Record<string, unknown>) => void,
  changeFiles: (files: Record<string, Uint8Array>) => void = () => undefined,
): Uint8Array {
  return rebuilt((files) => {
    changeFiles(files);
    const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()));
    change(manifest);
    files["manifest.json"] = utf8ToBytes(JSON.stringify(manifest));
  });
}

const refused = (zip: Uint8Array, code: string) =>
  expect(() => readShare(zip)).toThrow(expect.objectContaining({ code }));

describe("hostile contents are refused whole", () => {
  it("the test's own rebuilding is read", () => expect(readShare(rebuilt(() => undefined)).isSigned).toBe(true));

  it.each([
    ["../evil.json"],
    ["/etc/passwd"],
    ["data\\journal.json"],
    ["data/other.json"],
    ["documents/../x.pdf"],
    ["documents/大.pdf"],
    ["run.exe"],
    ["__proto__"],
    ["documents/con.pdf"],
    ["media/1.jpg"],
    ["Manifest.json"],
    ["data/"],
  ])("a file named %s", (name) =>
    refused(
      rebuilt((files) => void (files[name] = new Uint8Array(3))),
      "damaged",
    ),
  );

  it("a file that the manifest does not list", () =>
    refused(
      rebuilt((files) => void (files["documents/x.pdf"] = new Uint8Array(3)), false),
      "damaged",
    ));
  it("a file that is not there", () =>
    refused(
      rebuilt((files) => void delete files["report.html"], false),
      "damaged",
    ));
  it("a file that was changed", () =>
    refused(
      rebuilt((files) => void (files["data/journal.json"] = utf8ToBytes("[]")), false),
      "damaged",
    ));
  it("a file that was changed without a change of its size", () =>
    refused(
      rebuilt((files) => {
        const text = strFromU8(files["data/checkIns.json"] ?? new Uint8Array());
        files["data/checkIns.json"] = utf8ToBytes(text.replace('"mood":4', '"mood":1'));
      }, false),
      "damaged",
    ));
  it("a section that holds more or less than the manifest says", () =>
    refused(
      withManifest((manifest) => {
        const sections = manifest["sections"] as { name: string; count: number }[];
        manifest["sections"] = sections.map(({ name, count }) => ({ name, count: count + 1 }));
      }),
      "damaged",
    ));
  it("items of another shape", () =>
    refused(
      rebuilt((files) => void (files["data/checkIns.json"] = utf8ToBytes('[{"id":"a","mood":9}]'))),
      "damaged",
    ));
  it("an item with a field too many", () =>
    refused(
      rebuilt((files) => {
        const items = JSON.parse(strFromU8(files["data/checkIns.json"] ?? new Uint8Array()));
        files["data/checkIns.json"] = utf8ToBytes(JSON.stringify([{ ...items[0], extra: 1 }]));
      }),
      "damaged",
    ));
  it("JSON nested beyond reason", () =>
    refused(
      rebuilt((files) => {
        const noise = bytesToHex(Uint8Array.from({ length: 2_000 }, (_, index) => (index * index * 31) >> 3));
        files["data/checkIns.json"] = utf8ToBytes(`["${noise}",${"[".repeat(100_000)}`);
      }),
      "damaged",
    ));
  it.each(["__proto__", "constructor", "prototype"])("an item with a field named %s", (name) =>
    refused(
      rebuilt((files) => {
        const text = strFromU8(files["data/checkIns.json"] ?? new Uint8Array());
        files["data/checkIns.json"] = utf8ToBytes(text.replace('{"id"', `{"${name}":{"id":"x"},"id"`));
      }),
      "damaged",
    ),
  );
  it("an entry that still holds a covered passage", () =>
    refused(
      rebuilt((files) => {
        const text = strFromU8(files["data/journal.json"] ?? new Uint8Array());
        const covered = text.replace('"type":"text"', '"type":"text","marks":[{"type":"redact"}]');
        files["data/journal.json"] = utf8ToBytes(covered);
      }),
      "damaged",
    ));
  it("a signature that is longer than one, a photo over its bound", () => {
    refused(
      rebuilt((files) => void (files["signature"] = new Uint8Array(65))),
      "too-big",
    );
    refused(
      rebuilt((files) => void (files["media/001.jpg"] = new Uint8Array(2 * 1024 * 1024 + 1))),
      "too-big",
    );
  });
  it("the signature of somebody else is told, and changes nothing else", () => {
    const opened = readShare(rebuilt((files) => void (files["signature"] = new Uint8Array(64))));
    expect(opened.isSigned).toBe(false);
  });
  it("text that is not UTF-8", () =>
    refused(
      rebuilt((files) => void (files["data/checkIns.json"] = new Uint8Array([0xff, 0xfe]))),
      "damaged",
    ));
  it("a newer version is told as newer, whatever else it holds", () => {
    const newer = (manifest: Record<string, unknown>) => void (manifest["version"] = 2);
    refused(withManifest(newer), "newer");
    refused(
      withManifest(newer, (files) => void (files["data/sleep.json"] = utf8ToBytes("[]"))),
      "newer",
    );
  });
  it("another format is told as not Ippo's", () =>
    refused(
      withManifest((manifest) => void (manifest["format"] = "other")),
      "not-ippo",
    ));

  it("any one byte changed: refused, or the same contents without a good signature", () => {
    const whole = readShare(good);
    fc.assert(
      fc.property(fc.nat(good.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const zip = good.slice();
        zip[at] = (zip[at] ?? 0) ^ change;
        try {
          expect(readShare(zip).sections).toEqual(whole.sections);
        } catch (error) {
          expect(error).toMatchObject({ name: "ShareError" });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the sealed file", () => {
  const words = "つき";
  const sealed = sealShare(aSealInput(), words, TEST_WORK_FACTOR);

  it("another passphrase", async () => {
    await expect(openShare(await sealed, "ほし")).rejects.toMatchObject({ code: "wrong-passphrase" });
  });
  it("cut anywhere", async () => {
    const file = await sealed;
    await expect(openShare(new Uint8Array(), words)).rejects.toMatchObject({ code: "not-ippo" });
    for (const length of [10, 100, 200, file.byteLength - 1_000, file.byteLength - 1])
      await expect(openShare(file.slice(0, length), words)).rejects.toMatchObject({ code: "cut" });
  });
  it("altered behind the header", async () => {
    const file = (await sealed).slice();
    file[file.byteLength - 5] = (file[file.byteLength - 5] ?? 0) ^ 1;
    await expect(openShare(file, words)).rejects.toMatchObject({ code: "damaged" });
  });
  it("another file altogether, and another zip inside", async () => {
    await expect(openShare(utf8ToBytes("%PDF-1.7"), words)).rejects.toMatchObject({ code: "not-ippo" });
    const other = await sealBytes(zipSync({ "a.txt": new Uint8Array(3) }), words, TEST_WORK_FACTOR);
    await expect(openShare(other, words)).rejects.toMatchObject({ code: "damaged" });
  });
  it.each([
    ["a work factor that would ask for a gigabyte", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 20\n", "too-big"],
    ["a work factor with a leading zero", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 010\n", "damaged"],
    ["a passphrase beside a key", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\nx\n-> X25519 AAAA\nx\n", "mixed-recipients"],
    ["two passphrases", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\nx\n".repeat(2), "mixed-recipients"],
    ["a file that nobody can open", "", "no-recipient"],
    ["a file for a key, not for a passphrase", "-> X25519 AAAA\nx\n", "not-ippo"],
    ["thousands of stanzas", "-> grease\n\n".repeat(3_000), "too-big"],
    ["a header without an end", "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\n".padEnd(80_000, "x"), "too-big"],
  ])("%s", async (_name, stanzas, code) => {
    const file = utf8ToBytes(`age-encryption.org/v1\n${stanzas}--- AAAA\n`);
    await expect(openShare(file, words)).rejects.toMatchObject({ code });
  });
});
