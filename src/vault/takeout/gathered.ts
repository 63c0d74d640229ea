/** How much is gathered before it is handed on. */
const ENOUGH = 64 * 1024;

/** Small pieces handed on together: each hand-over may be a message to another process. */
export type Gathered = { put(bytes: Uint8Array): Promise<void>; flush(): Promise<void> };

/** @param write owns the bytes it is given, and is waited for */
export function gathered(write: (bytes: Uint8Array) => Promise<void>): Gathered {
  let held: Uint8Array[] = [];
  let size = 0;

  async function flush(): Promise<void> {
    if (size === 0) return;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of held) {
      bytes.set(piece, at);
      at += piece.byteLength;
    }
    held = [];
    size = 0;
    await write(bytes);
  }

  return {
    async put(bytes) {
      held.push(bytes);
      size += bytes.byteLength;
      if (size >= ENOUGH) await flush();
    },
    flush,
  };
}
