import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TEXT_NAMES } from "../../../src/domain/resume/paper-texts.ts";
import type { ReplyContent } from "../../../src/domain/share/reply.ts";
import { isSealedToKey } from "../../../src/share/age/header.ts";
import { makeReplyKey, openWithKey, recipientOf, sealToKey } from "../../../src/share/age/key-bytes.ts";
import { sealBytes } from "../../../src/share/age/seal-bytes.ts";
import { openShare, readShare } from "../../../src/share/open.ts";
import { openReply, type ReplyInput, sealReply } from "../../../src/share/reply/reply.ts";
import { packShare } from "../../../src/share/seal.ts";
import { makeSigningKey, publicKeyOf, sign } from "../../../src/share/signature.ts";
import { readZip } from "../../../src/share/zip/read.ts";
import { writeZip, type ZipFile } from "../../../src/share/zip/write.ts";
import { aSealInput } from "../../support/a-share.ts";

const signingKey = makeSigningKey();

function anAnswer(content: Partial<ReplyContent> = {}): ReplyInput {
  return {
    replyId: "1a".repeat(16),
    shareId: "2b".repeat(16),
    createdAt: "2026-11-26T01:02:03.000Z",
    app: "Ippo 0.2.0",
    senderName: "サポステ 佐藤",
    content: { letter: "読みました。", notes: [], ...content },
    signingKey,
  };
}

const content: fc.Arbitrary<ReplyContent> = fc.record({
  letter: fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => `・${text}`),
  notes: fc.array(
    fc.record({
      paper: fc.constantFrom("a", "b"),
      title: fc.string({ unit: "grapheme", maxLength: 20 }),
      name: fc.constantFrom("" as const, ...TEXT_NAMES),
      was: fc.string({ unit: "grapheme", maxLength: 50 }),
      text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 50 }),
    }),
    { maxLength: 5 },
  ),
});

/** An answer whose zip was changed before it was sealed again. */
async function resealed(change: (files: Map<string, Uint8Array>) => ZipFile[]): Promise<() => Promise<unknown>> {
  const key = await makeReplyKey();
  const recipient = await recipientOf(key);
  const files = readZip(await openWithKey(await sealReply(anAnswer(), recipient), key));
  const file = await sealToKey(writeZip(change(files)), recipient);
  return () => openReply(file, key);
}

const json = (files: Map<string, Uint8Array>, name: string) =>
  JSON.parse(new TextDecoder().decode(files.get(name))) as Record<string, unknown>;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("an answer", () => {
  test("says to the person who handed over what it was given to say", async () => {
    const key = await makeReplyKey();
    const recipient = await recipientOf(key);
    await fc.assert(
      fc.asyncProperty(content, async (said) => {
        const file = await sealReply(anAnswer(said), recipient);
        expect(isSealedToKey(file)).toBe(true);
        const opened = await openReply(file, key);
        expect(opened.content).toEqual(said);
        expect(opened.manifest).toMatchObject({
          shareId: "2b".repeat(16),
          sender: { name: "サポステ 佐藤", signingKey: publicKeyOf(signingKey) },
        });
      }),
      { numRuns: 20 },
    );
  });

  test("opens for nobody else", async () => {
    const file = await sealReply(anAnswer(), await recipientOf(await makeReplyKey()));
    await expect(openReply(file, await makeReplyKey())).rejects.toMatchObject({ code: "not-for-me" });
    await expect(openShare(file, "ことば")).rejects.toMatchObject({ code: "not-ippo" });
  });

  test("of no word is not sealed", async () => {
    const recipient = await recipientOf(await makeReplyKey());
    await expect(sealReply(anAnswer({ letter: "" }), recipient)).rejects.toMatchObject({ code: "nothing-chosen" });
  });

  test("is not sealed to what is no key", async () => {
    await expect(sealReply(anAnswer(), "age1abc")).rejects.toMatchObject({ code: "damaged" });
  });

  test("changed at any byte, or cut, is refused", async () => {
    const key = await makeReplyKey();
    const file = await sealReply(anAnswer(), await recipientOf(key));
    await fc.assert(
      fc.asyncProperty(fc.nat(file.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        await expect(openReply(changed, key)).rejects.toMatchObject({ name: "ShareError" });
        await expect(openReply(file.slice(0, at), key)).rejects.toMatchObject({ name: "ShareError" });
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, string, (files: Map<string, Uint8Array>) => ZipFile[]]>([
    [
      "signed by another key than it names",
      "damaged",
      (files) => {
        const manifest = files.get("manifest.json") ?? new Uint8Array();
        return [...files].map(([name, bytes]) => [
          name,
          name === "signature" ? sign(manifest, makeSigningKey()) : bytes,
        ]);
      },
    ],
    [
      "with other words than were signed",
      "damaged",
      (files) =>
        [...files].map(([name, bytes]) => [
          name,
          name === "data/reply.json" ? bytesOf({ letter: "ほかのことば", notes: [] }) : bytes,
        ]),
    ],
    ["without its words", "damaged", (files) => [...files].filter(([name]) => name !== "data/reply.json")],
    ["with a file more", "damaged", (files) => [...files, ["report.pdf", new Uint8Array([1])]]],
    [
      "of a newer Ippo",
      "newer",
      (files) =>
        [...files].map(([name, bytes]) => [
          name,
          name === "manifest.json" ? bytesOf({ ...json(files, name), version: 2, more: true }) : bytes,
        ]),
    ],
    [
      "that is something else",
      "not-ippo",
      (files) => [...files].map(([name, bytes]) => [name, name === "manifest.json" ? bytesOf({ format: "x" }) : bytes]),
    ],
  ])("%s is refused as %s", async (_what, code, change) => {
    await expect((await resealed(change))()).rejects.toMatchObject({ code });
  });

  test("whose words are none is refused, though it is signed", async () => {
    const key = await makeReplyKey();
    const recipient = await recipientOf(key);
    const wrong = { letter: 1, notes: [] } as unknown as ReplyContent;
    await expect(sealReply(anAnswer(wrong), recipient)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("a file that is sealed to a key", () => {
  test("is told from one that is sealed to a passphrase, and from none", async () => {
    const forWords = await sealBytes(new Uint8Array(600), "ことば", 10);
    expect(isSealedToKey(forWords)).toBe(false);
    expect(isSealedToKey(new Uint8Array())).toBe(false);
    expect(isSealedToKey(new TextEncoder().encode("age-encryption.org/v1\n-> X25519 abc\n"))).toBe(false);
    const key = await makeReplyKey();
    await expect(openWithKey(forWords, key)).rejects.toMatchObject({ code: "not-ippo" });
  });
});

describe("what a share says of the papers in it", () => {
  const paper = {
    id: "a",
    file: "rirekisho-1.pdf",
    title: "履歴書",
    texts: [{ name: "motivation" as const, text: "" }],
  };
  const documents = ["rirekisho-1.pdf", "rirekisho-2.pdf"].map((name) => ({ name, bytes: new Uint8Array([1]) }));
  const packed = (papers: (typeof paper)[]) => {
    const input = aSealInput();
    return packShare({ ...input, documents, data: { ...input.data, sections: { ...input.data.sections, papers } } });
  };

  test("comes as it was said", () => {
    const papers = [paper, { ...paper, id: "b", file: "rirekisho-2.pdf" }];
    expect(readShare(packed(papers)).sections.papers).toEqual(papers);
  });

  test.each([
    ["of one id twice", [paper, { ...paper, file: "rirekisho-2.pdf" }]],
    ["of one file twice", [paper, { ...paper, id: "b" }]],
    ["of a file that is not there", [{ ...paper, file: "rirekisho-3.pdf" }]],
    ["with a text twice", [{ ...paper, texts: [...paper.texts, ...paper.texts] }]],
  ])("%s is refused, and not made", (_what, papers) => {
    expect(() => packed(papers)).toThrow("a share was made that cannot be read");
  });
});
