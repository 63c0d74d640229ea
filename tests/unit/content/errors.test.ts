import { describe, expect, it } from "vitest";
import { bridgeErrorCodes } from "../../../src/bridge/answer.ts";
import { catalogues, LOCALES } from "../../../src/content/catalogue.ts";
import { VAULT_ERROR_CODES } from "../../../src/vault/errors.ts";

describe.each(LOCALES)("every typed error has its sentences in %s", (locale) => {
  const { errors } = catalogues[locale];
  it.each(VAULT_ERROR_CODES)("vault: %s", (code) => expectSentences(errors.vault[code]));
  it.each(bridgeErrorCodes)("shell: %s", (code) => expectSentences(errors.bridge[code]));
  it.each(Object.values(errors.work))("work that stopped partway: $what", expectSentences);
});

function expectSentences(sentences: { what: string; safe: string; next: string }) {
  for (const text of [sentences.what, sentences.safe, sentences.next]) expect(text).toMatch(/[。.]$/u);
}
