import { fold } from "./fold.ts";

/** What is looked for: an entry fits when it holds every term, as it is, anywhere. */
export type Query = { terms: readonly string[] };

/** A phrase stands in quotes; one that is still being typed has no end yet. */
const PART = /"([^"]*)(?:"|$)|“([^”]*)(?:”|$)|「([^」]*)(?:」|$)|([^\s"“「]+)/gu;

/** @param typed words apart by spaces, wide ones too; phrases in "…", “…” or 「…」 */
export function parseQuery(typed: string): Query {
  const terms = [...fold(typed).text.matchAll(PART)]
    .map(([, plain, curly, corner, word]) => (plain ?? curly ?? corner ?? word ?? "").trim())
    .filter((term) => term !== "");
  return { terms: [...new Set(terms)] };
}
