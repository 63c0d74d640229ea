import { describe, expect, it } from "vitest";
import { KINDS, type Kind } from "../../../src/domain/records/kinds.ts";
import { DEFAULT_CHOICES, newPaper } from "../../../src/domain/resume/paper.ts";
import { MIGRATIONS, migrated } from "../../../src/vault/migrations/migrations.ts";
import { aJob, aLicence, aSchool } from "../../support/a-profile.ts";
import { anEntry } from "../../support/vault/a-vault.ts";
import { PROFILE_V1 } from "../../support/vault/profile-v1.ts";

/** A paper as 0.2.0 knew it. */
const PAPER_V1 = {
  form: "rirekisho",
  title: "",
  changes: {},
  without: [],
  choices: DEFAULT_CHOICES,
  style: "reverse",
  body: "",
};

const kinds = Object.keys(KINDS) as Kind[];

/** A body of each version that was ever written, oldest first; a new migration wants one more here. */
const BODIES: Partial<Record<Kind, readonly Record<string, unknown>[]>> = {
  journal: Array.from({ length: 4 }, () => anEntry("ことば")),
  attachment: Array.from({ length: 2 }, () => ({
    type: "image/jpeg",
    at: "2026-11-24T01:02:03.000Z",
    bytes: 1,
    sha256: "0".repeat(64),
  })),
  profile: [
    { ...PROFILE_V1, stillThere: true },
    {
      ...without(PROFILE_V1, "stillThere"),
      email: "",
      education: PROFILE_V1.education.map(({ id, month, text }) =>
        aSchool({ id, start: month, written: text, stage: "other" }),
      ),
      work: PROFILE_V1.work.map(({ id, month, text }, index) =>
        aJob({ id, start: month, written: text, isCurrent: index === 1 }),
      ),
      activities: [],
      licences: PROFILE_V1.licences.map(({ id, month, text }) => aLicence(month, text, { id })),
      skills: [],
      strengths: [],
      summary: "",
      selfPr: "",
      audiences: {},
    },
  ],
  paper: [PAPER_V1, newPaper("rirekisho")],
  identity: Array.from({ length: 2 }, () => ({ signingKey: "0".repeat(64) })),
  settings: [
    { dayEnd: 180, idleMinutes: 10, recoveryKit: "confirmed" },
    { dayEnd: 180, idleMinutes: 10, recoveryKit: "confirmed", contentProtection: true },
    {
      dayEnd: 180,
      idleMinutes: 10,
      recoveryKit: "confirmed",
      contentProtection: true,
      isVertical: false,
      showTime: false,
      onThisDay: true,
    },
    {
      dayEnd: 180,
      idleMinutes: 10,
      recoveryKit: "confirmed",
      contentProtection: true,
      isVertical: false,
      showTime: false,
      onThisDay: true,
      monthPage: true,
    },
  ],
};

function without(body: Record<string, unknown>, name: string): Record<string, unknown> {
  const { [name]: _, ...others } = body;
  return others;
}

function frozen(body: Record<string, unknown>): Record<string, unknown> {
  return Object.freeze({ ...body });
}

describe("the changes of shape", () => {
  it.each(kinds)("of %s rise by one from version 2 to the present one", (kind) => {
    const steps = (MIGRATIONS[kind] ?? []).map(({ to }) => to);
    expect(steps).toEqual(Array.from({ length: KINDS[kind].version - 1 }, (_, index) => index + 2));
  });

  it.each(kinds.filter((kind) => MIGRATIONS[kind]))(
    "of %s each have a body of the version before, and all ran",
    (kind) => {
      const bodies = BODIES[kind] ?? [];
      const newest = bodies.at(-1);
      expect(bodies).toHaveLength(KINDS[kind].version);
      for (const [index, body] of bodies.entries()) {
        const shape = migrated(kind, index + 1, frozen(body));
        expect(shape).toEqual(newest);
        expect(KINDS[kind].schema.safeParse(shape).success).toBe(true);
      }
    },
  );

  it("leave what is no object for its schema to refuse", () => {
    for (const body of [null, 3, "x", []]) expect(migrated("settings", 1, body)).toBe(body);
  });
});
