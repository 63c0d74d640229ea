import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rirekishoWords } from "../../../../src/content/papers/rirekisho.ts";
import { historyRows, licenceRows, ROW_TEXT_WIDTH_MM, roomOf } from "../../../../src/domain/resume/rows.ts";
import { SMALLEST_PT, widthInMm } from "../../../../src/domain/resume/type-setting.ts";
import { aProfile, aRow } from "../../../support/a-profile.ts";

const words = rirekishoWords.rows;
const printed = (changes: Parameters<typeof aProfile>[0]) =>
  historyRows(aProfile(changes), words).map(({ lines, place }) => `${place}:${lines.join("/")}`);

describe("rows of 学歴・職歴", () => {
  it("stand in the order of the form", () => {
    expect(printed({ education: [aRow("2010-04", "高等学校　入学")], work: [aRow("2016-06", "会社　入社")] })).toEqual([
      "centre:学歴",
      "left:高等学校　入学",
      "left:",
      "centre:職歴",
      "left:会社　入社",
      "right:以上",
    ]);
  });

  it("say なし where the person says there was no work, and keep the typed rows off the paper", () => {
    expect(printed({ education: [], workNone: true, stillThere: true })).toEqual([
      "centre:職歴",
      "left:なし",
      "right:以上",
    ]);
  });

  it("say 現在に至る only where the person says they still work there", () => {
    const work = [aRow("2016-06", "会社　入社")];
    expect(printed({ education: [], work, stillThere: true })).toEqual([
      "centre:職歴",
      "left:会社　入社",
      "left:現在に至る",
      "right:以上",
    ]);
    expect(printed({ education: [], work, stillThere: false })).not.toContain("left:現在に至る");
    expect(printed({ work: [], stillThere: true })).not.toContain("left:現在に至る");
  });

  it("are none while nothing is written", () => {
    expect(printed({ education: [], work: [] })).toEqual([]);
    expect(printed({ education: [aRow("", " ")], work: [] })).toEqual([]);
  });

  it("go on in the next row when a text is too long for two small lines", () => {
    const text = "あ".repeat(200);
    const rows = licenceRows(aProfile({ licences: [aRow("2020-03", text)] }));
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
        const rows = licenceRows(aProfile({ licences: all.map((text) => aRow("2020-01", text)) }));
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
      aProfile({ licences: Array.from({ length: 8 }, (_, at) => aRow("2020-01", `資格${at}`)) }),
    );
    expect(roomOf(rows, 6)).toEqual({ used: 6, left: 0, over: 2 });
    expect(roomOf(rows.slice(0, 2), 6)).toEqual({ used: 2, left: 4, over: 0 });
  });
});
