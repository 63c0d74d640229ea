import * as z from "zod/mini";
import { KINDS, type Kind } from "../../../src/domain/records/kinds.ts";
import { takenRecordSchema, takeoutSchema } from "../../../src/domain/takeout/takeout.ts";

/** The schema of `ippo.json` with the bodies of every kind, as JSON Schema (2020-12). */
export function takeoutJsonSchema(): object {
  const [first, ...others] = (Object.keys(KINDS) as Kind[]).map(recordOf);
  if (!first) throw new Error("no kinds");
  const records = z.array(z.discriminatedUnion("kind", [first, ...others])).check(z.maxLength(1_000_000));
  const { $schema, ...schema } = z.toJSONSchema(z.extend(takeoutSchema, { records }), { reused: "ref" });
  const description = "ippo.json, what Ippo writes when everything is taken out: docs/export-format.md";
  return { $schema, title: "ippo-takeout, version 1", description, ...schema };
}

function recordOf(kind: Kind) {
  const { schema, version } = KINDS[kind];
  return z.extend(takenRecordSchema, {
    kind: z.literal(kind),
    version: z.int().check(z.gte(1), z.lte(version)),
    body: schema as z.ZodMiniType,
  });
}
