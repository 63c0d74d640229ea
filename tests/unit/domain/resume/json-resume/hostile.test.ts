import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonResumeError } from "../../../../../src/domain/resume/json-resume/errors.ts";
import { fromJsonResume, parseJsonResume } from "../../../../../src/domain/resume/json-resume/from-json-resume.ts";
import { jsonResumeText, toJsonResume } from "../../../../../src/domain/resume/json-resume/to-json-resume.ts";
import { EMPTY_PROFILE, profileSchema } from "../../../../../src/domain/resume/profile.ts";
import { counting, resumeWords as words } from "../../../../support/resume/resume-words.ts";
import { someone } from "../../../../support/resume/some-parts.ts";

const options = () => ({ words, newId: counting() });
const ours = () => JSON.parse(jsonResumeText(toJsonResume(someone(), { audience: "private", words })));

/** Code and place of the refusal; what was read where there is none. */
function refusalOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof JsonResumeError) return [error.code, error.place];
    throw error;
  }
}
const refusal = (value: unknown) => refusalOf(() => fromJsonResume(value, options()));
const refusalOfText = (text: string) => refusalOf(() => parseJsonResume(text, options()));

describe("a JSON Resume that cannot be taken", () => {
  it("is refused with the place where something else stands than the standard has", () => {
    expect(refusal({ basics: [] })).toEqual(["wrong-type", "basics"]);
    expect(refusal({ basics: { name: 5 } })).toEqual(["wrong-type", "basics.name"]);
    expect(refusal({ work: {} })).toEqual(["wrong-type", "work"]);
    expect(refusal({ work: [null] })).toEqual(["wrong-type", "work[0]"]);
    expect(refusal({ work: [{}, { highlights: "one" }] })).toEqual(["wrong-type", "work[1].highlights"]);
    expect(refusal({ work: [{ highlights: ["one", 2] }] })).toEqual(["wrong-type", "work[0].highlights[1]"]);
    expect(refusal({ work: [{ startDate: "2020-13" }] })).toEqual(["bad-date", "work[0].startDate"]);
    expect(refusal({ work: [{ endDate: "Present" }] })).toEqual(["bad-date", "work[0].endDate"]);
    expect(refusal({ basics: {}, meta: "v1" })).toEqual(["wrong-type", "meta"]);
  });

  it("is refused rather than shortened", () => {
    expect(refusal({ basics: { name: "あ".repeat(81) } })).toEqual(["too-long", "basics.name"]);
    expect(refusal({ basics: { summary: "あ".repeat(2_001) } })).toEqual(["too-long", "summary"]);
    expect(refusal({ work: [{ name: "あ".repeat(121) }] })).toEqual(["too-long", "work[0].employer"]);
    expect(refusal({ work: [{ highlights: Array(300).fill("0123456789") }] })).toEqual([
      "too-long",
      "work[0].highlights",
    ]);
    expect(refusal({ skills: Array(61).fill({ name: "a" }) })).toEqual(["too-many", "skills"]);
    const forty = (name: string) => Array.from({ length: 40 }, (_, at) => ({ [name]: `${at}` }));
    expect(refusal({ volunteer: forty("position"), projects: forty("name") })).toEqual(["too-many", "activities"]);
  });

  it("is refused before it is parsed where it is too big or too deep", () => {
    const highlights = JSON.stringify({ work: [{ highlights: Array(1_000).fill("あ".repeat(10_000)) }] });
    expect(highlights.length).toBeGreaterThan(10_000_000);
    expect(refusalOfText(highlights)).toEqual(["too-big", ""]);
    expect(refusalOfText("[".repeat(1_000_000))).toEqual(["too-deep", ""]);
    expect(refusal(JSON.parse(highlights))).toEqual(["too-big", ""]);
    expect(refusal({ work: Array(300_000).fill(0) })).toEqual(["too-big", ""]);
  });

  it("is refused where it is a knot, reaches into objects, or is not JSON", () => {
    const knot: Record<string, unknown> = { basics: {} };
    knot["self"] = { knot };
    expect(refusal(knot)).toEqual(["cyclic", ""]);
    expect(refusalOfText('{"basics":{},"x":[{"__proto__":{"polluted":true}}]}')).toEqual(["unsafe-key", ""]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    for (const value of [undefined, 5, "a", [], {}, { name: "package", version: "1.0.0" }]) {
      expect(["not-a-resume", "wrong-type"]).toContain((refusal(value) as string[])[0]);
    }
    for (const value of [() => 0, 1n, Number.NaN, new Date(0), new Map()]) {
      expect(refusal({ basics: {}, x: value })).toEqual(["wrong-type", ""]);
    }
    for (const text of ["", "{", "basics: 1", "\u0000"]) expect(refusalOfText(text)).toEqual(["not-json", ""]);
  });

  it("is refused where Ippo's own part is newer or not as it was written", () => {
    const withOwn = (own: object) => {
      const file = ours();
      return { ...file, meta: { "jp.ippo": { ...file.meta["jp.ippo"], ...own } } };
    };
    const { payload } = ours().meta["jp.ippo"];
    expect(refusal(withOwn({ formatVersion: 2 }))).toEqual(["newer", "meta"]);
    for (const own of [
      { formatVersion: "1" },
      { payload: 5 },
      { payload: { ...payload, calendar: "lunar" } },
      { payload: { ...payload, work: [...payload.work, ...payload.work] } },
      { order: { work: ["w1", "w1"] } },
      { order: { work: ["nobody"] } },
      { order: {} },
      { standardHash: 1 },
      { more: true },
    ]) {
      expect(refusal(withOwn(own))).toEqual(["damaged", "meta"]);
    }
  });

  it("never gives anything but a profile or a reason, whatever it is", () => {
    const keys = ["basics", "work", "education", "meta", "jp.ippo", "name", "startDate", "highlights", "location", "x"];
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "medium" },
        fc.constantFrom<unknown>("", "2020-04", "あ", 0, true, null, undefined),
        fc.anything(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 5, noNullPrototype: true }),
      ),
    }));
    const root = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5, noNullPrototype: true });
    fc.assert(
      fc.property(root, (file) => {
        const read = refusal(file);
        if (Array.isArray(read)) expect(read[0]).toBeTruthy();
        else expect(profileSchema.safeParse((read as { profile: unknown }).profile).success).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(fc.property(fc.json(), (text) => void refusalOfText(text)));
  });

  it("changes nothing that a profile was made of before", () => {
    refusal({ basics: { name: "a" }, work: [{ name: "b" }] });
    expect(EMPTY_PROFILE.work).toEqual([]);
    expect(EMPTY_PROFILE.name).toBe("");
  });
});
