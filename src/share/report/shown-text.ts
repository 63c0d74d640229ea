import type { Element, Markup } from "../../domain/markup/markup.ts";

const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const TAG_CHARACTERS = /[\u{e0000}-\u{e007f}]/gu;
const DIRECTIONS = /[\p{Bidi_Control}\ufeff]/gu;
const PILED_MARKS = /(\p{M}{16})\p{M}+/gu;

/**
 * A stranger's text as it may be shown: signs that nobody sees are left out, signs that turn the order of a line around
 * are made visible (Unicode UTS #39, "Trojan Source"), and marks piled on one letter end at sixteen.
 */
export function shownText(text: string): string {
  return text
    .replace(CONTROLS, "")
    .replace(TAG_CHARACTERS, "")
    .replace(DIRECTIONS, (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}›`)
    .replace(PILED_MARKS, "$1");
}

/** The same for every text in a piece of a page. */
export function shownElement(element: Element): Element {
  const children = element.children?.map((child: Markup) =>
    typeof child === "string" ? shownText(child) : shownElement(child),
  );
  return { ...element, children };
}
