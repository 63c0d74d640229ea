import { useDeferredValue } from "react";
import type { Page, PageLine, PageText } from "../../domain/resume/layout/page.ts";
import { MM_PER_PT } from "../../domain/resume/type-setting.ts";
import "../fonts-mincho.css";
import "./paper.css";

type PaperProps = {
  page: Page;
  /** What the page is, for those who hear it. */
  label: string;
  /** As large as its sheet, for the printer. */
  isSheet?: boolean;
};

/** A page as a drawing of lines and real text, in mm. The same on screen, in the PDF and at the printer. */
export function Paper({ page, label, isSheet = false }: PaperProps) {
  return (
    <svg
      className="paper-page"
      {...(isSheet ? { width: `${page.widthMm}mm`, height: `${page.heightMm}mm` } : {})}
      viewBox={`0 0 ${page.widthMm} ${page.heightMm}`}
      role="group"
      aria-label={label}
      lang={page.language ?? "ja"}
    >
      {page.images?.map(({ href, label: words, ...place }) => (
        <g key={`${place.x} ${place.y}`}>
          <title>{words}</title>
          <image href={href} preserveAspectRatio="none" {...place} />
        </g>
      ))}
      {page.lines.map((line) => (
        <RuledLine key={`${line.x1} ${line.y1} ${line.x2} ${line.y2}`} line={line} />
      ))}
      {page.texts.map((text) => (
        <SetText key={`${text.x} ${text.y} ${text.text}`} text={text} />
      ))}
    </svg>
  );
}

function RuledLine({ line }: { line: PageLine }) {
  const dash = line.dash?.map((part) => round(part * MM_PER_PT)).join(" ");
  return (
    <line
      data-color={line.color}
      x1={line.x1}
      y1={line.y1}
      x2={line.x2}
      y2={line.y2}
      strokeWidth={round(line.widthPt * MM_PER_PT)}
      {...(dash ? { strokeDasharray: dash } : {})}
    />
  );
}

function SetText({ text }: { text: PageText }) {
  return (
    <text
      data-color={text.color}
      data-face={text.face}
      x={round(text.x)}
      y={round(text.y)}
      fontSize={round(text.sizePt * MM_PER_PT)}
      textAnchor={text.anchor}
    >
      {text.text}
    </text>
  );
}

function round(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}

type PaperDeskProps = { pages: readonly Page[]; title: string; label: (page: number, of: number) => string };

const NONE: readonly Page[] = [];

/**
 * Papers lying on a grey desk, at their true proportion, one under the other. They are drawn behind everything else:
 * what is beside them stands there at once, and no key waits for them.
 */
export function PaperDesk({ pages, title, label }: PaperDeskProps) {
  const drawn = useDeferredValue(pages, NONE);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a desk that scrolls is reached by keyboard, to scroll it
    <section className="paper-desk" aria-label={title} tabIndex={0}>
      {drawn.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
        <Paper key={index} page={page} label={label(index + 1, drawn.length)} />
      ))}
    </section>
  );
}
