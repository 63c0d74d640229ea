import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFromText } from "../../../src/domain/journal/document.ts";
import { armored, openBytes, sealBytes } from "../../../src/share/age/seal-bytes.ts";
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

  it("opens from a page that a mail gateway or an editor put something in front of", async () => {
    const file = await sealShare(aSealInput(), "つき", TEST_WORK_FACTOR);
    const page = new TextDecoder().decode(htmlPage(`<!DOCTYPE html>\n${PAYLOAD_PLACE}`, file, "ja"));
    for (const before of ["\ufeff", "\r\n  "])
      await expect(openShare(new TextEncoder().encode(before + page), "つき")).resolves.toBeDefined();
    const cut = new TextEncoder().encode(page.slice(0, page.length / 2));
    await expect(openShare(cut, "つき")).rejects.toMatchObject({ code: "cut" });
    const other = new TextEncoder().encode("<!doctype html><p>something else</p>");
    await expect(openShare(other, "つき")).rejects.toMatchObject({ code: "not-ippo" });
  });

  it("gives equal bytes for equal contents, and carries where an answer may go", () => {
    const replyTo = `age1${"q".repeat(58)}`;
    expect(packShare(aSealInput())).toEqual(packShare(aSealInput()));
    expect(readShare(packShare({ ...aSealInput(), replyTo })).manifest.replyTo).toBe(replyTo);
  });

  it("opens what says one thing over and over", () => {
    const [entry] = someRecords();
    if (entry?.kind !== "journal") throw new Error("no entry");
    const body = { ...(entry.body as object), document: documentFromText("ね".repeat(400_000)) };
    const input = aSealInput([{ ...entry, body } as never]);
    expect(readShare(packShare(input)).sections).toEqual(input.data.sections);
  });

  it("makes nothing that it would refuse", () => {
    const named = (name: string) => ({ ...aSealInput(), documents: [{ name, bytes: new Uint8Array(3) }] });
    for (const name of ["../x.pdf", "履歴書.pdf", "con.pdf"])
      expect(() => packShare(named(name))).toThrow("cannot be read");
    const { data } = aSealInput();
    const long = { ...aSealInput(), data: { ...data, recipient: "あ".repeat(81) } };
    expect(() => packShare(long)).toThrow("cannot be read");
  });

  it("seals and opens any passphrase that holds something", async () => {
    const zip = packShare(aSealInput());
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
          .filter((text) => text.normalize("NFKC").trim() !== ""),
        async (words) => {
          const file = await sealBytes(zip, words, 2);
          expect(await openBytes(file, ` ${words.normalize("NFD")} `)).toEqual(zip);
        },
      ),
      { numRuns: 20 },
    );
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
