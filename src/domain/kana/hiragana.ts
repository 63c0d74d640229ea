const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/gu;
const TO_HIRAGANA = 0x60;
/** Half-width katakana with their marks, which NFKC joins: ｶﾞ becomes ガ. */
const HALF_WIDTH = /[\uff66-\uff9f]+/gu;

/** The text with every katakana, of either width, as hiragana. The long mark ー and all else stay as they are. */
export function toHiragana(text: string): string {
  return text
    .replace(HALF_WIDTH, (kana) => kana.normalize("NFKC"))
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}
