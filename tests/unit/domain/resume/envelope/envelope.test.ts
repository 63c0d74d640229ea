import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterWords as words } from "../../../../../src/content/papers/letters.ts";
import { envelopePages } from "../../../../../src/domain/resume/envelope/envelope.ts";
import { pageSchema, scaled } from "../../../../../src/domain/resume/layout/page.ts";
import { addresseeLines } from "../../../../../src/domain/resume/letters/addressee.ts";
import { ENVELOPES, type EnvelopeSize, newPaper } from "../../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../../src/domain/resume/profile.ts";
import { outside, signsIn, signsOn } from "../../../../support/resume/on-page.ts";
import { someone } from "../../../../support/resume/some-parts.ts";

const base = newPaper("envelope");
const recipient = {
  employer: "株式会社みどり文具",
  department: "",
  person: "若葉 進",
  postalCode: "0600001",
  address: "北海道札幌市中央区北1条西2丁目3番4号",
};
const pagesOf = (size: EnvelopeSize, showsContents = true) =>
  envelopePages(someone(), { recipient, envelope: { size, showsContents } }, words);
const textsOn = (page: ReturnType<typeof pagesOf>[number] | undefined) => page?.texts.map(({ text }) => text) ?? [];

describe("an envelope", () => {
  it.each([
    ["kaku2", 240, 332],
    ["naga3", 235, 120],
  ] as const)("%s has a front and a back of its own size", (size, widthMm, heightMm) => {
    const [front, back, ...others] = pagesOf(size);
    expect(others).toEqual([]);
    for (const page of [front, back]) expect(page).toMatchObject({ widthMm, heightMm });
    expect(textsOn(front)).toEqual([
      "〒060-0001",
      recipient.address,
      "株式会社みどり文具",
      "若葉 進　様",
      "応募書類在中",
    ]);
    expect(textsOn(back)).toEqual(["〒060-0001", someone().address.text, "髙﨑　陽向"]);
  });

  it("has 「応募書類在中」 in red in its box, lower left upright and lower right lying, or not at all", () => {
    for (const size of ["kaku2", "naga3"] as const) {
      const [front] = pagesOf(size);
      const red = front?.texts.filter(({ color }) => color === "red") ?? [];
      expect(red.map(({ text }) => text)).toEqual(["応募書類在中"]);
      expect(front?.lines.filter(({ color }) => color === "red")).toHaveLength(4);
      const { x = 0, y = 0 } = red[0] ?? {};
      expect(y).toBeGreaterThan((front?.heightMm ?? 0) * 0.8);
      expect(x < (front?.widthMm ?? 0) / 2).toBe(size === "kaku2");
      const plain = pagesOf(size, false);
      expect(plain.flatMap(({ texts, lines }) => [...texts, ...lines]).some(({ color }) => color)).toBe(false);
      expect(plain[0]?.lines).toEqual([]);
    }
  });

  it("leaves the stamp's place open: upper left upright, upper right lying", () => {
    for (const { x, y } of pagesOf("kaku2")[0]?.texts ?? []) expect(x < 45 && y < 60).toBe(false);
    for (const { x, y } of pagesOf("naga3")[0]?.texts ?? []) expect(x > 195 && y < 50).toBe(false);
  });

  it("as labels is one A4 sheet, each label with lines to cut along", () => {
    const [sheet, ...others] = pagesOf("label");
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({ widthMm: 210, heightMm: 297 });
    expect(sheet?.lines.filter(({ dash }) => dash)).toHaveLength(12);
    const whole = textsOn(sheet).join("").replaceAll(/\s/gu, "");
    for (const text of [recipient.address, "若葉 進　様", someone().address.text, "髙﨑　陽向", "応募書類在中"])
      expect(whole).toContain(text.replaceAll(/\s/gu, ""));
    expect(pagesOf("label", false)[0]?.lines).toHaveLength(8);
  });

  it("holds the longest of everything inside the page, without losing a sign", () => {
    const unit = fc.constantFrom("あ", "、", "（", "a", "1", " ", "\n", "髙", "👩‍🦽");
    const long = (maxLength: number) =>
      fc.oneof(
        fc.string({ unit, maxLength }).map((text) => text.slice(0, maxLength)),
        fc.constant("長".repeat(maxLength)),
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...ENVELOPES),
        fc.record({ employer: long(120), department: long(120), person: long(80), address: long(200) }),
        fc.record({ name: long(80), text: long(200) }),
        (size, to, { name, text }) => {
          const whole = { ...recipient, ...to };
          const profile = { ...EMPTY_PROFILE, name, address: { ...EMPTY_PROFILE.address, text } };
          const pages = envelopePages(profile, { recipient: whole, envelope: { size, showsContents: true } }, words);
          for (const page of pages) {
            expect(outside(page, 8)).toEqual([]);
            expect(pageSchema.safeParse(page).success).toBe(true);
          }
          const note = size === "label" ? words.labelNote : "";
          const wanted = `〒060-0001${to.address}${addresseeLines(whole, words).join("")}応募書類在中${text}${name}${note}`;
          expect(signsOn(pages)).toBe(signsIn(wanted));
          const [front] = pages;
          if (size === "label" || !front) return;
          const top = Math.min(...front.lines.map(({ y1 }) => y1));
          for (const { y, color } of front.texts) if (!color) expect(y).toBeLessThan(top);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("may be empty, to be written by hand", () => {
    for (const size of ENVELOPES) {
      const pages = envelopePages(EMPTY_PROFILE, { ...base, envelope: { size, showsContents: false } }, words);
      expect(signsOn(pages)).toBe(signsIn(size === "label" ? words.labelNote : ""));
    }
  });

  it("stays red when it is made smaller", () => {
    const [front] = pagesOf("kaku2");
    if (!front) throw new Error("no front");
    const small = scaled(front, 0.5, { widthMm: 120, heightMm: 166 });
    expect(small.texts.filter(({ color }) => color === "red")).toHaveLength(1);
    expect(small.lines.filter(({ color }) => color === "red")).toHaveLength(4);
  });
});
