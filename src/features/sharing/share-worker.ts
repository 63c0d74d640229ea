import "../../domain/no-eval.ts";
import { expose } from "comlink";
import { catalogues } from "../../content/catalogue.ts";
import { makeReplyKey, recipientOf } from "../../share/age/key-bytes.ts";
import type { OpenedShare } from "../../share/contents.ts";
import { ShareError, type ShareErrorCode } from "../../share/errors.ts";
import { openShare } from "../../share/open.ts";
import { type OpenedReply, openReply, type ReplyInput, sealReply } from "../../share/reply/reply.ts";
import { type SealInput, sealShare } from "../../share/seal.ts";

/** What is sealed; `replyKey` is the person's own: only its recipient goes into the file. */
export type SealOrder = Omit<SealInput, "words" | "replyTo"> & { replyKey: string };

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
  seal: (input: SealOrder, passphrase: string): Promise<ShareAnswer<Uint8Array>> =>
    answer(async () => {
      const { replyKey, ...rest } = input;
      const replyTo = await recipientOf(replyKey);
      return sealShare({ ...rest, replyTo, words: catalogues[input.data.locale].report }, passphrase);
    }),
  open: (file: Uint8Array, passphrase: string): Promise<ShareAnswer<OpenedShare>> =>
    answer(() => openShare(file, passphrase)),
  newReplyKey: (): Promise<ShareAnswer<string>> => answer(makeReplyKey),
  sealReply: (input: ReplyInput, recipient: string): Promise<ShareAnswer<Uint8Array>> =>
    answer(() => sealReply(input, recipient)),
  openReply: (file: Uint8Array, replyKey: string): Promise<ShareAnswer<OpenedReply>> =>
    answer(() => openReply(file, replyKey)),
};
export type ShareWorkerApi = typeof api;

expose(api);
