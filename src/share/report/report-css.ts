/**
 * The report's look, for a page of its own, the viewer and the app alike. On white, in ink, so that what is read on
 * screen is what is printed; greys only, so that a plain printer loses nothing.
 */
export const REPORT_CSS = `
.report { box-sizing: border-box; max-width: 190mm; margin: 0 auto; padding: 10mm; background: #fff; color: #1d1c1a; font-family: "Ippo Common", "Ippo Rest", "Ippo Seldom", "Ippo Stand-in", "BIZ UDPGothic", "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", sans-serif; font-size: 10.5pt; line-height: 1.75; line-break: strict; overflow-wrap: anywhere; }
.report h1 { margin: 0; font-size: 17pt; font-weight: 400; line-height: 1.5; color: #1d1c1a; }
.report h2 { margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.3mm solid #8c8272; font-size: 12pt; font-weight: 700; color: #1d1c1a; break-after: avoid; }
.report h3 { margin: 3mm 0 0; font-size: 10pt; font-weight: 700; color: #5a554b; break-after: avoid; }
.report p { margin: 0; }
.report-lead, .report-note { color: #5a554b; font-size: 9.5pt; }
.report-facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 5mm; margin: 3mm 0 0; }
.report-facts dt { color: #5a554b; }
.report-facts dd { margin: 0; }
.report table { width: 100%; margin: 2mm 0 0; border-collapse: collapse; font-size: 9.5pt; line-height: 1.6; }
.report th, .report td { padding: 0.8mm 2mm 0.8mm 0; border-bottom: 0.2mm solid #cfc8ba; text-align: left; vertical-align: top; font-weight: 400; }
.report th { color: #5a554b; white-space: nowrap; }
.report tr { break-inside: avoid; }
.report-days { columns: 2; column-gap: 8mm; margin-top: 2mm; }
.report-days table, .report-few table { margin: 0; }
.report-days td:first-child, .report-few td:first-child { white-space: nowrap; }
.report-figure { margin: 2mm 0 0; break-inside: avoid; }
.report-figure figcaption { color: #5a554b; font-size: 9pt; }
.report-strong { font-weight: 700; }
.report-quote { padding-left: 4mm; border-left: 0.4mm solid #8c8272; }
.report ul { margin: 0; padding-left: 5mm; }
.report-entry { break-inside: avoid-page; }
.chart { display: block; width: 100%; height: auto; }
.chart-word { font-size: 11px; fill: #5a554b; }
.chart-line { stroke: #8c8272; stroke-width: 1; }
.chart-dot { fill: #fff; stroke: #1d1c1a; stroke-width: 1.4; }
.chart-dot-half { fill: #b7b0a3; }
.chart-dot-full { fill: #1d1c1a; }
@media (max-width: 480px) { .report { padding: 5mm; } .report-days { columns: 1; } .report-facts { grid-template-columns: 1fr; } }
@media print { .report { max-width: none; padding: 0; } }
`;
