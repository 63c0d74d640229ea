import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { KINDS, type Kind } from "../../../../src/domain/records/kinds.ts";
import { TAKEOUT_ERROR_CODES } from "../../../../src/domain/takeout/errors.ts";
import {
  LARGEST_TAKEOUT,
  takenFileSchema,
  takenRecordSchema,
  takeoutSchema,
} from "../../../../src/domain/takeout/takeout.ts";
import { takeoutJsonSchema } from "../../../support/takeout/json-schema.ts";

const docs = new URL("../../../../docs/", import.meta.url);
const page = readFileSync(new URL("export-format.md", docs), "utf8");

/** The row of a table whose first cell is this name. */
function rowOf(name: string): string {
  return page.split("\n").find((line) => line.startsWith(`| \`${name}\``)) ?? "";
}

/** What a row names in its later cells, such as "`id, day, at`". */
function namesIn(row: string): string[] {
  return [...row.matchAll(/`([^`]+)`/g)].flatMap(([, code = ""]) => code.split(/, ?|\?/));
}

function fieldsOf(schema: z.ZodMiniType): string[] {
  return Object.keys(z.toJSONSchema(schema, { reused: "ref" }).properties ?? {});
}

describe("docs/export-format.md", () => {
  it.each([
    ["takeout", takeoutSchema],
    ["records", takenRecordSchema],
    ["files", takenFileSchema],
  ])("names every field of %s", (name, schema) => {
    expect(namesIn(rowOf(name))).toEqual(expect.arrayContaining(fieldsOf(schema)));
  });

  it.each(Object.keys(KINDS) as Kind[])("names every field of the kind %s", (kind) => {
    const fields = fieldsOf(KINDS[kind].schema);
    expect(fields.length).toBeGreaterThan(0);
    expect(namesIn(rowOf(kind))).toEqual(expect.arrayContaining(fields));
  });

  it("names every reason for refusing, and the bound", () => {
    for (const code of TAKEOUT_ERROR_CODES) expect(rowOf(code), code).not.toBe("");
    expect(page).toContain(`${LARGEST_TAKEOUT / 1024 / 1024} MiB`);
  });
});

describe("docs/schemas/takeout-v1.json", () => {
  it("is what the schemas of the code say", async () => {
    const file = new URL("schemas/takeout-v1.json", docs);
    expect(existsSync(file)).toBe(true);
    // After a change that is meant: npx vitest run tests/unit/domain/takeout/export-format.test.ts -u
    await expect(`${JSON.stringify(takeoutJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(file.pathname);
  });
});
