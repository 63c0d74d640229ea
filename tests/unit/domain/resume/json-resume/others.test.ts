import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonResume } from "../../../../../src/domain/resume/json-resume/from-json-resume.ts";
import type { JsonObject } from "../../../../../src/domain/resume/json-resume/plain-json.ts";
import { jsonResumeText, toJsonResume } from "../../../../../src/domain/resume/json-resume/to-json-resume.ts";
import { anyProfile } from "../../../../support/resume/any-profile.ts";
import { counting, resumeWords as words } from "../../../../support/resume/resume-words.ts";
import { someone } from "../../../../support/resume/some-parts.ts";

const read = (text: string) => parseJsonResume(text, { words, newId: counting() });

type Part = Record<string, unknown>;
/** What the tests change of a file; every part of it is there. */
type ResumeFile = {
  basics: { email: string; location: { address: string } };
  work: { name?: string; startDate: string; highlights?: string[] }[];
  education: { studyType: string }[];
  projects: Part[];
  extra?: number;
};

/** The file of a profile after another program has been at it. */
function edited(edit: (resume: ResumeFile) => void) {
  const resume: ResumeFile = JSON.parse(jsonResumeText(toJsonResume(someone(), { audience: "private", words })));
  edit(resume);
  return read(JSON.stringify(resume));
}

/** A file without Ippo's own part, and with the parts that are left out where they are empty. */
function comparable({ meta: _, basics, ...rest }: Part): Part {
  const { location = {}, ...others } = (basics ?? {}) as Part;
  return { ...rest, basics: { ...others, location } };
}

const FOREIGN = {
  $schema: "https://example.com/schema.json",
  basics: {
    name: "Hinata Takasaki",
    label: "Programmer",
    image: "data:image/jpeg;base64,AAAA",
    phone: "090-0000-0000",
    url: "https://example.com",
    summary: "A programmer.",
    location: { address: "1-2-3 Kita", postalCode: "060-0001", city: "Sapporo", countryCode: "JP", region: "Hokkaido" },
    profiles: [{ network: "Git", username: "h" }],
  },
  work: [
    {
      name: "Second",
      position: "Lead",
      startDate: "2020-01-15",
      highlights: ["One", "Two"],
      location: "Sapporo",
      x: [1],
    },
    { name: "First", url: "https://example.com/first", startDate: "2015", endDate: "2019-12-31", keywords: null },
  ],
  education: [{ institution: "若葉大学", area: "情報", startDate: "2011-04-01", endDate: "2015-03-25", score: "4.0" }],
  skills: [{ name: "Web", level: "Master", keywords: ["HTML"] }],
  languages: [{ language: "日本語", fluency: "Native" }],
  custom: { deep: [{ er: true }] },
  meta: { version: "v1.2.3", lastModified: "2026-01-01T00:00:00", theme: "calm" },
};

describe("a JSON Resume of another program", () => {
  it("is read as well as possible, the oldest first, with a word about what it leaves open", () => {
    const { profile, source, changes, aside, unsure, leftOut } = read(JSON.stringify(FOREIGN));
    expect(source).toBe("other");
    expect(changes).toEqual([]);
    expect(profile).toMatchObject({
      name: "Hinata Takasaki",
      summary: "A programmer.",
      address: { postalCode: "060-0001", text: "1-2-3 Kita, Sapporo, Hokkaido", phone: "090-0000-0000" },
      work: [
        { employer: "First", start: "2015", end: "2019-12", isCurrent: false },
        { employer: "Second", role: "Lead", start: "2020-01", end: "", isCurrent: true, results: "One\nTwo" },
      ],
      education: [{ school: "若葉大学", course: "情報", stage: "university", start: "2011-04", end: "2015-03" }],
      skills: [{ text: "Web" }],
    });
    expect(unsure).toEqual(["work[0].endDate", "education[0].endDate"]);
    expect(leftOut).toEqual(["basics.image"]);
    expect(aside).toEqual(
      expect.arrayContaining(["custom", "languages", "basics.url", "work[0].x", "skills[0].keywords"]),
    );
  });

  it("comes out again with everything where it was, but for the photo", () => {
    const { profile, foreign } = read(JSON.stringify(FOREIGN));
    const { meta, ...out } = toJsonResume(profile, { audience: "paper", words, foreign });
    const { image: _, ...basics } = FOREIGN.basics;
    const { meta: theirs, ...rest } = FOREIGN;
    expect(out).toEqual({ ...rest, basics, work: FOREIGN.work.toReversed() });
    expect(meta).toMatchObject(theirs);
  });

  it("keeps exact dates and degrees only while they still say the same", () => {
    const { profile, foreign } = read(JSON.stringify(FOREIGN));
    const work = profile.work.map((part) => (part.employer === "First" ? { ...part, end: "2019-11" } : part));
    const out = toJsonResume({ ...profile, work }, { audience: "paper", words, foreign });
    expect(out["work"]).toMatchObject([{ endDate: "2019-11" }, { startDate: "2020-01-15" }]);
  });

  it("lets what belongs to a part stay behind with it", () => {
    const { profile, foreign } = read(JSON.stringify(FOREIGN));
    const work = profile.work.map((part) => ({ ...part, audience: "private" as const }));
    const text = jsonResumeText(toJsonResume({ ...profile, work }, { audience: "paper", words, foreign }));
    expect(text).not.toContain("example.com/first");
    expect(text).toContain("fluency");
  });

  it("keeps unknown keys anywhere, of any kind, unchanged", () => {
    const unknown = fc
      .dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3, noNullPrototype: true })
      .map((keys) => Object.fromEntries(Object.entries(keys).map(([key, value]) => [`x${key}`, value])) as JsonObject)
      // Such a key is refused, however deep it lies: see hostile.test.ts.
      .filter((keys) => !JSON.stringify(keys).includes('"__proto__"'));
    fc.assert(
      fc.property(anyProfile, unknown, unknown, (profile, atRoot, inParts) => {
        const ours: Part = JSON.parse(jsonResumeText(toJsonResume(profile, { audience: "private", words })));
        const withKeys = (part: unknown) => ({ ...(part as Part), ...inParts });
        const basics = ours["basics"] as { location?: Part } | undefined;
        const sections = ["work", "volunteer", "education", "certificates", "skills", "projects"]
          .filter((name) => ours[name])
          .map((name) => [name, (ours[name] as Part[]).map(withKeys)]);
        const file = {
          ...ours,
          ...Object.fromEntries(sections),
          basics: { ...withKeys(basics), location: withKeys(basics?.location) },
          ...atRoot,
        };
        const back = read(JSON.stringify(file));
        expect(back.profile).toEqual(read(JSON.stringify(ours)).profile);
        const out = toJsonResume(back.profile, { audience: "private", words, foreign: back.foreign });
        expect(comparable(JSON.parse(jsonResumeText(out)))).toEqual(comparable(JSON.parse(JSON.stringify(file))));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a file of Ippo that another program has changed", () => {
  it("has the changes laid over the profile, and tells each of them", () => {
    const { profile, source, changes } = edited((resume) => {
      resume.basics.email = "new@example.jp";
      resume.basics.location.address = "旭川市1-2";
      resume.work[0]?.highlights?.push("三つめ");
      Object.assign(resume.education[0] ?? {}, { studyType: "University" });
    });
    expect(source).toBe("edited");
    expect(changes).toEqual([
      { path: "basics.email", what: "changed", before: "hinata@example.jp", after: "new@example.jp" },
      {
        path: "basics.location.address",
        what: "changed",
        before: "札幌市中央区北1条西2丁目3番4号　若葉コーポ205",
        after: "旭川市1-2",
      },
      {
        path: "work[0].highlights",
        what: "changed",
        before: "棚の番号を整理した\n引き継ぎの紙を作った",
        after: "棚の番号を整理した\n引き継ぎの紙を作った\n三つめ",
      },
      { path: "education[0].studyType", what: "changed", before: words.stages.high, after: "University" },
    ]);
    const before = someone();
    expect(profile).toEqual({
      ...before,
      email: "new@example.jp",
      address: { ...before.address, text: "北海道旭川市1-2" },
      work: before.work.map((part) => ({ ...part, results: `${part.results}\n三つめ` })),
      education: before.education.map((part, at) => (at === 0 ? { ...part, stage: "university" as const } : part)),
    });
  });

  it("tells of parts that were added and of parts that are gone", () => {
    const { profile, changes } = edited((resume) => {
      resume.education.shift();
      resume.work.unshift({ name: "若葉商店", startDate: "2024-05" });
    });
    expect(profile.education.map(({ id }) => id)).toEqual(["e2"]);
    expect(profile.work).toMatchObject([
      { id: "w1", leaving: "personal" },
      { employer: "若葉商店", isCurrent: true },
    ]);
    expect(changes).toEqual(
      expect.arrayContaining([
        { path: "work[0].name", what: "added", before: "", after: "若葉商店" },
        { path: "education[0].institution", what: "removed", before: "北海道立若葉高等学校", after: "" },
      ]),
    );
    expect(profile.strengths).toEqual(someone().strengths);
  });

  it("says nothing of an order, a new key or other words for the same", () => {
    const { profile, changes, source } = edited((resume) => {
      resume.projects.reverse();
      Object.assign(resume.education[0] ?? {}, { studyType: "High school" });
      Object.assign(resume.work[0] ?? {}, { startDate: "2016-06-01" });
      resume.extra = 1;
    });
    expect(source).toBe("edited");
    expect(changes).toEqual([]);
    expect(profile).toEqual(someone());
  });
});
