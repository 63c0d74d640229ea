import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { DocumentBlock } from "../../../../src/domain/journal/document.ts";
import { KINDS } from "../../../../src/domain/records/kinds.ts";
import type { TakeoutErrorCode } from "../../../../src/domain/takeout/errors.ts";
import { readTakeout } from "../../../../src/domain/takeout/read-takeout.ts";
import { LARGEST_TAKEOUT } from "../../../../src/domain/takeout/takeout.ts";
import { anEntry, jsonBytesOf, taken } from "../../../support/takeout/a-takeout.ts";

const text = new TextDecoder().decode(jsonBytesOf([anEntry(1, "窓を開けた"), taken(2, "checkIn", aCheckIn())]));

function aCheckIn() {
  return { day: "2026-11-20", at: "2026-11-20T01:02:03.000Z", mood: 4 };
}

/** The takeout with one place of its text changed. */
function changed(from: string | RegExp, to: string): string {
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  return other;
}

function expectRefused(json: string | Uint8Array, code: TakeoutErrorCode): void {
  const bytes = typeof json === "string" ? new TextEncoder().encode(json) : json;
  expect(() => readTakeout(bytes)).toThrow(expect.objectContaining({ name: "TakeoutError", code }));
}

describe("a takeout that is as Ippo writes it", () => {
  it("is read, also with the byte order mark and the blanks of an editor", () => {
    expect(readTakeout(new TextEncoder().encode(text)).records).toHaveLength(2);
    const edited = `\ufeff${JSON.stringify(JSON.parse(text), undefined, 2)}\r\n`;
    expect(readTakeout(new TextEncoder().encode(edited)).records).toHaveLength(2);
  });

  it("may hold a document of the deepest kind, in a record that holds a record", () => {
    let block: DocumentBlock = { type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "bold" }] }] };
    for (let depth = 0; depth < 8; depth += 1)
      block = { type: "bulletList", content: [{ type: "listItem", content: [block] }] };
    const entry = { ...(anEntry(1, "a").body as object), document: { type: "doc", content: [block] } };
    expect(KINDS.journal.schema.safeParse(entry).success).toBe(true);
    const past = { schema: z.strictObject({ of: z.string(), body: z.unknown() }), version: 1 };
    const bytes = jsonBytesOf([taken(1, "journal", entry), taken(2, "past", { of: "1", body: entry })]);
    expect(readTakeout(bytes, { ...KINDS, past }).records[1]?.body).toEqual({ of: "1", body: entry });
  });
});

describe("a newer Ippo's takeout is told as newer", () => {
  it.each([
    ["a higher version, with fields nobody knows", changed('"version":1', '"version":2,"more":{}')],
    ["a kind nobody knows", changed('"kind":"checkIn"', '"kind":"letter"')],
    ["a kind that is a name of JavaScript", changed('"kind":"checkIn"', '"kind":"constructor"')],
    ["a newer version of a kind", changed('"kind":"checkIn","version":1', '"kind":"checkIn","version":2')],
  ])("%s", (_name, json) => expectRefused(json, "newer"));

  it("a kind is known to those who know it", () => {
    const bytes = jsonBytesOf([taken(1, "dream", { at: "2026-11-20T01:02:03.000Z" })]);
    const dream = { schema: z.strictObject({ at: z.string() }), version: 1 };
    expect(() => readTakeout(bytes)).toThrow(expect.objectContaining({ code: "newer" }));
    expect(readTakeout(bytes, { ...KINDS, dream }).records).toHaveLength(1);
  });
});

describe("what is no takeout is told as such", () => {
  it.each([
    ["nothing", ""],
    ["a text", "こんにちは"],
    ["other JSON", "{}"],
    ["a list", "[]"],
    ["null", "null"],
    ["a takeout of another program", changed("ippo-takeout", "other-takeout")],
    ["brackets ten thousand deep", "[".repeat(10_000) + "]".repeat(10_000)],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ])("%s", (_name, json) => expectRefused(json, "not-ours"));
});

describe("a takeout with anything in it that does not belong is refused whole", () => {
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  it.each([
    ["cut off", text.slice(0, -3)],
    ["cut off after its beginning", text.slice(0, 60)],
    ["one that goes on after its end", `${text}{}`],
    ["nested ten thousand deep", changed('"mood":4', `"mood":${deep}`)],
    ["nested ten thousand deep behind a byte order mark", `\ufeff${changed('"mood":4', `"mood":${deep}`)}`],
    ["no version", changed('"version":1,"exportedAt"', '"exportedAt"')],
    ["a field more", changed('"records":', '"more":1,"records":')],
    ["a field less", changed(/"app":"[^"]*",/, "")],
    ["a field more in a record", changed('"level":"private"', '"level":"private","more":1')],
    ["a level there is not", changed('"level":"private"', '"level":"everyone"')],
    ["an id that is none", changed(/"id":"0/, '"id":"x')],
    ["a revision of zero", changed('"revision":1', '"revision":0')],
    ["a revision that is a text", changed('"revision":1', '"revision":"1"')],
    ["a time that is none", changed(/"savedAt":"2026-11-20T/, '"savedAt":"2026-11-20 ')],
    ["a body that is not of its kind", changed('"mood":4', '"mood":6')],
    ["a body with a field more", changed('"mood":4', '"mood":4,"more":1')],
    ["a body that is none", changed(/"body":\{"at"[^}]*"mood":4\}/, '"body":null')],
    ["records that are no list", changed(/"records":\[.*\],"files"/s, '"records":{},"files"')],
    ["two records of one id", changed(/(0{31})2/, "$11")],
    ["a key that reaches the prototype", changed('"mood":4', '"mood":4,"__proto__":{"polluted":1}')],
    ["the same, written as an escape", changed('"mood":4', '"mood":4,"\\u005f_proto__":{"polluted":1}')],
    ["a key that reaches the constructor", changed('"app":', '"constructor":{},"app":')],
  ])("%s", (_name, json) => {
    expectRefused(json, "damaged");
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each(["__proto__", "constructor", "prototype"])("%s in a body that may hold anything", (key) => {
    const kinds = { ...KINDS, past: { schema: z.looseObject({}), version: 1 } };
    const bytes = (name: string) => jsonBytesOf([taken(1, "past", JSON.parse(`{"a":{"${name}":1}}`))]);
    expect(readTakeout(bytes("other"), kinds).records).toHaveLength(1);
    expect(() => readTakeout(bytes(key), kinds)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("two files of one id", () => {
    const file = { id: "a".repeat(32), name: "a.jpg", type: "image/jpeg", bytes: 1, sha256: "0".repeat(64) };
    expect(readTakeout(jsonBytesOf([], { files: [file] })).files).toEqual([file]);
    expectRefused(jsonBytesOf([], { files: [file, file] }), "damaged");
  });

  it("bytes that are no UTF-8", () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.indexOf(0xe7)] = 0xff;
    expectRefused(bytes, "damaged");
  });
});

describe("a file that is too big", () => {
  it("is refused before it is looked at", () => {
    expectRefused(new Uint8Array(LARGEST_TAKEOUT + 1), "too-big");
    expectRefused(new Uint8Array(1_000), "not-ours");
  });
});
