import fc from "fast-check";
import { FORMS } from "../../../src/domain/journal/entry.ts";
import { KINDS, type Kind, LEVELS } from "../../../src/domain/records/kinds.ts";
import { AUDIENCES } from "../../../src/domain/resume/audience.ts";
import {
  ACTIVITIES,
  EMPLOYMENTS,
  ENDINGS,
  LEAVINGS,
  LICENCE_WORDS,
  STAGES,
} from "../../../src/domain/resume/history.ts";
import {
  DEFAULT_CHOICES,
  ENVELOPES,
  LETTERS,
  FORMS as PAPER_FORMS,
  SHEETS,
  STYLES,
} from "../../../src/domain/resume/paper.ts";
import { TEXT_NAMES } from "../../../src/domain/resume/paper-texts.ts";
import { EMPTY_PROFILE } from "../../../src/domain/resume/profile.ts";
import { IDLE_CHOICES } from "../../../src/domain/settings/settings.ts";
import { NOTE_STATES } from "../../../src/domain/share/reply.ts";
import { OUTCOMES, STEP_STATES } from "../../../src/domain/steps/step.ts";
import type { TakenFile, TakenRecord } from "../../../src/domain/takeout/takeout.ts";
import { THREAD_KINDS } from "../../../src/domain/threads/thread.ts";
import { aProfile } from "../a-profile.ts";
import { anyDocument, hardText } from "./any-document.ts";

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((id) => Buffer.from(id).toString("hex"));
const instant = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((moment) => moment.slice(0, 10));
const threads = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...THREAD_KINDS), id: hex(16) }), {
  minLength: 1,
  maxLength: 3,
  selector: ({ id }) => id,
});
const tags = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

/** Any text, halves of surrogate pairs too. */
const anyText = (maxLength: number) =>
  fc
    .oneof(hardText, fc.string({ unit: "binary" }), fc.constant("\ud83d"), fc.constant(""))
    .map((text) => text.slice(0, maxLength));
const someText = (maxLength: number) => hardText.map((text) => text.slice(0, maxLength));

const optional = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]) =>
  fc.record(fields, { requiredKeys: required } as never) as fc.Arbitrary<T>;

const month = fc.constantFrom("", "2019", "2019-04");
const common = {
  id: fc.constantFrom("a", "b"),
  audience: fc.constantFrom(...AUDIENCES),
  start: month,
  end: month,
  written: fc.oneof(fc.constant(""), anyText(200)),
};
const education = fc.record({
  ...common,
  stage: fc.constantFrom(...STAGES),
  school: anyText(120),
  course: anyText(120),
  ending: fc.constantFrom(...ENDINGS),
});
const work = fc.record({
  ...common,
  employer: anyText(120),
  role: anyText(120),
  employment: fc.constantFrom(...EMPLOYMENTS),
  isCurrent: fc.boolean(),
  leaving: fc.constantFrom(...LEAVINGS),
  leavingText: anyText(120),
  business: anyText(200),
  capital: anyText(60),
  employees: anyText(60),
  duties: anyText(400),
  results: anyText(400),
});
const activity = fc.record({
  ...common,
  type: fc.constantFrom(...ACTIVITIES),
  name: anyText(120),
  place: anyText(120),
  isCurrent: fc.boolean(),
  text: anyText(400),
});
const licence = fc.record({
  id: common.id,
  audience: common.audience,
  month,
  name: anyText(200),
  word: fc.constantFrom(...LICENCE_WORDS),
});
const points = fc.array(fc.record({ id: common.id, audience: common.audience, text: anyText(400) }), { maxLength: 2 });
const wording = fc.record({ choice: fc.constantFrom("open", "none", "words"), text: anyText(400) });
const address = fc.record({ postalCode: anyText(10), text: anyText(200), kana: anyText(200), phone: anyText(40) });
const suds = fc.integer({ min: 0, max: 100 });

/** A body for each kind; `satisfies` makes a new kind want one here. */
const BODIES = {
  journal: fc.record(
    {
      day,
      at: instant,
      form: fc.constantFrom(...FORMS),
      document: anyDocument,
      tags,
      people: tags,
      isHeavy: fc.constant(true as const),
      threads,
    },
    { requiredKeys: ["day", "at", "form", "document"] },
  ),
  checkIn: fc.record({ day, at: instant, mood: fc.integer({ min: 1, max: 5 }) }),
  step: optional({ text: someText(200), state: fc.constantFrom(...STEP_STATES), suds, addedAt: instant }, [
    "text",
    "state",
    "addedAt",
  ]),
  try: optional(
    {
      stepId: hex(16),
      stepText: someText(200),
      day,
      at: instant,
      outcome: fc.constantFrom(...OUTCOMES),
      suds,
      happened: anyText(2_000),
    },
    ["stepId", "stepText", "day", "at", "outcome"],
  ),
  profile: fc.record({
    name: anyText(80),
    nameKana: anyText(120),
    birthDay: fc.constantFrom("", "1994-11-20"),
    gender: anyText(40),
    address,
    contact: address,
    email: anyText(120),
    education: fc.array(education, { maxLength: 3 }),
    work: fc.array(work, { maxLength: 3 }),
    workNone: fc.boolean(),
    activities: fc.array(activity, { maxLength: 2 }),
    licences: fc.array(licence, { maxLength: 3 }),
    skills: points,
    strengths: points,
    summary: anyText(2_000),
    selfPr: anyText(4_000),
    audiences: fc.constantFrom({}, { gender: "private" }, { wishes: "counselor", name: "interview" }),
    motivation: anyText(4_000),
    wishes: anyText(2_000),
    paperDay: fc.constantFrom("", "2026-04-01"),
    calendar: fc.constantFrom("western", "japanese"),
  }),
  paper: fc.record({
    form: fc.constantFrom(...PAPER_FORMS),
    title: anyText(120),
    changes: fc.constantFrom({}, { motivation: "この紙だけ" }, { paperDay: "", calendar: "western" }),
    without: fc.constantFrom([], ["a"]),
    choices: fc.constantFrom(DEFAULT_CHOICES, { ...DEFAULT_CHOICES, size: "b4", mergeEntering: true }),
    style: fc.constantFrom(...STYLES),
    recipient: fc.record({
      employer: anyText(120),
      department: anyText(120),
      person: anyText(80),
      postalCode: anyText(10),
      address: anyText(200),
    }),
    letter: fc.record({
      kind: fc.constantFrom(...LETTERS),
      medium: fc.constantFrom("paper", "email"),
      subject: anyText(200),
      job: anyText(120),
      enclosures: anyText(400),
      questions: anyText(400),
      fitsWindow: fc.boolean(),
    }),
    envelope: fc.record({ size: fc.constantFrom(...ENVELOPES), showsContents: fc.boolean() }),
    jobCard: fc.record({
      sheet: fc.constantFrom(...SHEETS),
      values: anyText(400),
      strengths: anyText(400),
      future: anyText(400),
      next: anyText(400),
    }),
    english: fc.record({
      name: anyText(80),
      address: anyText(200),
      summary: anyText(400),
      skills: anyText(400),
      parts: fc.array(fc.record({ id: hex(16), name: anyText(40), detail: anyText(40), text: anyText(40) }), {
        maxLength: 2,
      }),
    }),
    oldForm: fc.record({
      isUsed: fc.boolean(),
      commute: anyText(80),
      dependants: anyText(80),
      spouse: anyText(80),
      spouseSupport: anyText(80),
      hobbies: anyText(400),
    }),
    answers: fc.constantFrom({}, { training: "途中の答え", future: "" }),
    body: anyText(2_000),
  }),
  snapshot: fc.record({ title: anyText(80), at: instant, profile: fc.constantFrom(EMPTY_PROFILE, aProfile()) }),
  typedDates: fc.record({ texts: fc.constantFrom({}, { birthDay: "平成50年13月", "a1 start": "春ごろ" }) }),
  foreignKeys: fc.record({ json: fc.constantFrom("{}", '{"root":{"b":1,"a":[null,"あ"]}}') }),
  gap: fc.record({
    from: fc.constantFrom("2019", "2019-04"),
    until: fc.constantFrom("", "2024-03"),
    own: anyText(400),
    paper: wording,
    interview: wording,
    supporter: wording,
    facts: fc.array(fc.record({ id: hex(16), from: hex(16), text: anyText(40) }), { maxLength: 2 }),
  }),
  settings: optional(
    {
      dayEnd: fc.integer({ min: 0, max: 720 }),
      idleMinutes: fc.constantFrom(...IDLE_CHOICES),
      recoveryKit: fc.constantFrom("open", "confirmed", "later"),
      contentProtection: fc.boolean(),
      isVertical: fc.boolean(),
      showTime: fc.boolean(),
      onThisDay: fc.boolean(),
      monthPage: fc.boolean(),
      monthPageDone: fc.constantFrom("2026-11", "2027-12"),
    },
    ["dayEnd", "idleMinutes", "recoveryKit", "contentProtection", "isVertical", "showTime", "onThisDay", "monthPage"],
  ),
  identity: optional({ signingKey: hex(32), replyKey: fc.constant(`AGE-SECRET-KEY-1${"Q".repeat(58)}`) }, [
    "signingKey",
  ]),
  shareLog: fc.record({
    shareId: hex(16),
    at: instant,
    recipient: anyText(80),
    from: day,
    to: day,
    items: fc.array(fc.record({ kind: fc.constantFrom("journal", "try", "constructor"), day, title: anyText(200) }), {
      maxLength: 3,
    }),
  }),
  reply: fc.record({
    replyId: hex(16),
    shareId: hex(16),
    at: instant,
    receivedAt: instant,
    sender: fc.record({ name: anyText(80), signingKey: hex(32) }),
    letter: anyText(4_000),
    notes: fc.array(
      optional(
        {
          paper: hex(16),
          title: anyText(300),
          name: fc.constantFrom("", ...TEXT_NAMES),
          was: anyText(4_000),
          text: fc.constantFrom("ひとこと", "two\nlines"),
          state: fc.constantFrom(...NOTE_STATES),
          took: fc.constantFrom({ into: "facts", before: "前の文" }, { into: "paper" }),
        },
        ["paper", "title", "name", "was", "text", "state"],
      ),
      { maxLength: 3 },
    ),
  }),
  replyDraft: fc.record({
    shareId: hex(16),
    senderName: anyText(80),
    letter: anyText(4_000),
    notes: fc.array(fc.record({ paper: hex(16), name: fc.constantFrom("", ...TEXT_NAMES), text: anyText(4_000) }), {
      maxLength: 3,
    }),
  }),
  attachment: optional(
    {
      type: fc.constantFrom("image/jpeg", "image/webp", "audio/webm", "application/pdf"),
      at: instant,
      bytes: fc.integer({ min: 1, max: 2 ** 30 }),
      sha256: hex(32),
      width: fc.integer({ min: 1, max: 9_000 }),
      height: fc.integer({ min: 1, max: 9_000 }),
      seconds: fc.double({ min: 0, max: 4_000, noNaN: true }),
    },
    ["type", "at", "bytes", "sha256"],
  ),
  past: fc.record({
    of: hex(16),
    kind: fc.constantFrom("journal", "step"),
    version: fc.constant(1),
    level: fc.constantFrom(...LEVELS),
    revision: fc.integer({ min: 1, max: 2 ** 40 }),
    savedAt: instant,
    keptAt: instant,
    body: fc.record({ text: anyText(200) }),
  }),
  tombstone: fc.record({ at: instant }),
  filler: fc.record({ noise: hex(40) }),
} satisfies Record<Kind, fc.Arbitrary<object>>;

/** What a record of this kind may hold. */
export function anyBody(kind: Kind): fc.Arbitrary<object> {
  return BODIES[kind];
}

function recordOf(kind: Kind): fc.Arbitrary<TakenRecord> {
  return optional<TakenRecord>(
    {
      id: hex(16),
      kind: fc.constant(kind),
      version: fc.constant(KINDS[kind].version),
      level: fc.constantFrom(...LEVELS),
      revision: fc.integer({ min: 1, max: 2 ** 40 }),
      savedAt: instant,
      deletedAt: instant,
      body: anyBody(kind),
    },
    ["id", "kind", "version", "level", "revision", "savedAt", "body"],
  );
}

const kinds = Object.keys(KINDS) as Kind[];

/** Records of every kind, each at least once. */
export const anyRecords: fc.Arbitrary<TakenRecord[]> = fc
  .tuple(fc.tuple(...kinds.map(recordOf)), fc.array(fc.oneof(...kinds.map(recordOf)), { maxLength: 6 }))
  .map(([each, more]) => [...each, ...more])
  .filter((records) => new Set(records.map(({ id }) => id)).size === records.length);

export const anyFiles: fc.Arbitrary<TakenFile[]> = fc.uniqueArray(
  fc.record({
    id: hex(16),
    name: someText(255),
    type: anyText(100),
    bytes: fc.nat(),
    sha256: hex(32),
  }),
  { maxLength: 3, selector: ({ id }) => id },
);
