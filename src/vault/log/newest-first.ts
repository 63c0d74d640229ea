import type { VaultFiles } from "../files/port-files.ts";
import { FIRST_FRAME, firstFrame, recordBodies } from "./frames.ts";

const PART = 512 * 1024;
/** Parts that are on their way while one is gone through. */
const AHEAD = 8;

/**
 * The frames of records in the log, read from its end part by part: what was written last comes first, and can be gone
 * through while what lies before it is on its way.
 */
export class LogFromEnd {
  private readonly files: VaultFiles;
  private readonly partBytes: number;
  private readonly onAllAsked: () => void;
  private readonly coming: { offset: number; bytes: Promise<Uint8Array> }[] = [];
  private unasked: number;

  /** @param size of the log @param onAllAsked is called when its last part has been asked for */
  constructor(files: VaultFiles, size: number, onAllAsked: () => void, partBytes = PART) {
    this.files = files;
    this.unasked = size;
    this.onAllAsked = onAllAsked;
    this.partBytes = partBytes;
    this.askAhead();
  }

  /** For each part the bodies of the frames that begin in it, in the log's order: they are gone with the next part. */
  async *parts(): AsyncGenerator<Uint8Array[]> {
    const stretch = new Stretch();
    for (let next = this.coming.shift(); next; next = this.coming.shift()) {
      this.askAhead();
      const part = await next.bytes;
      const bytes = stretch.putBefore(part);
      const from = next.offset === 0 ? FIRST_FRAME : firstFrame(bytes, part.byteLength);
      stretch.keep(from ?? bytes.byteLength);
      yield from === undefined ? [] : recordBodies(bytes, from);
    }
  }

  private askAhead(): void {
    while (this.unasked > 0 && this.coming.length < AHEAD) {
      const offset = Math.max(0, this.unasked - this.partBytes);
      const bytes = this.files.call("logRead", { offset, length: this.unasked - offset });
      // Whoever waits for it hears of it.
      bytes.catch(() => undefined);
      this.coming.push({ offset, bytes });
      this.unasked = offset;
      if (offset === 0) this.onAllAsked();
    }
  }
}

/**
 * A part and what follows it, in memory that is used again for every part: on some computers fresh memory costs as much
 * as opening what lies in it.
 */
class Stretch {
  private room = new Uint8Array();
  /** The end of a frame that begins in the part before: it lies in front of the first frame that begins here. */
  private cut = 0;

  putBefore(part: Uint8Array): Uint8Array {
    const length = part.byteLength + this.cut;
    if (length > this.room.byteLength) this.grow(2 * length);
    this.room.copyWithin(part.byteLength, 0, this.cut);
    this.room.set(part);
    return this.room.subarray(0, length);
  }

  keep(bytes: number): void {
    this.cut = bytes;
  }

  private grow(length: number): void {
    const room = new Uint8Array(length);
    room.set(this.room.subarray(0, this.cut));
    this.room = room;
  }
}
