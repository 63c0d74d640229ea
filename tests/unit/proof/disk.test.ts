import { describe, expect, test } from "vitest";
import { Disk } from "../../../scripts/powercut/disk.mjs";
import { randomOf } from "../../../scripts/seed/random.mjs";

/** The model of a disk that the power cuts are played on. */

type Event = Record<string, unknown>;
const bytes = (text: string) => Buffer.from(text);
const make = (path: string): Event => ({ type: "open", path, fd: 3, flags: "O_RDWR|O_CREAT|O_APPEND" });
const write = (path: string, text: string): Event => ({ type: "write", path, fd: 3, bytes: bytes(text) });
const sync = (path: string, whole = true): Event => ({ type: "sync", path, whole });

function aDisk(events: Event[], options: { rule: "journal" | "lone"; relaxed?: boolean } = { rule: "journal" }): Disk {
  const disk = new Disk(options);
  disk.begin("/p");
  for (const event of events) disk.take(event);
  return disk;
}

/** Names under /p and what is in them; folders as `undefined`. */
function left(disk: Disk): Record<string, string | undefined> {
  return Object.fromEntries(
    [...disk.afterCut()].filter(([path]) => path !== "/p").map(([path, content]) => [path, content?.toString()]),
  );
}

describe("a disk after a power cut", () => {
  test("holds what was flushed, and nothing that was written after", () => {
    const disk = aDisk([make("/p/a"), write("/p/a", "one"), sync("/p/a"), write("/p/a", "two")]);
    expect(left(disk)).toEqual({ "/p/a": "one" });
    expect(disk.now().get("/p/a")?.toString()).toBe("onetwo");
  });

  test("holds a renamed file under its old name until the folder is flushed", () => {
    const events = [
      make("/p/a.new"),
      write("/p/a.new", "new"),
      sync("/p/a.new"),
      { type: "rename", path: "/p/a.new", to: "/p/a" },
    ];
    expect(left(aDisk(events))).toEqual({ "/p/a.new": "new" });
    expect(left(aDisk([...events, sync("/p")]))).toEqual({ "/p/a": "new" });
  });

  test("holds the old file behind a rename that was not flushed", () => {
    const disk = aDisk([
      ...[make("/p/a"), write("/p/a", "old"), sync("/p/a")],
      ...[make("/p/b"), write("/p/b", "new"), { type: "rename", path: "/p/b", to: "/p/a" }],
    ]);
    expect(left(disk)).toEqual({ "/p/a": "old" });
  });

  test("loses a flushed file with its folder, where each name needs a flush of its own folder", () => {
    const events = [
      { type: "folder", path: "/p/f" },
      make("/p/f/a"),
      write("/p/f/a", "one"),
      sync("/p/f/a"),
      sync("/p/f"),
    ];
    expect(left(aDisk(events, { rule: "lone" }))).toEqual({});
    expect(left(aDisk([...events, sync("/p")], { rule: "lone" }))).toEqual({ "/p/f": undefined, "/p/f/a": "one" });
    expect(left(aDisk(events))).toEqual({ "/p/f": undefined, "/p/f/a": "one" });
  });

  test("holds nothing of a file when flushes do nothing", () => {
    const events = [make("/p/a"), write("/p/a", "one"), sync("/p/a"), sync("/p")];
    expect(left(aDisk(events, { rule: "journal", relaxed: true }))).toEqual({});
  });

  test("may hold some of what was not flushed, with zeros where a page is missing", () => {
    const pages = ["a", "b", "c"].map((sign) => write("/p/a", sign.repeat(4_096)));
    const disk = aDisk([make("/p/a"), write("/p/a", ""), sync("/p/a"), ...pages]);
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const content = disk.afterCut(randomOf(seed)).get("/p/a")?.toString("latin1") ?? "";
      for (const [at, sign] of ["a", "b", "c"].entries())
        expect(["", "\0", sign]).toContain(content.slice(at * 4_096, at * 4_096 + 1));
      seen.add([0, 4_096, 8_192].map((at) => content[at] ?? "-").join(""));
    }
    expect(seen).toContain("abc");
    expect(seen).toContain("---");
    expect([...seen].some((one) => one.includes("\0"))).toBe(true);
  });

  test("cuts a file that was made shorter only with the flush", () => {
    const events = [make("/p/a"), write("/p/a", "long"), sync("/p/a"), { type: "size", path: "/p/a", size: 1 }];
    expect(left(aDisk(events))).toEqual({ "/p/a": "long" });
    expect(left(aDisk([...events, sync("/p/a", false)]))).toEqual({ "/p/a": "l" });
  });
});
