/** Signs that make a spreadsheet take a cell for a formula, in their full-width forms too (OWASP ASVS 5.0, 1.2.10). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A table as CSV for spreadsheets, Japanese Excel among them: UTF-8 with a byte order mark, CRLF, every cell quoted.
 * A cell that could be taken for a formula gets `'` in front. It is for reading: only `ippo.json` can be brought in.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("")}`;
}

function cellOf(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return `"${guarded.toWellFormed().replaceAll('"', '""')}"`;
}
