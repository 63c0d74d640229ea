import type { TakeoutWords } from "../domain/takeout/words.ts";
import type { Catalogue } from "./catalogue.ts";
import { rowWords } from "./papers/rirekisho.ts";

/** What is written into the files of a takeout: the person's language, and the words of the papers, which stay Japanese. */
export function takeoutWords({ takeout }: Catalogue): TakeoutWords {
  return { ...takeout.written, rows: rowWords };
}
