import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { SHARE_ERROR_CODES } from "../../../src/share/errors.ts";
import { manifestSchema } from "../../../src/share/manifest.ts";
import { SECTION_NAMES, SECTIONS } from "../../../src/share/sections.ts";
import { LIMITS } from "../../../src/share/zip/read.ts";

const page = readFileSync(new URL("../../../docs/share-format.md", import.meta.url), "utf8");

/** The row of a table whose first cell is this name. */
function rowOf(name: string): string {
  return page.split("\n").find((line) => line.startsWith(`| \`${name}\``)) ?? "";
}

/** What a name stands for in a list such as "`id, day, at`". */
function namesIn(row: string): string[] {
  return [...row.matchAll(/`([^`]+)`/g)].flatMap(([, code = ""]) => code.split(/, ?|\?/));
}

describe("docs/share-format.md", () => {
  it("names every field of the manifest", () => {
    const fields = Object.keys(z.toJSONSchema(manifestSchema).properties ?? {});
    for (const field of fields) expect(rowOf(field), field).not.toBe("");
  });

  it.each(SECTION_NAMES)("names every field of %s, which has a JSON Schema", (name) => {
    const schema = z.toJSONSchema(SECTIONS[name], { reused: "ref" });
    expect(schema.additionalProperties).toBe(false);
    const fields = Object.keys(schema.properties ?? {});
    expect(fields.length).toBeGreaterThan(3);
    expect(namesIn(rowOf(`${name}.json`))).toEqual(expect.arrayContaining(fields));
  });

  it("names every reason for refusing", () => {
    for (const code of SHARE_ERROR_CODES) expect(page).toContain(`\`${code}\``);
  });

  it("gives the bounds as they are", () => {
    expect(page).toContain(`| entries | ${LIMITS.entries} |`);
    expect(page).toContain(`| all together | ${LIMITS.total / 1024 / 1024} MiB |`);
    expect(page).toContain(`| size ÷ packed size, each entry | ${LIMITS.ratio} |`);
  });
});
