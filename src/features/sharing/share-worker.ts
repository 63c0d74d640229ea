import "../../domain/no-eval.ts";
import { expose } from "comlink";
import { catalogues } from "../../content/catalogue.ts";
import type { OpenedShare } from "../../share/contents.ts";
import { ShareError, type ShareErrorCode } from "../../share/errors.ts";
import { openShare } from "../../share/open.ts";
import { type SealInput, sealShare } from "../../share/seal.ts";

/** What a call answers across the worker's door: errors lose their fields there, so they go as data. */
export type ShareAnswer<T> = { ok: true; value: T } | { ok: false; code: ShareErrorCode | "failed" };

async function answer<T>(work: () => Promise<T>): Promise<ShareAnswer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, code: error instanceof ShareError ? error.code : "failed" };
  }
}

/** The texts a report needs are functions here and there; they cannot cross, so the language is named instead. */
const api = {
  seal: (input: Omit<SealInput, "words">, passphrase: string): Promise<ShareAnswer<Uint8Array>> =>
    answer(() => sealShare({ ...input, words: catalogues[input.data.locale].report }, passphrase)),
  open: (file: Uint8Array, passphrase: string): Promise<ShareAnswer<OpenedShare>> =>
    answer(() => openShare(file, passphrase)),
};
export type ShareWorkerApi = typeof api;

expose(api);
