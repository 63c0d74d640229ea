import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AUDIENCES, type Audience } from "../../../../src/domain/resume/audience.ts";
import { FIELDS, type FieldName, type Profile, profileSchema } from "../../../../src/domain/resume/profile.ts";
import { seenBy } from "../../../../src/domain/resume/seen-by.ts";
import { aJob, anActivity, aProfile, aSchool } from "../../../support/a-profile.ts";

/** A profile in which every fact holds the name of the circle it is for. */
function markedProfile(of: (what: string) => Audience): Profile {
  const audiences = Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Record<FieldName, Audience>;
  const part = (what: string) => ({ id: what, audience: of(what) });
  const address = (what: "address" | "contact") => ({
    postalCode: "1",
    text: `for ${audiences[what]}`,
    kana: "",
    phone: "1",
  });
  const text = (field: FieldName) => `for ${audiences[field]}`;
  return aProfile({
    audiences,
    name: text("name"),
    nameKana: text("name"),
    gender: text("gender"),
    email: text("email"),
    address: address("address"),
    contact: address("contact"),
    summary: text("summary"),
    selfPr: text("selfPr"),
    motivation: text("motivation"),
    wishes: text("wishes"),
    education: AUDIENCES.map((circle) => aSchool({ ...part(circle), audience: circle, school: `for ${circle}` })),
    work: AUDIENCES.map((circle) => aJob({ ...part(circle), audience: circle, employer: `for ${circle}` })),
    activities: AUDIENCES.map((circle) => anActivity({ ...part(circle), audience: circle, name: `for ${circle}` })),
    licences: AUDIENCES.map((circle) => ({
      id: circle,
      audience: circle,
      month: "",
      name: `for ${circle}`,
      word: "" as const,
    })),
    skills: AUDIENCES.map((circle) => ({ id: circle, audience: circle, text: `for ${circle}` })),
    strengths: AUDIENCES.map((circle) => ({ id: circle, audience: circle, text: `for ${circle}` })),
  });
}

const anyCircles = fc.array(fc.constantFrom(...AUDIENCES), { minLength: FIELDS.length, maxLength: FIELDS.length });

describe("the profile as a circle may know it", () => {
  it("holds nothing that is for a narrower circle, and all that is for its own or a wider one", () => {
    fc.assert(
      fc.property(anyCircles, fc.constantFrom(...AUDIENCES), (circles, viewer) => {
        const profile = markedProfile((what) => circles[FIELDS.indexOf(what as FieldName)] ?? "paper");
        const seen = JSON.stringify({ ...seenBy(profile, viewer), audiences: {} });
        const whole = JSON.stringify({ ...profile, audiences: {} });
        for (const [index, circle] of AUDIENCES.entries()) {
          const count = (json: string) => json.split(`"for ${circle}"`).length - 1;
          expect(count(seen)).toBe(index <= AUDIENCES.indexOf(viewer) ? count(whole) : 0);
        }
      }),
    );
  });

  it("does not tell that something is kept back", () => {
    const profile = aProfile({ audiences: { gender: "private" } });
    expect(seenBy(profile, "paper").audiences).toEqual({});
    expect(seenBy(profile, "private")).toEqual(profile);
  });

  it("is a profile", () => {
    for (const viewer of AUDIENCES) expect(profileSchema.safeParse(seenBy(aProfile(), viewer)).success).toBe(true);
  });
});
