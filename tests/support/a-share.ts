import { catalogues } from "../../src/content/catalogue.ts";
import type { EntryDocument } from "../../src/domain/journal/document.ts";
import type { VaultRecord } from "../../src/domain/records/kinds.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/settings/settings.ts";
import { sectionsOf } from "../../src/share/consent.ts";
import type { SealInput } from "../../src/share/seal.ts";
import { aProfile } from "./a-profile.ts";

/** Cheap scrypt for tests; the real one takes a second. */
export const TEST_WORK_FACTOR = 10;
export const SIGNING_KEY = "11".repeat(32);

const at = "2026-11-20T01:02:03.000Z";
const day = "2026-11-20";
const kept = { revision: 1, savedAt: at, level: "ask" } as const;

const covered: EntryDocument = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "窓を開けた。" },
        { type: "text", text: "ふせたひみつ", marks: [{ type: "redact" }] },
      ],
    },
  ],
};

/** Records of every sharable kind, a private one, and one with a covered passage. */
export function someRecords(): VaultRecord[] {
  return [
    { ...kept, id: "j1", kind: "journal", body: { day, at, form: "free", document: covered } },
    {
      ...kept,
      id: "j2",
      kind: "journal",
      level: "private",
      body: {
        day,
        at,
        form: "line",
        document: {
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: "わたしだけのこと" }] }],
        },
      },
    },
    { ...kept, id: "c1", kind: "checkIn", body: { day, at, mood: 4 } },
    { ...kept, id: "s1", kind: "step", body: { text: "郵便受けまで行く", state: "kept", suds: 55, addedAt: at } },
    {
      ...kept,
      id: "t1",
      kind: "try",
      body: {
        stepId: "s1",
        stepText: "郵便受けまで行く",
        day,
        at,
        outcome: "tried",
        suds: 30,
        happened: "<script>alert(1)</script>",
      },
    },
    { ...kept, id: "p1", kind: "profile", body: aProfile() },
    {
      ...kept,
      id: "x1",
      kind: "settings",
      body: DEFAULT_SETTINGS,
    },
  ];
}

export function aSealInput(records: readonly VaultRecord[] = someRecords()): SealInput {
  return {
    shareId: "ab".repeat(16),
    app: "Ippo 0.1.0",
    words: catalogues.ja.report,
    documents: [],
    signingKey: SIGNING_KEY,
    data: {
      locale: "ja",
      createdAt: at,
      period: { from: "2026-11-01", to: "2026-11-24" },
      senderName: "ひなた",
      recipient: "相談員の方へ",
      wish: "朝のことを聞いてほしい。",
      sections: sectionsOf(records),
    },
  };
}
