import type { ReportData } from "../../share/contents.ts";
import { report } from "../../share/report/report.ts";
import { REPORT_CSS } from "../../share/report/report-css.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { MarkupView } from "../../ui/markup-view.tsx";
import { useStyleText } from "../../ui/use-style-text.ts";

/** The report as it is in the file, on white paper whatever the theme. */
export function ReportView({ data }: { data: ReportData }) {
  const { words } = useLanguage();
  useStyleText(REPORT_CSS);
  return (
    <div className="report-desk">
      <MarkupView markup={report(data, words.report)} />
    </div>
  );
}
