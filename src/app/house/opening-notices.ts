import type { Catalogue } from "../../content/catalogue.ts";
import type { OpenReport } from "../../vault/api.ts";

/** What opening found that the person may want to know, one calm sentence each. */
export function openingNotices(report: OpenReport, uncleanEnd: boolean, { app }: Catalogue): string[] {
  const notices: string[] = [];
  if (report.restored > 0) notices.push(app.restored(report.restored));
  else if (uncleanEnd) notices.push(app.reopened);
  if (report.unreadable > 0) notices.push(app.unreadable(report.unreadable));
  return notices;
}
