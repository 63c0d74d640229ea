import { releaseProxy, wrap } from "comlink";
import { startWorker } from "../../bridge/trusted-worker.ts";
import type { OpenedShare } from "../../share/contents.ts";
import type { ShareErrorCode } from "../../share/errors.ts";
import type { OpenedReply, ReplyInput } from "../../share/reply/reply.ts";
import type { SealOrder, ShareAnswer, ShareWorkerApi } from "./share-worker.ts";
import workerUrl from "./share-worker.ts?worker&url";

/** Why sealing or opening did not come to an end. */
export class ShareCallError extends Error {
  readonly code: ShareErrorCode | "failed";

  constructor(code: ShareErrorCode | "failed") {
    super(code);
    this.code = code;
  }
}

/** Seals in a worker of its own, which ends with the call: the key derivation takes a second and 256 MiB. */
export function sealInWorker(input: SealOrder, passphrase: string): Promise<Uint8Array> {
  return inWorker((worker) => worker.seal(input, passphrase));
}

export function openInWorker(file: Uint8Array, passphrase: string): Promise<OpenedShare> {
  return inWorker((worker) => worker.open(file, passphrase));
}

export function newReplyKey(): Promise<string> {
  return inWorker((worker) => worker.newReplyKey());
}

/** @param recipient `replyTo` of what is answered */
export function sealReplyInWorker(input: ReplyInput, recipient: string): Promise<Uint8Array> {
  return inWorker((worker) => worker.sealReply(input, recipient));
}

export function openReplyInWorker(file: Uint8Array, replyKey: string): Promise<OpenedReply> {
  return inWorker((worker) => worker.openReply(file, replyKey));
}

async function inWorker<T>(
  call: (worker: ReturnType<typeof wrap<ShareWorkerApi>>) => Promise<ShareAnswer<T>>,
): Promise<T> {
  const worker = startWorker(workerUrl);
  const remote = wrap<ShareWorkerApi>(worker);
  try {
    const answer = await call(remote);
    if (!answer.ok) throw new ShareCallError(answer.code);
    return answer.value;
  } finally {
    remote[releaseProxy]();
    worker.terminate();
  }
}
