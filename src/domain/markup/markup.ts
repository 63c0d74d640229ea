import * as z from "zod/mini";

/**
 * A piece of a readable page as plain data: drawn as HTML text by `toHtml`, as elements by `ui` and the viewer.
 * Only these tags and attributes exist, so nothing that was typed can become code.
 */
export const TAGS = [
  "article",
  "header",
  "section",
  "div",
  "h1",
  "h2",
  "h3",
  "p",
  "span",
  "ul",
  "li",
  "dl",
  "dt",
  "dd",
  "table",
  "caption",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "figure",
  "figcaption",
  "svg",
  "title",
  "g",
  "line",
  "circle",
  "rect",
  "path",
  "text",
] as const;
export type Tag = (typeof TAGS)[number];

export const ATTRIBUTES = [
  "class",
  "lang",
  "scope",
  "role",
  "aria-label",
  "viewBox",
  "width",
  "height",
  "x",
  "y",
  "x1",
  "y1",
  "x2",
  "y2",
  "cx",
  "cy",
  "r",
  "d",
  "text-anchor",
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export type Element = {
  tag: Tag;
  attributes?: Partial<Record<Attribute, string>> | undefined;
  children?: Markup[] | undefined;
};
export type Markup = string | Element;

export const SVG_TAGS: readonly Tag[] = ["svg", "title", "g", "line", "circle", "rect", "path", "text"];

const attributesSchema = z.partialRecord(z.enum(ATTRIBUTES), z.string().check(z.maxLength(20_000)));

export const markupSchema: z.ZodMiniType<Markup> = z.lazy(() =>
  z.union([
    z.string().check(z.maxLength(500_000)),
    z.strictObject({
      tag: z.enum(TAGS),
      attributes: z.optional(attributesSchema),
      children: z.optional(z.array(markupSchema).check(z.maxLength(50_000))),
    }),
  ]),
) as z.ZodMiniType<Markup>;

/** A shorthand for writing markup. */
export function el(tag: Tag, attributes: Partial<Record<Attribute, string>>, ...children: Markup[]): Element {
  return { tag, attributes, children };
}

/** The markup as HTML text, everything typed escaped. */
export function toHtml(markup: Markup): string {
  if (typeof markup === "string") return escapeText(markup);
  const attributes = Object.entries(markup.attributes ?? {})
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join("");
  return `<${markup.tag}${attributes}>${(markup.children ?? []).map(toHtml).join("")}</${markup.tag}>`;
}

export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
