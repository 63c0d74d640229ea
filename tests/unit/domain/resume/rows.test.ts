import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rirekishoWords } from "../../../../src/content/papers/rirekisho.ts";
import { ALL_ROWS, educationRows, type RowChoices } from "../../../../src/domain/resume/history-rows.ts";
import {
  HISTORY_ROWS,
  historyRows,
  licenceRows,
  ROW_TEXT_WIDTH_MM,
  roomOf,
  rowsOnPaper,
} from "../../../../src/domain/resume/rows.ts";
import { SMALLEST_PT, widthInMm } from "../../../../src/domain/resume/type-setting.ts";
import { aJob, aLicence, aProfile, aSchool } from "../../../support/a-profile.ts";

const words = rirekishoWords.rows;
const printed = (changes: Parameters<typeof aProfile>[0]) =>
  historyRows(aProfile(changes), words).map(({ lines, place }) => `${place}:${lines.join("/")}`);

describe("rows of 学歴・職歴", () => {
  it("stand in the order of the form", () => {
    expect(
      printed({
        education: [aSchool({ school: "高等学校", start: "2010-04" })],
        work: [aJob({ employer: "会社", start: "2016-06" })],
      }),
    ).toEqual(["centre:学歴", "left:高等学校　入学", "left:", "centre:職歴", "left:会社　入社", "right:以上"]);
  });

  it("say なし where the person says there was no work, and keep the typed rows off the paper", () => {
    expect(printed({ education: [], workNone: true, work: [aJob({ employer: "会社", isCurrent: true })] })).toEqual([
      "centre:職歴",
      "left:なし",
      "right:以上",
    ]);
  });

  it("say 現在に至る only where the person says they still work there", () => {
    const job = aJob({ employer: "会社", start: "2016-06" });
    expect(printed({ education: [], work: [{ ...job, isCurrent: true }] })).toEqual([
      "centre:職歴",
      "left:会社　入社",
      "left:現在に至る",
      "right:以上",
    ]);
    expect(printed({ education: [], work: [{ ...job, isCurrent: true, end: "2027-03" }] })).toContain(
      "left:現在に至る（令和9年3月退職予定）",
    );
    expect(printed({ education: [], work: [job] })).not.toContain("left:現在に至る");
    expect(printed({ work: [] })).not.toContain("left:現在に至る");
  });

  it("are none while nothing is written", () => {
    expect(printed({ education: [], work: [] })).toEqual([]);
    expect(printed({ education: [aSchool({ school: " " })], work: [] })).toEqual([]);
  });

  it("go on in the next row when a text is too long for two small lines", () => {
    const text = "あ".repeat(200);
    const rows = licenceRows(aProfile({ licences: [aLicence("2020-03", text)] }), words);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ month }) => month)).toEqual(["2020-03", ...rows.slice(1).map(() => "")]);
    expect(rows.flatMap(({ lines }) => lines).join("")).toBe(text);
  });

  it("keep every sign of every row, in order, and never leave the cell or go under the smallest size", () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(..."株式会社みどりABC 12、。（）ー"), maxLength: 200 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const rows = licenceRows(aProfile({ licences: all.map((text) => aLicence("2020-01", text)) }), words);
        expect(
          rows
            .flatMap(({ lines }) => lines)
            .join("")
            .replaceAll(" ", ""),
        ).toBe(all.join("").replaceAll(" ", ""));
        for (const { lines, sizePt } of rows) {
          expect(sizePt).toBeGreaterThanOrEqual(SMALLEST_PT);
          for (const line of lines) expect(widthInMm(line, sizePt)).toBeLessThanOrEqual(ROW_TEXT_WIDTH_MM + 0.01);
        }
      }),
    );
  });
});

describe("room of a table", () => {
  it("counts what is left and what is over", () => {
    const rows = licenceRows(
      aProfile({ licences: Array.from({ length: 8 }, (_, at) => aLicence("2020-01", `資格${at}`)) }),
      words,
    );
    expect(roomOf(rows, 6)).toEqual({ used: 6, left: 0, over: 2 });
    expect(roomOf(rows.slice(0, 2), 6)).toEqual({ used: 2, left: 4, over: 0 });
  });
});

describe("the rows of a school", () => {
  const rowsOf = (...parts: ReturnType<typeof aSchool>[]) =>
    educationRows(parts, words).map(({ month, text }) => `${month} ${text}`);
  const school = { school: "北海道立若葉高等学校", course: "普通科", start: "2010-04", end: "2013-03" };

  it.each([
    ["graduated", "卒業"],
    ["completed", "修了"],
    ["left", "中途退学"],
    ["expected", "卒業見込み"],
  ] as const)("end in its own word: %s", (ending, word) => {
    expect(rowsOf(aSchool({ ...school, ending }))).toEqual([
      "2010-04 北海道立若葉高等学校　普通科　入学",
      `2013-03 北海道立若葉高等学校　普通科　${word}`,
    ]);
  });

  it("say 在学中 without an end", () => {
    expect(rowsOf(aSchool({ ...school, end: "", ending: "attending" }))[1]).toBe(" 在学中");
  });

  it("are one for the equivalency test, which has no school", () => {
    expect(rowsOf(aSchool({ stage: "equivalency", end: "2014-11" }))).toEqual([
      "2014-11 高等学校卒業程度認定試験　合格",
    ]);
  });

  it("are the person's own where they wrote it themselves", () => {
    expect(rowsOf(aSchool({ ...school, written: "夜間中学　修了" }))).toEqual(["2010-04 夜間中学　修了"]);
  });

  it("are drawn together, or left out, only where that was chosen", () => {
    const parts = [
      aSchool({ ...school, ending: "left" }),
      aSchool({ school: "大学", stage: "university", start: "2013-04", end: "2017-03" }),
    ];
    const chosen = (choices: Partial<RowChoices>) =>
      educationRows(parts, words, { ...ALL_ROWS, ...choices }).map(({ text }) => text);
    expect(chosen({})).toHaveLength(4);
    expect(chosen({ mergeEntering: true })).toEqual(["北海道立若葉高等学校　普通科　中途退学", "大学　卒業"]);
    expect(chosen({ skipLeft: true })).toEqual(["大学　入学", "大学　卒業"]);
  });

  it("begin where the person chose", () => {
    const parts = [
      aSchool({ school: "中学校", stage: "juniorHigh", start: "2007-04", end: "2010-03" }),
      aSchool(school),
    ];
    const from = (educationFrom: RowChoices["educationFrom"]) =>
      educationRows(parts, words, { ...ALL_ROWS, educationFrom }).map(({ text }) => text.split("　").at(-1));
    expect(from("high")).toEqual(["入学", "卒業"]);
    expect(from("highGraduation")).toEqual(["卒業"]);
    expect(from("juniorHigh")).toEqual(["卒業", "入学", "卒業"]);
  });
});

describe("more rows than the form has", () => {
  const many = historyRows(
    aProfile({
      work: Array.from({ length: 14 }, (_, at) => aJob({ employer: `会社${at}`, start: "2016-06", end: "2016-12" })),
    }),
    words,
  );

  it("end in a row that says where the others are, if the person chose that", () => {
    const rows = rowsOnPaper(many, true, words);
    expect(rows).toHaveLength(HISTORY_ROWS);
    expect(rows.slice(-2).flatMap(({ lines }) => lines)).toEqual(["以降は職務経歴書に記載", "以上"]);
  });

  it("are counted otherwise, never said to be there", () => {
    expect(rowsOnPaper(many, false, words)).toHaveLength(HISTORY_ROWS);
    expect(roomOf(many, HISTORY_ROWS).over).toBe(many.length - HISTORY_ROWS);
  });
});
