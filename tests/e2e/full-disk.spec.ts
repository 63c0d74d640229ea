import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, ROOT, test } from "../support/app.ts";

/** The short run of `npm run fulldisk`. The full one is part of `npm run test:slow`. */
const MOMENTS = 4;
const NOTHING_TRIED = 3;

test("a full disk at some moments: what was called saved is there, and all goes on when there is room", () => {
  test.setTimeout(240_000);
  // A process of its own: who is not root may mount a small disk in a namespace only.
  const node = join(ROOT, "node_modules", ".bin", "node");
  const only = ["--only", "saving,opening,bringing in,locking"];
  const run = spawnSync(node, ["scripts/fulldisk.mjs", "--moments", String(MOMENTS), ...only], {
    cwd: ROOT,
    encoding: "utf8",
  });
  test.skip(run.status === NOTHING_TRIED, "no small disk can be mounted here");
  expect(run.stdout + run.stderr).not.toContain("FOUND");
  expect(run.status).toBe(0);
  const { moments, acknowledged, found } = JSON.parse(readFileSync(join(ROOT, "out", "fulldisk.json"), "utf8"));
  expect(moments).toHaveLength(MOMENTS);
  expect(acknowledged).toBeGreaterThan(0);
  expect(found).toBe(acknowledged);
});
