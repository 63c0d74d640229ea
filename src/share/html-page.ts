import { utf8ToBytes } from "@noble/hashes/utils.js";
import { armored } from "./age/seal-bytes.ts";

/** Stands in the built viewer where the sealed file goes. */
export const PAYLOAD_PLACE = "<!--ippo-payload-->";

/**
 * `NAME.html`: the viewer with the sealed file inside, as age's own text form, so that the page outlives the viewer.
 * @param viewer the built page, with PAYLOAD_PLACE once
 */
export function htmlPage(viewer: string, file: Uint8Array, locale: "ja" | "en"): Uint8Array {
  const [before, after, ...more] = viewer.split(PAYLOAD_PLACE);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error("the viewer has no one place for a payload");
  const page = `${before.replace('<html lang="ja"', `<html lang="${locale}"`)}${armored(file)}${after}`;
  return utf8ToBytes(page);
}
