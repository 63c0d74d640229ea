import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogues, LOCALES } from "../../../../src/content/catalogue.ts";
import { takeoutWords } from "../../../../src/content/takeout-words.ts";
import { readMarkdownFiles } from "../../../../src/domain/import/markdown-files.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { TAKEOUT_ERROR_CODES } from "../../../../src/domain/takeout/errors.ts";
import { pathOfFile } from "../../../../src/domain/takeout/takeout.ts";
import { takeoutFiles } from "../../../../src/domain/takeout/takeout-files.ts";
import type { Thread } from "../../../../src/domain/threads/thread.ts";
import { aJob, aProfile, aSchool } from "../../../support/a-profile.ts";
import { aFile } from "../../../support/import/a-file.ts";
import { anEntry, filesOf, IN_JAPANESE, taken } from "../../../support/takeout/a-takeout.ts";

const at = "2026-11-20T01:02:03.000Z";
const day = "2026-11-20";
const zone = process.env.TZ;

beforeAll(() => {
  process.env.TZ = "Asia/Tokyo";
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function rowsOf(text: string | undefined): string[] {
  return (text ?? "").replace("\ufeff", "").trimEnd().split("\r\n");
}

describe("the journal", () => {
  it("is a file for each entry, by year, numbered in order of time within a day", () => {
    const records = [
      anEntry(1, "夜", "2026-11-20T13:00:00.000Z"),
      anEntry(2, "朝", "2026-11-20T00:00:00.000Z"),
      anEntry(3, "前の年", "2025-01-02T00:00:00.000Z"),
    ];
    const files = filesOf(records);
    expect([...files.keys()].filter((name) => name.startsWith("journal/"))).toEqual([
      "journal/2025/2025-01-02-1.md",
      "journal/2026/2026-11-20-1.md",
      "journal/2026/2026-11-20-2.md",
    ]);
    expect(files.get("journal/2026/2026-11-20-1.md")).toBe(
      `---\nid: "${"2".padStart(32, "0")}"\nday: "2026-11-20"\nat: "2026-11-20T00:00:00.000Z"\nform: "free"\nlevel: "private"\n---\n\n朝\n`,
    );
  });
});

describe("threads of an entry", () => {
  const tied = (number: number, threads: readonly Thread[]) => {
    const entry = anEntry(number, "川", "2026-11-20T00:00:00.000Z");
    return { ...entry, body: { ...(entry.body as object), threads } };
  };
  const step = { text: 'カーテンを5cmだけ: "開ける"', state: "kept", addedAt: at };
  const idOf = (number: number) => number.toString(16).padStart(32, "0");

  it("lead to the file of the other entry and say the words of a step; those to nothing are left out", () => {
    const files = filesOf([
      tied(1, [
        { kind: "journal", id: idOf(2) },
        { kind: "step", id: idOf(3) },
        { kind: "journal", id: idOf(4) },
        { kind: "step", id: idOf(5) },
      ]),
      anEntry(2, "前の年", "2025-01-02T00:00:00.000Z"),
      taken(3, "step", step),
      { ...anEntry(4, "捨てた"), deletedAt: at },
    ]);
    expect(files.get("journal/2026/2026-11-20-1.md")).toContain(
      '\nthreads: [{"entry":"../2025/2025-01-02-1.md"},{"step":"カーテンを5cmだけ: \\"開ける\\""}]\n---\n',
    );
  });

  it("are left out where none leads anywhere", () => {
    const files = filesOf([tied(1, [{ kind: "step", id: idOf(9) }])]);
    expect(files.get("journal/2026/2026-11-20-1.md")).not.toContain("threads");
  });

  it("do not come to stand among the words when the files are moved in", async () => {
    const files = filesOf([tied(1, [{ kind: "step", id: idOf(3) }]), taken(3, "step", step)]);
    const { entries } = await readMarkdownFiles(
      [...files].map(([name, text]) => aFile(name, text)),
      new Date(at),
    );
    expect(entries.map(({ document }) => textOfDocument(document))).toEqual(["川"]);
  });
});

describe("the tables", () => {
  it("have check-ins with their weather in words, on the computer's clock", () => {
    const records = [taken(1, "checkIn", { day, at, mood: 1 }), taken(2, "checkIn", { day, at, mood: 5 })];
    expect(rowsOf(filesOf(records).get("csv/check-ins.csv"))).toEqual([
      '"日","時刻（このパソコンの時計）","気分（1から5）","気分"',
      '"2026-11-20","2026-11-20 10:02","1","とてもつらい"',
      '"2026-11-20","2026-11-20 10:02","5","いい"',
    ]);
  });

  it("have steps and tries, what was left open as nothing", () => {
    const step = { text: "=郵便受けまで", state: "resting", addedAt: at };
    const tried = { stepId: "1", stepText: "郵便受けまで", day, at, outcome: "partway", suds: 30, happened: "晴れ" };
    const files = filesOf([taken(1, "step", step), taken(2, "try", tried)]);
    expect(rowsOf(files.get("csv/steps.csv"))[1]).toBe(`"'=郵便受けまで","休み中","","2026-11-20 10:02"`);
    expect(rowsOf(files.get("csv/tries.csv"))[1]).toBe(
      '"2026-11-20","2026-11-20 10:02","郵便受けまで","30","途中まで","晴れ"',
    );
  });

  it("have a row for each thing handed over, and one for a share without any", () => {
    const log = { shareId: "s", at, recipient: "相談員の方へ", from: day, to: day };
    const items = [
      { kind: "journal", day, title: "窓" },
      { kind: "toString", day, title: "?" },
    ];
    const files = filesOf([taken(1, "shareLog", { ...log, items }), taken(2, "shareLog", { ...log, items: [] })]);
    const rows = rowsOf(files.get("csv/handed-over.csv")).slice(1);
    expect(rows.map((row) => row.split(",").slice(4).join(","))).toEqual([
      '"日記","2026-11-20","窓"',
      '"toString","2026-11-20","?"',
      '"","",""',
    ]);
  });

  it("have the rows of the profile, which is a page too", () => {
    const profile = {
      ...aProfile(),
      name: "一歩 花子",
      education: [aSchool({ school: "〇〇高等学校", start: "2010-04" })],
      work: [aJob({ employer: " " })],
      wishes: "# 週3日\n朝",
    };
    const files = filesOf([taken(1, "profile", profile)]);
    expect(rowsOf(files.get("csv/education.csv"))[1]).toBe('"2010-04","〇〇高等学校　入学"');
    expect(files.has("csv/work.csv")).toBe(false);
    expect(files.get("profile.md")).toMatch(/^# 履歴書に書く内容\n\n## 氏名\n\n一歩 花子\n/);
    expect(files.get("profile.md")).toContain("\\# 週3日\\\n朝\n");
  });
});

describe("what is not made", () => {
  it("is a table or page that would hold nothing", () => {
    expect([...filesOf([]).keys()]).toEqual(["README.txt", "ippo.json"]);
  });

  it("is anything but ippo.json of what this Ippo cannot read", () => {
    const unreadable = [
      taken(1, "checkIn", { day, at, mood: 9 }),
      taken(2, "past", { of: "1", kind: "journal", body: {} }),
      taken(3, "tombstone", { at }),
    ];
    const files = filesOf(unreadable);
    expect([...files.keys()]).toEqual(["README.txt", "ippo.json"]);
    expect(JSON.parse(files.get("ippo.json") ?? "").records).toHaveLength(3);
  });

  it("is any file before it is asked for", () => {
    const entry = anEntry(1, "a");
    let asked = 0;
    const watched = Object.defineProperty({ ...entry }, "body", {
      get: () => {
        asked += 1;
        return entry.body;
      },
    });
    const files = takeoutFiles([watched], IN_JAPANESE);
    expect(files.next().value?.name).toBe("README.txt");
    expect(asked).toBe(0);
    expect(files.next().value?.text).toContain('"text":"a"');
    expect(asked).toBeGreaterThan(0);
  });
});

describe.each(LOCALES)("the words in %s", (locale) => {
  const { takeout } = catalogues[locale];
  const words = takeoutWords(catalogues[locale]);

  it("say in README.txt that anyone can read it, and when it was taken out", () => {
    const text = filesOf([], { words }).get("README.txt") ?? "";
    expect(text).toContain(words.readme.open);
    expect(text).toContain("2026-11-24 12:04");
    expect(text).toContain("Ippo 0.1.0");
  });

  it("for the files can be passed to a worker", () => {
    expect(structuredClone(words)).toEqual(words);
  });

  it.each(TAKEOUT_ERROR_CODES)("have three sentences for %s", (code) => {
    const { what, safe, next } = takeout.refused[code];
    for (const sentence of [what, safe, next]) expect(sentence).toMatch(/[。.]$/u);
  });
});

describe("the place of a file", () => {
  it.each([
    ["窓.JPG", ".jpg"],
    ["a.tar.gz", ".gz"],
    ["../../a", ""],
    ["a.", ""],
    ["a.長い", ""],
    ["a.jpg/..", ""],
    ["a.abcdefghi", ""],
  ])("%s ends in '%s'", (name, ending) => {
    expect(pathOfFile({ id: "ab".repeat(16), name })).toBe(`files/${"ab".repeat(16)}${ending}`);
  });
});
