import { describe, expect, it } from "vitest";
import { takeoutFolder } from "../../../../src/domain/takeout/takeout-folder.ts";

describe("the folder a takeout lies in", () => {
  it.each([
    [["README.txt", "ippo.json", "journal/2026/2026-11-20-1.md"], ""],
    [["records/README.txt", "records/ippo.json"], "records/"],
    [["ippo.json", "old/ippo.json"], ""],
    [["記録/ippo.json", "__MACOSX/ippo.json"], "記録/"],
  ])("of %j is %j", (names, folder) => expect(takeoutFolder(names)).toBe(folder));

  it.each([[[]], [["README.txt", "not-ippo.json"]], [["a/ippo.json", "b/ippo.json"]], [["__MACOSX/ippo.json"]]])(
    "is not told from %j",
    (names: string[]) => {
      expect(() => takeoutFolder(names)).toThrow(expect.objectContaining({ code: "not-ours" }));
    },
  );
});
