/** Bytes handed over by one side and taken by the other as they come; nobody hands over more before they are taken. */
export type Channel = {
  bytes: AsyncIterable<Uint8Array>;
  /** Answers when the bytes are taken. Throws what ended the other side. */
  put(bytes: Uint8Array): Promise<void>;
  /** No more will come. */
  end(): void;
  /** Nobody takes any more. */
  fail(error: unknown): void;
};

type Offer = { bytes: Uint8Array | undefined; taken: () => void; refused: (error: unknown) => void };

export function channel(): Channel {
  const offers: Offer[] = [];
  let wake = () => {};
  let failure: { error: unknown } | undefined;

  const offer = (bytes: Uint8Array | undefined) =>
    new Promise<void>((taken, refused) => {
      if (failure) return refused(failure.error);
      offers.push({ bytes, taken, refused });
      wake();
    });

  async function* taken(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = offers[0];
      if (!next) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (next.bytes) yield next.bytes;
      offers.shift();
      next.taken();
      if (!next.bytes) return;
    }
  }

  return {
    bytes: { [Symbol.asyncIterator]: taken },
    put: offer,
    end: () => void offer(undefined).catch(() => undefined),
    fail: (error) => {
      failure = { error };
      for (const { refused } of offers.splice(0)) refused(error);
    },
  };
}
