import { el, type Markup } from "../../domain/markup/markup.ts";

/** A table with a heading row; cells are plain text. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...columns.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, ...rows.map((cells) => el("tr", {}, ...cells.map((cell) => el("td", {}, cell))))),
  );
}
