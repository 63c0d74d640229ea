import type { Catalogue } from "../../content/catalogue.ts";
import type { CheckReport, OpenReport } from "../../vault/api.ts";

/** What opening found that the person may want to know, one calm sentence each. */
export function openingNotices(report: OpenReport, uncleanEnd: boolean, { app }: Catalogue): string[] {
  const notices: string[] = [];
  if (report.missing > 0) notices.push(app.missing(report.missing));
  else if (report.restored > 0) notices.push(app.restored(report.restored));
  if (report.rescued) notices.push(app.rescued);
  else if (uncleanEnd && notices.length === 0) notices.push(app.reopened);
  return notices;
}

/** What going through every record found. */
export function checkNotices(
  { mended = 0, older = 0, unreadable = 0 }: Partial<CheckReport>,
  { app }: Catalogue,
): string[] {
  const notices: string[] = [];
  if (mended > 0) notices.push(app.mended(mended));
  if (older > 0) notices.push(app.older(older));
  if (unreadable > 0) notices.push(app.unreadable(unreadable));
  return notices;
}
