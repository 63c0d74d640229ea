/**
 * Signs that change how a text is read without being seen: controls, overrides and isolates of direction, blanks of no
 * width, byte order marks. Joiners (U+200C, U+200D) and variation selectors stay: emoji and names are written with them.
 */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** A text from elsewhere without its hidden signs, and how many those were. Halves of a sign become U+FFFD. */
export function withoutHiddenSigns(text: string): { text: string; hidden: number } {
  let hidden = 0;
  const shown = text.toWellFormed().replace(HIDDEN, () => {
    hidden += 1;
    return "";
  });
  return { text: shown, hidden };
}
