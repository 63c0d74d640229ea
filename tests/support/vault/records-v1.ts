import type { BodyOf, Kind } from "../../../src/domain/records/kinds.ts";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings/settings.ts";
import type { SaveInput } from "../../../src/vault/api.ts";
import { migrated } from "../../../src/vault/migrations/migrations.ts";
import { PROFILE_V1 } from "./profile-v1.ts";

const at = "2026-11-24T01:02:03.000Z";
const day = "2026-11-24";

/** One record of every kind of version 1, as it reads today; what tests/fixtures/vault-v1 holds. */
export const RECORDS_V1: SaveInput<Kind>[] = [
  {
    kind: "journal",
    level: "ask",
    body: {
      day,
      at,
      form: "free",
      document: {
        type: "doc",
        content: [
          { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "見出し" }] },
          {
            type: "paragraph",
            content: [
              { type: "text", text: "版一の" },
              { type: "text", text: "ふせた所", marks: [{ type: "redact" }] },
              { type: "hardBreak" },
              { type: "text", text: "太字", marks: [{ type: "bold" }] },
            ],
          },
          { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] },
          { type: "blockquote", content: [{ type: "paragraph", content: [{ type: "text", text: "引用" }] }] },
        ],
      },
    },
  },
  { kind: "checkIn", body: { day, at, mood: 2 } },
  { kind: "step", body: { text: "郵便受けまで行く", state: "resting", suds: 55, addedAt: at } },
  {
    kind: "try",
    body: {
      stepId: "s",
      stepText: "郵便受けまで行く",
      day,
      at,
      outcome: "partway",
      suds: 30,
      happened: "静かだった。",
    },
  },
  { kind: "profile", body: migrated("profile", 1, PROFILE_V1) as BodyOf<"profile"> },
  { kind: "settings", body: { ...DEFAULT_SETTINGS, dayEnd: 180, idleMinutes: 10, recoveryKit: "confirmed" } },
  { kind: "identity", body: { signingKey: "5a".repeat(32) } },
  {
    kind: "shareLog",
    body: {
      shareId: "ab".repeat(16),
      at,
      recipient: "相談員の方",
      from: "2026-11-01",
      to: day,
      items: [{ kind: "journal", day, title: "版一の" }],
    },
  },
];
