import { describe, expect, it } from "vitest";
import { catalogues, LOCALES } from "../../../src/content/catalogue.ts";
import { markupSchema, toHtml } from "../../../src/domain/markup/markup.ts";
import { report } from "../../../src/share/report/report.ts";
import { reportPage } from "../../../src/share/report/report-page.ts";
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
