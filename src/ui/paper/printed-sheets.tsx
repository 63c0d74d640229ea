import { useEffect } from "react";
import type { Page } from "../../domain/resume/layout/page.ts";
import { Paper } from "./paper.tsx";
import "./printed-sheets.css";

/** Pages as sheets for the printer: each fills its sheet, and no empty one follows. */
export function PrintedSheets({ pages, title }: { pages: readonly Page[]; title: string }) {
  const language = pages[0]?.language ?? "ja";
  // The PDF takes its title and its language from the window's.
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
  return (
    <main className="printed-sheets">
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
        <Paper key={index} page={page} label={title} isSheet />
      ))}
    </main>
  );
}
