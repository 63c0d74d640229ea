import { useEffect } from "react";
import type { Markup } from "../../domain/markup/markup.ts";
import { REPORT_CSS } from "../../share/report/report-css.ts";
import { MarkupView } from "../../ui/markup-view.tsx";
import { useStyleText } from "../../ui/use-style-text.ts";

/** The report on A4 sheets; the printer's margins are the sheet's. */
export function ReportPaper({ title, markup }: { title: string; markup: Markup }) {
  useStyleText(REPORT_CSS);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main>
      <MarkupView markup={markup} />
    </main>
  );
}
