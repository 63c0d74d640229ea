import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFromText } from "../../../src/domain/journal/document.ts";
import { armored } from "../../../src/share/age/seal-bytes.ts";
import { sectionsOf } from "../../../src/share/consent.ts";
import { htmlPage, PAYLOAD_PLACE } from "../../../src/share/html-page.ts";
import { openShare, readShare } from "../../../src/share/open.ts";
import { packShare, sealShare } from "../../../src/share/seal.ts";
import { padded } from "../../../src/share/zip/padme.ts";
import { aSealInput, someRecords, TEST_WORK_FACTOR } from "../../support/a-share.ts";

describe("sealing and opening a share", () => {
  it("gives back exactly what was chosen, signed", async () => {
    const input = { ...aSealInput(), documents: [{ name: "rirekisho-a4.pdf", bytes: new Uint8Array([1, 2, 3]) }] };
    const opened = await openShare(await sealShare(input, "つき と くも", TEST_WORK_FACTOR), "つき と くも");
    expect(opened.sections).toEqual(input.data.sections);
    expect(opened.isSigned).toBe(true);
    expect(opened.documents).toEqual(input.documents);
    expect(opened.manifest.recipient).toBe("相談員の方へ");
  });

  it("opens whatever way the same passphrase is typed", async () => {
    const file = await sealShare(aSealInput(), " がぎぐ ｋｕｍｏ１ ", TEST_WORK_FACTOR);
    await expect(openShare(file, "がぎぐ kumo1".normalize("NFD"))).resolves.toBeDefined();
  });

  it("opens from the page around it, too", async () => {
    const file = await sealShare(aSealInput(), "つき", TEST_WORK_FACTOR);
    const page = htmlPage(
      `<!doctype html><html lang="ja"><script type="text/plain">${PAYLOAD_PLACE}</script></html>`,
      file,
      "en",
    );
    await expect(openShare(page, "つき")).resolves.toMatchObject({ isSigned: true });
    expect(new TextDecoder().decode(page)).toContain(armored(file));
  });

  it("keeps any text of a journal as it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== ""),
        (text) => {
          const [entry] = someRecords();
          if (entry?.kind !== "journal") throw new Error("no entry");
          const body = { ...(entry.body as object), document: documentFromText(text) };
          const input = aSealInput([{ ...entry, body } as never]);
          expect(readShare(packShare(input)).sections).toEqual(input.data.sections);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("consent", () => {
  it("never takes what is 私だけ, nor settings", () => {
    const sections = sectionsOf(someRecords());
    expect(sections.journal.map(({ id }) => id)).toEqual(["j1"]);
    expect(JSON.stringify(sections)).not.toContain("わたしだけ");
    expect(JSON.stringify(sections)).not.toContain("dayEnd");
  });

  it("cuts covered passages out of every file of the share", () => {
    const opened = readShare(packShare(aSealInput()));
    expect(JSON.stringify(opened.sections)).toContain("窓を開けた");
    const everything = new TextDecoder("latin1").decode(packShare(aSealInput()));
    expect(everything).not.toContain("ふせた");
    expect(JSON.stringify(opened)).not.toContain("ふせたひみつ");
    expect(JSON.stringify(opened)).not.toContain("redact");
  });

  it("refuses to seal nothing, or with no passphrase", async () => {
    expect(() => packShare(aSealInput([]))).toThrow(expect.objectContaining({ code: "nothing-chosen" }));
    await expect(sealShare(aSealInput(), " 　", TEST_WORK_FACTOR)).rejects.toMatchObject({ code: "empty-passphrase" });
  });
});

describe("padding", () => {
  it("makes sizes few, for at most an eighth more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 100_000_000 }), (length) => {
        const size = padded(length);
        expect(size).toBeGreaterThanOrEqual(length);
        expect(size).toBeLessThanOrEqual(length * 1.125);
      }),
    );
    const size = packShare(aSealInput()).byteLength;
    expect(padded(size)).toBe(size);
  });
});
