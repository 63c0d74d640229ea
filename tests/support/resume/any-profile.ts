import fc from "fast-check";
import { AUDIENCES } from "../../../src/domain/resume/audience.ts";
import {
  ACTIVITIES,
  EMPLOYMENTS,
  ENDINGS,
  LEAVINGS,
  LICENCE_WORDS,
  STAGES,
} from "../../../src/domain/resume/history.ts";
import { FIELDS, type Profile } from "../../../src/domain/resume/profile.ts";

/** Signs that have caused trouble somewhere: formulas, quotes, breaks, names of JavaScript, half a pair. */
const SIGNS = [
  "あ",
  "髙",
  "𠮷",
  "ー",
  "a",
  "1",
  " ",
  "　",
  '"',
  "'",
  ",",
  "=",
  "-",
  "\n",
  "\r",
  "\t",
  "\ud83d",
  "👩‍🦽",
  "‮",
];

const textUpTo = (maxLength: number) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: Math.min(maxLength, 40) }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "",
          "__proto__",
          "constructor",
          "東京都千代田区１－１",
          "東京都 港区",
          "大学",
          "'=1",
        ),
      },
    )
    .map((text) => text.slice(0, maxLength));

const month = fc.constantFrom("", "1989", "2019-04", "2019-05", "2026-12");
const day = fc.constantFrom("", "1994-11-20");
const id = fc.string({ unit: fc.constantFrom(..."abcdef_"), minLength: 1, maxLength: 8 });
const audience = fc.constantFrom(...AUDIENCES);
const common = { id, audience, start: month, end: month, written: fc.oneof(fc.constant(""), textUpTo(200)) };
const list = <T extends { id: string }>(part: fc.Arbitrary<T>) =>
  fc.uniqueArray(part, { maxLength: 5, selector: ({ id: own }) => own });
const address = fc.record({ postalCode: textUpTo(10), text: textUpTo(200), kana: textUpTo(200), phone: textUpTo(40) });
const points = list(fc.record({ id, audience, text: textUpTo(400) }));

/** Any profile the schema takes, without two parts of one id in a list. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record(
  {
    name: textUpTo(80),
    nameKana: textUpTo(120),
    birthDay: day,
    gender: textUpTo(40),
    email: textUpTo(120),
    address,
    contact: address,
    portrait: fc.constant({ attachment: "0".repeat(32), left: 0, top: 0, width: 1 }),
    education: list(
      fc.record({
        ...common,
        stage: fc.constantFrom(...STAGES),
        school: textUpTo(120),
        course: textUpTo(120),
        ending: fc.constantFrom(...ENDINGS),
      }),
    ),
    work: list(
      fc.record({
        ...common,
        employer: textUpTo(120),
        role: textUpTo(120),
        employment: fc.constantFrom(...EMPLOYMENTS),
        isCurrent: fc.boolean(),
        leaving: fc.constantFrom(...LEAVINGS),
        leavingText: textUpTo(120),
        business: textUpTo(200),
        capital: textUpTo(60),
        employees: textUpTo(60),
        duties: textUpTo(2_000),
        results: textUpTo(2_000),
      }),
    ),
    workNone: fc.boolean(),
    activities: list(
      fc.record({
        ...common,
        type: fc.constantFrom(...ACTIVITIES),
        name: textUpTo(120),
        place: textUpTo(120),
        isCurrent: fc.boolean(),
        text: textUpTo(2_000),
      }),
    ),
    licences: list(fc.record({ id, audience, month, name: textUpTo(200), word: fc.constantFrom(...LICENCE_WORDS) })),
    skills: points,
    strengths: points,
    summary: textUpTo(2_000),
    selfPr: textUpTo(4_000),
    motivation: textUpTo(4_000),
    wishes: textUpTo(2_000),
    paperDay: day,
    calendar: fc.constantFrom("western" as const, "japanese" as const),
    audiences: fc.dictionary(fc.constantFrom(...FIELDS), audience, { noNullPrototype: true }),
  },
  {
    requiredKeys: [
      "name",
      "nameKana",
      "birthDay",
      "gender",
      "email",
      "address",
      "contact",
      "education",
      "work",
      "workNone",
      "activities",
      "licences",
      "skills",
      "strengths",
      "summary",
      "selfPr",
      "motivation",
      "wishes",
      "paperDay",
      "calendar",
      "audiences",
    ],
  },
) as fc.Arbitrary<Profile>;
