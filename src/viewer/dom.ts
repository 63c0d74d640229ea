import { type Markup, SVG_TAGS } from "../domain/markup/markup.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Markup as elements. Made one by one: no text is ever read as HTML. */
export function toDom(markup: Markup): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const element = SVG_TAGS.includes(markup.tag)
    ? document.createElementNS(SVG, markup.tag)
    : document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes ?? {})) element.setAttribute(name, value);
  element.append(...(markup.children ?? []).map(toDom));
  return element;
}

/** A short way to make an element with text, properties and children. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
