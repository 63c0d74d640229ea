import type { PostalPlace } from "./postal-file.ts";

const BEGINS_WITH_PREFECTURE = /^(北海道|東京都|京都府|大阪府|[^\s\d]{2,3}県)/u;

/** The place as the beginning of an address; an office's name stands behind it. */
export function addressOf({ prefecture, city, town, street, office }: PostalPlace): string {
  return `${prefecture}${city}${town}${street}${office && `　${office}`}`;
}

/**
 * The address once a place was taken into it. What was typed without a prefecture, as 「6丁目1-2」, stays behind the place;
 * the beginning of the same address is gone on with; another address gives way.
 */
export function withPlace(address: string, place: PostalPlace): string {
  const taken = addressOf(place);
  const typed = address.trim();
  return taken.startsWith(typed) || BEGINS_WITH_PREFECTURE.test(typed) ? taken : `${taken}${typed}`;
}
