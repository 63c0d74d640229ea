import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import * as vectors from "cctv-age";
import { describe, expect, it } from "vitest";
import { checkHeader } from "../../../src/share/age/header.ts";
import { fromArmored, openBytes } from "../../../src/share/age/seal-bytes.ts";

/** The public test vectors of the age format (C2SP/CCTV). */
const everyCase = Object.entries(vectors as unknown as Record<string, Uint8Array>)
  .filter(([, bytes]) => bytes instanceof Uint8Array)
  .map(([name, bytes]) => ({ name, ...parse(bytes) }));
/** Those about a passphrase. */
const cases = everyCase.filter(({ passphrases, identities }) => passphrases.length > 0 && identities === 0);
/** Those for a key, or for nobody: not what a share is, so none may be opened, however good a file it is. */
const forKeys = everyCase.filter((vector) => !cases.includes(vector));

function parse(bytes: Uint8Array) {
  const end = Buffer.from(bytes).indexOf("\n\n");
  const fields = Buffer.from(bytes.subarray(0, end))
    .toString()
    .split("\n")
    .map((line) => line.split(": ") as [string, string]);
  const field = (name: string) => fields.find(([key]) => key === name)?.[1];
  const rest = bytes.subarray(end + 2);
  const body = field("compressed") === "zlib" ? new Uint8Array(inflateSync(rest)) : rest;
  return {
    expected: field("expect") ?? "",
    payload: field("payload"),
    isArmored: field("armored") === "yes",
    passphrases: fields.filter(([key]) => key === "passphrase").map(([, value]) => value),
    identities: fields.filter(([key]) => key === "identity").length,
    body,
  };
}

async function open({ body, isArmored, passphrases }: (typeof cases)[number]): Promise<Uint8Array> {
  const file = isArmored ? fromArmored(new TextDecoder().decode(body)) : body;
  if (!file) throw new Error("no file in the text");
  return openBytes(file, passphrases[0] ?? "", 12);
}

describe("age's own test vectors for passphrases", () => {
  it("there are enough of them", () => expect(cases.length).toBeGreaterThanOrEqual(20));
  it.each(cases.map((vector) => [vector.name, vector] as const))("%s", async (_name, vector) => {
    if (vector.expected === "success" && vector.passphrases.length === 1) {
      const plain = await open(vector);
      expect(createHash("sha256").update(plain).digest("hex")).toBe(vector.payload);
      return;
    }
    await expect(open(vector)).rejects.toThrow();
  });
});

describe("age's own test vectors for keys are refused, each with a ShareError", () => {
  it("there are enough of them", () => expect(cases.length + forKeys.length).toBeGreaterThanOrEqual(143));
  it.each(forKeys.map((vector) => [vector.name, vector] as const))("%s", async (_name, vector) => {
    await expect(open({ ...vector, passphrases: ["password"] })).rejects.toThrow();
  });
});

it("the guard lets a plain header pass", () => {
  const header = new TextEncoder().encode("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\nx\n--- AAAA\n");
  expect(() => checkHeader(header, 18)).not.toThrow();
});
