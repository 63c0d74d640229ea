import { createElement, type ReactNode } from "react";
import type { Markup } from "../domain/markup/markup.ts";

const REACT_NAMES: Record<string, string> = { class: "className", "text-anchor": "textAnchor" };

/** Markup as elements, text as text. */
export function MarkupView({ markup }: { markup: Markup }): ReactNode {
  if (typeof markup === "string") return markup;
  const attributes = Object.entries(markup.attributes ?? {}).map(([name, value]) => [REACT_NAMES[name] ?? name, value]);
  // biome-ignore lint/suspicious/noArrayIndexKey: a report is drawn once and never reordered
  const children = (markup.children ?? []).map((child, index) => <MarkupView key={index} markup={child} />);
  return createElement(markup.tag, Object.fromEntries(attributes), ...children);
}
