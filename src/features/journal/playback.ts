import type { VaultClient } from "../../vault/client.ts";

const TYPE = 'audio/webm; codecs="opus"';
/** How much is read ahead of what is heard, and how much behind it is kept when there is no more room; in seconds. */
const AHEAD = 90;
const BEHIND = 30;

/**
 * Plays a recording out of its pieces, reading only what is about to be heard.
 * @param onAway a piece is not here
 * @returns how to end
 */
export function play(
  element: HTMLMediaElement,
  vault: VaultClient,
  id: string,
  seconds: number,
  onAway: () => void,
): () => void {
  const source = new MediaSource();
  const url = URL.createObjectURL(source);
  const over = new AbortController();
  let next = 0;
  let isReading = false;
  let isWhole = false;

  const feed = async (buffer: SourceBuffer) => {
    if (isReading || isWhole || over.signal.aborted) return;
    isReading = true;
    try {
      while (!isWhole && endOf(buffer) < element.currentTime + AHEAD) {
        const part = await vault.attachmentPart(id, next);
        if (over.signal.aborted) return;
        next += 1;
        if (part) await append(buffer, part as Uint8Array<ArrayBuffer>, element.currentTime);
        else {
          isWhole = true;
          source.endOfStream();
        }
      }
    } catch {
      if (!over.signal.aborted) onAway();
    } finally {
      isReading = false;
    }
  };

  source.addEventListener(
    "sourceopen",
    () => {
      const buffer = source.addSourceBuffer(TYPE);
      source.duration = seconds;
      for (const event of ["timeupdate", "seeking", "play"])
        element.addEventListener(event, () => void feed(buffer), { signal: over.signal });
      void feed(buffer);
    },
    { once: true },
  );
  element.src = url;
  return () => {
    over.abort();
    element.removeAttribute("src");
    element.load();
    URL.revokeObjectURL(url);
  };
}

function endOf(buffer: SourceBuffer): number {
  return buffer.buffered.length === 0 ? 0 : buffer.buffered.end(buffer.buffered.length - 1);
}

/** Where there is no more room, what was heard a while ago goes. */
async function append(buffer: SourceBuffer, bytes: Uint8Array<ArrayBuffer>, heard: number): Promise<void> {
  try {
    await done(buffer, () => buffer.appendBuffer(bytes));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "QuotaExceededError" || heard <= BEHIND) throw error;
    await done(buffer, () => buffer.remove(0, heard - BEHIND));
    await done(buffer, () => buffer.appendBuffer(bytes));
  }
}

function done(buffer: SourceBuffer, work: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    buffer.addEventListener("updateend", () => resolve(), { once: true });
    buffer.addEventListener("error", () => reject(new Error("not to be played")), { once: true });
    try {
      work();
    } catch (error) {
      reject(error);
    }
  });
}
