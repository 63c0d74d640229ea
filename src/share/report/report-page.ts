import { escapeText, toHtml } from "../../domain/markup/markup.ts";
import type { ReportData } from "../contents.ts";
import { report } from "./report.ts";
import { REPORT_CSS } from "./report-css.ts";
import type { ReportWords } from "./words.ts";

/** `report.html`: the report as a page of its own, without script and without anything from elsewhere. */
export function reportPage(data: ReportData, words: ReportWords): string {
  const title = data.senderName ? words.titleOf(data.senderName) : words.title;
  return `<!doctype html>
<html lang="${data.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>@page { margin: 14mm; }${REPORT_CSS}</style>
</head>
<body>${toHtml(report(data, words))}</body>
</html>
`;
}
