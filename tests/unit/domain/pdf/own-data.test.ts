import fc from "fast-check";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { OWN_DATA_NAME, OwnPdfError, ownDataIn, withOwnData } from "../../../../src/domain/pdf/own-data.ts";

/** The smallest PDF of one empty page, written the way Chromium writes: a table, a catalog, an Info. */
function aPdf(): Uint8Array {
  const objects = [
    "<</Title (t)>>",
    "<</Type /Catalog\n/Pages 3 0 R\n/MarkInfo <</Marked true>>\n/Lang (ja)>>",
    "<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>",
    "<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 100 100]>>",
  ];
  let text = "%PDF-1.4\n%\xd3\xeb\xe9\xe1\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 5\n0000000000 65535 f \n${offsets.join("")}`;
  return bytes(`${text}${table}trailer\n<</Size 5\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
}

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function refusal(pdf: Uint8Array): string {
  try {
    return ownDataIn(pdf);
  } catch (error) {
    if (error instanceof OwnPdfError) return error.code;
    throw error;
  }
}

describe("a PDF with its own data inside", () => {
  it("gives back what was put in, whatever it is, and begins with the printed bytes", () => {
    const pdf = aPdf();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2_000 }), (text) => {
        const whole = withOwnData(pdf, text);
        expect(whole.subarray(0, pdf.length)).toEqual(pdf);
        expect(ownDataIn(whole)).toBe(text);
      }),
    );
  });

  it("is a PDF any reader opens, with the data as an attached file and the page, title and tags as before", async () => {
    const task = getDocument({ data: withOwnData(aPdf(), '{"名":"花子"}'), stopAtErrors: true });
    const pdf = await task.promise;
    const attached = (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>;
    expect(Object.values(attached).map(({ filename }) => filename)).toEqual([OWN_DATA_NAME]);
    expect(new TextDecoder().decode(Object.values(attached)[0]?.content)).toBe('{"名":"花子"}');
    expect(pdf.numPages).toBe(1);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: "t", Language: "ja" });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    await task.destroy();
  });

  it("is refused with the reason where it is another file, has no data, or was cut or changed", () => {
    const whole = withOwnData(aPdf(), "x".repeat(5_000));
    expect(refusal(new Uint8Array())).toBe("not-a-pdf");
    expect(refusal(bytes("hello"))).toBe("not-a-pdf");
    expect(refusal(aPdf())).toBe("none");
    expect(refusal(whole.subarray(0, whole.length - 60))).toBe("none");
    const moved = new TextDecoder("latin1").decode(whole).replace(/%ippo-data \d+/u, "%ippo-data 12");
    expect(refusal(bytes(moved))).toBe("damaged");
    const endless = new TextDecoder("latin1").decode(whole).replace(/(%ippo-data \d+) \d+/u, "$1 9999999999");
    expect(refusal(bytes(endless))).toBe("damaged");
  });

  it("is not made of a file that is built another way", () => {
    expect(() => withOwnData(bytes("%PDF-1.7\nstartxref\n0\n%%EOF\n"), "x")).toThrow(OwnPdfError);
    expect(() => withOwnData(withOwnData(aPdf(), "x"), "x")).toThrow(OwnPdfError);
  });
});
