/** The one thing of UTF-8 needed here. The core knows no DOM, but every place Ippo runs in has this. */
type Reader = { decode: (bytes: Uint8Array) => string };
const { TextDecoder: Decoder } = globalThis as unknown as {
  TextDecoder: new (
    label: "utf-8" | "shift_jis" | "utf-16le" | "utf-16be",
    options: { fatal: boolean; ignoreBOM: true },
  ) => Reader;
};
const strict = new Decoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new Decoder("utf-8", { fatal: false, ignoreBOM: true });

/**
 * The text that bytes are: UTF-8, UTF-16 with its mark in front, or Shift_JIS, as older programs on a Japanese Windows
 * wrote it. @returns undefined where they are none of these
 */
export function utf8(bytes: Uint8Array): string | undefined {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "shift_jis";
  try {
    return strict.decode(bytes);
  } catch {
    try {
      return new Decoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
}

/** A name in a header: what is no UTF-8 in it becomes the sign for a lost one. */
export function nameText(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}
