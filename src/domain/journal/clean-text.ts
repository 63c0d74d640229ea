/** Control and format signs (Unicode Cc, Cf), but tab, line end, soft hyphen, the non-joiner and signs of Arabic and Syriac numbers. */
const UNSEEN = /(?![\t\n\u00ad\u200c\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}]/u;
/** Everything that is to be looked at more closely: most texts hold none of it. */
const SUSPECT = new RegExp(`${UNSEEN.source}|[\\p{Cs}\\p{Zl}\\p{Zp}]`, "u");
/** An emoji that is put together of several: the joiners and tags in it are a part of its look. */
const EMOJI =
  /\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)*(?:[\u{e0020}-\u{e007e}]+\u{e007f})?|\p{M}\u200d/u;
const LINE_ENDS = /\r\n?|[\p{Zl}\p{Zp}]/u;
const TO_LOOK_AT = new RegExp(`(?<keep>${EMOJI.source})|(?<end>${LINE_ENDS.source})|${UNSEEN.source}`, "gu");

/**
 * A text without signs that nobody sees: control signs, overrides of the direction of writing, blanks without width. The
 * joiners of emoji stay, and the non-joiner. Line ends become `\n`, half of a surrogate pair the sign for a lost one.
 * @returns the text, and how many signs went or were replaced
 */
export function cleanText(text: string): { text: string; removed: number } {
  if (!SUSPECT.test(text)) return { text, removed: 0 };
  const formed = text.toWellFormed();
  let removed = 0;
  for (let at = 0; formed !== text && at < text.length; at += 1) if (formed[at] !== text[at]) removed += 1;
  const cleaned = formed.replace(TO_LOOK_AT, (...found) => {
    const { keep, end } = found.at(-1) as { keep?: string; end?: string };
    if (keep !== undefined) return keep;
    if (end !== undefined) return "\n";
    removed += 1;
    return "";
  });
  return { text: cleaned, removed };
}
