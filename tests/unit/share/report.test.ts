import { describe, expect, it } from "vitest";
import { catalogues, LOCALES } from "../../../src/content/catalogue.ts";
import { escapeText, markupSchema, toHtml } from "../../../src/domain/markup/markup.ts";
import { report } from "../../../src/share/report/report.ts";
import { reportPage } from "../../../src/share/report/report-page.ts";
import { shownText } from "../../../src/share/report/shown-text.ts";
import { aSealInput } from "../../support/a-share.ts";

const { data } = aSealInput();

describe.each(LOCALES)("the report in %s", (locale) => {
  const words = catalogues[locale].report;
  const html = toHtml(report({ ...data, locale }, words));

  it("makes nothing typed into code", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
  });
  it("says the person's words before anything else, in this order", () => {
    const order = [
      words.titleOf("ひなた"),
      words.lead,
      "朝のことを聞いてほしい。",
      words.mood,
      words.tries,
      words.journal,
    ];
    const places = order.map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
  it("leaves out what was not chosen", () => {
    const bare = { ...data, wish: "", sections: { ...data.sections, checkIns: [], tries: [] } };
    const page = toHtml(report({ ...bare, locale }, words));
    for (const text of [words.wish, words.mood, words.triesNote]) expect(page).not.toContain(text);
  });
  it("shows every fact of the person that is in the file", () => {
    const [profile] = data.sections.profile;
    if (!profile) throw new Error("no profile");
    const full = { ...profile, gender: "gender", contact: { postalCode: "p", text: "t", kana: "k", phone: "0" } };
    const all = { ...data, locale, sections: { ...data.sections, profile: [{ ...full, stillThere: true }] } };
    const html = toHtml(report(all, words));
    for (const text of [words.facts.gender, words.facts.contact, words.stillThere]) expect(html).toContain(text);
    const { id, calendar, workNone, stillThere, birthDay, paperDay, ...facts } = full;
    const texts = leavesOf(facts).filter((text) => !/^(\d{4}(-\d{2})?)?$/.test(text));
    expect(texts.length).toBeGreaterThan(8);
    const shown = texts.flatMap((text) => text.split("\n"));
    const rowIds = [...profile.education, ...profile.work, ...profile.licences].map((row) => row.id);
    for (const text of shown.filter((line) => !rowIds.includes(line))) expect(html).toContain(escapeText(text));
    expect(html).toContain(words.facts.birthDay);
  });
  it("shows the time of each thing that was noted", () => {
    const time = new Intl.DateTimeFormat("ja-JP", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const clock = time.format(new Date("2026-11-20T01:02:03.000Z"));
    expect(html.split(clock).length - 1).toBeGreaterThanOrEqual(3);
  });
  it("keeps lists as lists", () => {
    const item = {
      type: "listItem" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "牛乳" }] }],
    };
    const [entry] = data.sections.journal;
    if (!entry) throw new Error("no entry");
    const document = { type: "doc" as const, content: [{ type: "bulletList" as const, content: [item] }] };
    const sections = { ...data.sections, journal: [{ ...entry, document }] };
    expect(toHtml(report({ ...data, locale, sections }, words))).toContain("<ul><li><p>牛乳</p></li></ul>");
  });
  it("draws a long time in pieces, leaving out those in which nothing was noted", () => {
    const long = { ...data, locale, period: { from: "2025-11-25", to: "2026-11-24" } };
    expect(toHtml(report(long, words)).split("<svg").length - 1).toBe(1);
  });
  it("is markup of known tags and attributes only", () => {
    expect(markupSchema.safeParse(report({ ...data, locale }, words)).success).toBe(true);
  });
});

it("report.html allows no script and nothing from elsewhere", () => {
  const page = reportPage(data, catalogues.ja.report);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/https?:/);
  expect(page).not.toContain("<script");
});

/** Every text somewhere inside. */
function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

describe("a stranger's text", () => {
  it.each([
    ["plain words stay", "朝、窓を開けた。\n風が\t冷たい 🌧", "朝、窓を開けた。\n風が\t冷たい 🌧"],
    ["control signs go", "a\u0000b\u0007c\u009bd\r", "abcd"],
    ["signs that turn a line around are seen", "山田\u202Efdp.exe", "山田‹U+202E›fdp.exe"],
    ["and those that isolate, and a byte order mark", "\u2066a\u2069\ufeff", "‹U+2066›a‹U+2069›‹U+FEFF›"],
    ["invisible tags go", "a\u{e0041}\u{e007f}b", "ab"],
    ["piled marks end at sixteen", `e${"\u0301".repeat(500)}`, `e${"\u0301".repeat(16)}`],
    ["joined signs stay joined", "👩\u200d💻 が\u3099", "👩\u200d💻 が\u3099"],
  ])("%s", (_name, text, shown) => expect(shownText(text)).toBe(shown));

  it("is shown so everywhere in the report", () => {
    const html = toHtml(report({ ...data, senderName: "a\u202Eb", wish: "c\u0000d" }, catalogues.ja.report));
    expect(html).toContain("a‹U+202E›b");
    expect(html).toContain("cd");
    for (const sign of ["\u202e", "\u0000"]) expect(html).not.toContain(sign);
  });
});
