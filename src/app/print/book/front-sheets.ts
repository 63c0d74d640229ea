import { element } from "./elements.ts";
import type { Setting } from "./setting.ts";
import { sheetsOf } from "./sheets.ts";

/** The cover: the title, and from when to when. */
export function coverSheet(setting: Setting, title: string, span: string): HTMLElement {
  return element(
    "section",
    "sheet cover",
    element(
      "div",
      "cover-words",
      element("p", "cover-title", ...setting.text(title)),
      element("p", "cover-span", ...setting.text(span)),
    ),
  );
}

export type Contents = { sheets: HTMLElement[]; setPage: (month: string, page: number) => void };

/** The months of the book, by year. Their page numbers are set when they are known. */
export function contentsSheets(setting: Setting, months: readonly { month: string }[]): Contents {
  const pages = new Map<string, HTMLElement>();
  const elements = [element("h1", "head contents-title", setting.words.book.printed.contents)];
  let year = "";
  for (const { month } of months) {
    if (month.slice(0, 4) !== year) {
      year = month.slice(0, 4);
      elements.push(element("h2", "head contents-year", ...setting.text(setting.formats.year(Number(year)))));
    }
    const page = element("span", "contents-page");
    pages.set(month, page);
    elements.push(
      element(
        "div",
        "solid contents-row",
        element("span", "", ...setting.text(monthOfYear(setting, month))),
        element("span", "leader"),
        page,
      ),
    );
  }
  const setPage = (month: string, number: number) => {
    const page = pages.get(month);
    page?.replaceChildren(element("span", setting.isVertical ? standsAs(number) : "", String(number)));
  };
  return { sheets: sheetsOf(setting, elements), setPage };
}

/** Up to three digits stand in the room of one sign, four below each other. */
function standsAs(number: number): string {
  return number < 1_000 ? "together" : "upright";
}

function monthOfYear({ look, formats }: Setting, month: string): string {
  if (look.locale === "ja") return `${Number(month.slice(5))}月`;
  return formats.month(`${month}-01`).replace(/ \d{4}$/u, "");
}
