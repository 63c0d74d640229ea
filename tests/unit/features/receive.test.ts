import { describe, expect, test } from "vitest";
import type { Reply } from "../../../src/domain/share/reply.ts";
import { replyOf, senderState } from "../../../src/features/sharing/receive.ts";

function anAnswer(replyId: string, at: string, name: string, key: string): Reply {
  const sender = { name, signingKey: key.repeat(32) };
  return { replyId: replyId.repeat(16), shareId: "cc".repeat(16), at, receivedAt: at, sender, letter: "", notes: [] };
}

const first = anAnswer("01", "2026-11-01T00:00:00.000Z", "佐藤", "aa");
const second = anAnswer("02", "2026-11-02T00:00:00.000Z", "佐藤", "aa");
const other = anAnswer("03", "2026-11-03T00:00:00.000Z", "佐藤", "bb");
const nameless = anAnswer("04", "2026-11-04T00:00:00.000Z", "", "dd");

/** Says that it was written before all others, under a name with a blank more. */
const backdated = {
  ...anAnswer("05", "2020-01-01T00:00:00.000Z", "佐 藤", "ee"),
  receivedAt: "2026-11-05T00:00:00.000Z",
};

const all = [other, second, nameless, first, backdated];

describe("what is known of who answers", () => {
  test.each([
    ["the first of a key", first, "first"],
    ["the same key again", second, "known"],
    ["the same name with another key", other, "otherKey"],
    ["another key without a name", nameless, "first"],
    ["another key that says it was there before", backdated, "otherKey"],
  ] as const)("%s", (_what, reply, state) => {
    expect(senderState(reply, all)).toBe(state);
  });
});

test("an answer is kept without signs that nobody sees, and without a note that is nothing else", () => {
  const { sender } = first;
  const note = {
    paper: "a",
    title: "履歴\u200b書",
    name: "motivation" as const,
    was: "前\u202eの文",
    text: "新しい\u202e文\u0000",
  };
  const kept = replyOf(
    {
      manifest: {
        format: "ippo-reply",
        version: 1,
        replyId: first.replyId,
        shareId: first.shareId,
        createdAt: first.at,
        app: "Ippo",
        sender: { ...sender, name: "佐\u2066藤" },
        file: { bytes: 1, sha256: "0".repeat(64) },
      },
      content: { letter: "読み\u200bました。", notes: [note, { ...note, text: "\u200b" }] },
    },
    "2026-11-05T00:00:00.000Z",
  );
  expect(kept).toMatchObject({ letter: "読みました。", sender: { name: "佐藤" } });
  expect(kept.notes).toEqual([{ ...note, title: "履歴書", text: "新しい文", state: "open" }]);
});
