/** The one thing of UTF-8 needed here. The core knows no DOM, but every place Ippo runs in has this. */
type Reader = { decode: (bytes: Uint8Array) => string };
const { TextDecoder: Decoder } = globalThis as unknown as {
  TextDecoder: new (
    label: "utf-8" | "shift_jis" | "euc-jp" | "utf-16le" | "utf-16be",
    options: { fatal: boolean; ignoreBOM: true },
  ) => Reader;
};
const strict = new Decoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new Decoder("utf-8", { fatal: false, ignoreBOM: true });

type Encoding = ConstructorParameters<typeof Decoder>[0];
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/u;

/**
 * The text that bytes are: UTF-8, UTF-16 with its mark in front, or Shift_JIS or EUC-JP, as older programs in Japan wrote
 * it. @returns undefined where they are none of these
 */
export function utf8(bytes: Uint8Array): string | undefined {
  const text = decoded(strict, bytes);
  if (text !== undefined) return text;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textIn("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textIn("utf-16be", bytes);
  // Kana of EUC-JP are signs of half width to Shift_JIS, and kana of Shift_JIS are nothing at all to EUC-JP.
  const euc = textIn("euc-jp", bytes);
  return euc !== undefined && KANA.test(euc) ? euc : textIn("shift_jis", bytes);
}

function textIn(encoding: Encoding, bytes: Uint8Array): string | undefined {
  return decoded(new Decoder(encoding, { fatal: true, ignoreBOM: true }), bytes);
}

function decoded(reader: Reader, bytes: Uint8Array): string | undefined {
  try {
    return reader.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A name in a header: what is no UTF-8 in it becomes the sign for a lost one. */
export function nameText(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}
