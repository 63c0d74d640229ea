import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { rowWords } from "../../../src/content/papers/rirekisho.ts";
import { licenceRowsOf } from "../../../src/domain/resume/history-rows.ts";
import { DEFAULT_CHOICES, newPaper, type RirekishoChoices, type Size } from "../../../src/domain/resume/paper.ts";
import type { Profile } from "../../../src/domain/resume/profile.ts";
import { HISTORY_ROWS, historyRows, rowsOnPaper } from "../../../src/domain/resume/rows.ts";
import { monthOfYear, yearOfMonth } from "../../../src/domain/time/japanese-calendar.ts";
import { xmlSafe } from "../../../src/features/documents/word/parts.ts";
import { wordFile } from "../../../src/features/documents/word-file.ts";
import { aJob, aProfile } from "../../support/a-profile.ts";
import { aGap } from "../../support/resume-parts.ts";
import { readWord } from "../../support/word.ts";

const TODAY = "2026-04-01";
const [HEAD, HISTORY, LICENCES, MOTIVATION, WISHES] = [0, 1, 2, 3, 4];

function jobs(count: number) {
  return Array.from({ length: count }, (_, index) =>
    aJob({
      id: `job-${index}`,
      employer: `株式会社みどり文具${index}`,
      start: `${2000 + index}-04`,
      end: `${2001 + index}-03`,
    }),
  );
}

async function rirekisho(profile: Profile = aProfile(), choices: Partial<RirekishoChoices> = {}, portrait?: string) {
  const paper = { ...newPaper("rirekisho"), choices: { ...DEFAULT_CHOICES, ...choices } };
  const bytes = await wordFile(paper, profile, TODAY, [], portrait);
  return { bytes, ...readWord(bytes) };
}

async function shokumu(body: string, profile: Profile = aProfile()) {
  return readWord(await wordFile({ ...newPaper("shokumuKeirekisho"), body }, profile, TODAY, [aGap()]));
}

describe("an English CV as a Word file", () => {
  it("is in English and in a Latin typeface, its Japanese names in that of the papers", async () => {
    const paper = newPaper("englishCv");
    const { part } = readWord(await wordFile(paper, aProfile(), TODAY, []));
    const styles = part("word/styles.xml");
    expect(styles).toContain('w:val="en-US"');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('w:eastAsia="BIZ UDMincho"');
    expect(styles).not.toContain('w:ascii="BIZ UDMincho"');
    expect(part("docProps/core.xml")).toContain("<dc:language>en-US</dc:language>");
  });
});

describe("the 履歴書 as a Word file", () => {
  it.each([1, 9, 20])("has every row of the page, in order, with %d jobs", async (count) => {
    const profile = aProfile({ work: jobs(count) });
    const { tables } = await rirekisho(profile);
    const expected = historyRows(profile, rowWords, DEFAULT_CHOICES).map(({ month, lines }) => [
      yearOfMonth(month, "japanese"),
      monthOfYear(month),
      lines.join("\n"),
    ]);
    const open = Array.from({ length: Math.max(0, HISTORY_ROWS - expected.length) }, () => ["", "", ""]);
    expect(tables[HISTORY]).toEqual([["年", "月", "学　歴・職　歴（各別にまとめて書く）"], ...expected, ...open]);
  });

  it("goes on in the 職務経歴書 only where that was chosen", async () => {
    const profile = aProfile({ work: jobs(20) });
    const { tables } = await rirekisho(profile, { goesOnElsewhere: true });
    const rows = rowsOnPaper(historyRows(profile, rowWords, DEFAULT_CHOICES), true, rowWords);
    expect(tables[HISTORY]?.slice(1).map(([, , text]) => text)).toEqual(rows.map(({ lines }) => lines.join("\n")));
  });

  it("has the person, the date and the boxes of the form", async () => {
    const { tables } = await rirekisho();
    const head = (tables[HEAD] ?? []).flat().join("\n");
    for (const text of ["髙﨑　陽向", "たかさき　ひなた", "令和8年4月1日現在", "平成6年11月20日生（満31歳）"])
      expect(head).toContain(text);
    for (const text of ["〒060-0001", "北1条西2丁目3番4号　若葉コーポ205", "090-0000-0000", "写真をはる位置", "同上"])
      expect(head).toContain(text);
    const profile = aProfile();
    const licences = licenceRowsOf(profile.licences, rowWords).map(({ text }) => text);
    expect(tables[LICENCES]?.map(([, , text]) => text)).toEqual(["免　許・資　格", ...licences, "", "", "", ""]);
    expect(tables[MOTIVATION]?.[1]).toEqual([profile.motivation]);
    expect(tables[WISHES]?.slice(1)).toEqual([[profile.wishes], [""], [""], [""]]);
  });

  it("leaves no word out of a box that is too small", async () => {
    const signs = Array.from({ length: 900 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
    const { tables } = await rirekisho(aProfile({ motivation: signs, wishes: signs, name: signs.slice(0, 80) }));
    expect(tables[MOTIVATION]?.[1]).toEqual([signs]);
    expect(tables[WISHES]?.slice(1).flat().join("").replaceAll("\n", "")).toBe(signs);
    expect(tables[HEAD]?.flat().join("")).toContain(signs.slice(0, 80));
  });

  it("breaks 本人希望 where the person did, and leaves its other lines to Word", async () => {
    const long = "週3日、1日4時間からの勤務を希望します。通院が月に1度あり、その日は午後からになります。".repeat(3);
    const { tables } = await rirekisho(aProfile({ wishes: `朝\n昼 と 夜\r\n${long}\n以上です` }));
    const cells = (tables[WISHES] ?? []).slice(1).flat();
    expect(cells.slice(0, 2)).toEqual(["朝\n昼 と 夜", long.slice(0, cells[1]?.length)]);
    expect(cells.join("").replaceAll("\n", "")).toBe(`朝昼 と 夜${long}以上です`);
  });

  it.each<[Size, number, number, number]>([
    ["a4", 11906, 16838, 22],
    ["a3", 11906, 16838, 22],
    ["b5", 10318, 14570, 19],
    ["b4", 10318, 14570, 19],
  ])("on %s is on sheets of %d × %d twips, its rows in type of %d half points", async (size, width, height, type) => {
    const { part } = await rirekisho(aProfile(), { size });
    expect(part("word/document.xml")).toContain(`<w:pgSz w:w="${width}" w:h="${height}"`);
    expect(part("word/document.xml")).toMatch(new RegExp(`<w:sz w:val="${type}"/>(?:(?!<w:r>).)*>学歴<`, "su"));
  });

  it("has the photo where it is shown, as it was", async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9);
    const href = `data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}`;
    const { bytes, names, tables } = await rirekisho(aProfile(), {}, href);
    const image = names.find((name) => /media\/.*\.jpg$/u.test(name)) ?? "";
    expect(unzipSync(bytes)[image]).toEqual(jpeg);
    expect((tables[HEAD] ?? []).flat().join("")).not.toContain("写真をはる位置");
    const hidden = await rirekisho(aProfile(), { showPortrait: false }, href);
    expect(hidden.names.some((name) => name.includes("media/"))).toBe(false);
  });
});

describe("a paper of running text as a Word file", () => {
  const BODY =
    "# 職務経歴\n## みどり文具 | 2019年4月〜現在\n本文です。\n- 点です\n\n> 右です\n#でも、見出しでは <ない> & 文です";

  it("has headings, entries with a stop at the right, a list, and lines at the right", async () => {
    const { paragraphs, part } = await shokumu(BODY);
    const shown = paragraphs.map(({ style, text }) => `${style}:${text}`);
    expect(shown).toEqual([
      "Title:職務経歴書",
      ":令和8年4月1日現在",
      ":氏名　髙﨑　陽向",
      ":",
      "Heading1:職務経歴",
      "Heading2:みどり文具\t2019年4月〜現在",
      ":本文です。",
      "ListParagraph:点です",
      ":",
      ":右です",
      ":#でも、見出しでは <ない> & 文です",
      ":以上",
    ]);
    const xml = part("word/document.xml");
    expect(xml).toMatch(/<w:tab w:val="right"/u);
    expect(xml).toMatch(/<w:jc w:val="(?:right|end)"\/>.*右です/u);
    expect(part("word/numbering.xml")).toContain('w:lvlText w:val="・"');
  });

  it("has the number of the page and of all pages at its foot", async () => {
    const { names, part } = await shokumu(BODY);
    const foot = part(names.find((name) => /^word\/footer\d+\.xml$/u.test(name)) ?? "");
    expect(foot).toMatch(/PAGE.*<w:t[^>]*>\/<.*NUMPAGES/su);
  });
});

/** The day that stands on each file of a zip: in its list at the end, 14 bytes after the mark of an entry. */
function daysInZip(bytes: Uint8Array): string[] {
  const zip = Buffer.from(bytes);
  const days: string[] = [];
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
    const day = zip.readUInt16LE(at + 14);
    days.push(`${1980 + (day >> 9)}-${(day >> 5) & 15}-${day & 31}`);
  }
  return days;
}

describe("every Word file", () => {
  it("tells nothing of who made it, when and where", async () => {
    const { bytes, names, part } = await rirekisho();
    expect(part("docProps/core.xml")).toMatch(
      /^<\?xml [^>]*\?><cp:coreProperties [^>]*><dc:title>履歴書<\/dc:title><dc:language>ja-JP<\/dc:language><\/cp:coreProperties>$/u,
    );
    for (const name of ["docProps/app.xml", "docProps/custom.xml"])
      expect(part(name)).toMatch(/<Properties [^>]*\/>$/u);
    expect(names.map(part).join("")).not.toMatch(/dcterms:|creator|lastModifiedBy|w:rsid|\/home\/|\/tmp\/|Un-named/u);
    expect(new Set(daysInZip(bytes))).toEqual(new Set(["2000-1-1"]));
    expect(daysInZip(bytes).length).toBe(names.length);
  });

  it("is the same, byte for byte, from the same paper", async () => {
    const href = "data:image/jpeg;base64,/9j/4AABAgP/2Q==";
    expect((await rirekisho(aProfile(), {}, href)).bytes).toEqual((await rirekisho(aProfile(), {}, href)).bytes);
    const paper = newPaper("shokumuKeirekisho");
    expect(await wordFile(paper, aProfile(), TODAY, [])).toEqual(await wordFile(paper, aProfile(), TODAY, []));
  });

  it("names its typeface for kanji and kana too, and does not widen beside figures", async () => {
    const { part } = await rirekisho();
    const styles = part("word/styles.xml");
    expect(styles).toContain('w:eastAsia="BIZ UDMincho"');
    expect(styles).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/>');
    expect(styles).toContain('<w:autoSpaceDE w:val="0"/>');
  });

  it("holds only signs that XML can hold, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.integer({ min: 0, max: 0xffff })), (text, units) => {
        const safe = xmlSafe(text + String.fromCharCode(...units));
        expect(safe).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });

  it("keeps every word that XML can hold, and the signs of names", () => {
    expect(xmlSafe("葛󠄀城　𠮷野 <&>\"'")).toBe("葛󠄀城　𠮷野 <&>\"'");
    expect(xmlSafe("あ\u0000\u0008い\ud800う\ufffe")).toBe("あい\ufffdう\ufffd");
  });

  it("holds odd signs of a profile too", async () => {
    const odd = "あ\u0001\u000b\ud800\uffff]]>&<w:t>";
    const { tables } = await rirekisho(
      aProfile({ motivation: odd, work: [aJob({ employer: odd, start: "2019-04" })] }),
    );
    expect(tables[MOTIVATION]?.[1]).toEqual(["あ\ufffd\ufffd]]>&<w:t>"]);
    expect((tables[HISTORY] ?? []).flat()).toContain("あ\ufffd\ufffd]]>&<w:t>　入社");
  });
});
