/** Bytes that are read from any place, a part at a time: a file, a sealed store. May give fewer at its end. */
export type ByteSource = { size: number; read: (offset: number, length: number) => Promise<Uint8Array> };

/** The bytes of a source ended before what was asked for. */
export class EndOfBytes extends Error {
  override readonly name = "EndOfBytes";
}

const AT_ONCE = 256 * 1024;

/** Reads a source from front to back, in small steps, out of parts of 256 KiB. */
export class ByteCursor {
  private readonly source: ByteSource;
  private part: Uint8Array = new Uint8Array();
  /** Where in the source `part` begins. */
  private start = 0;
  private inPart = 0;

  constructor(source: ByteSource) {
    this.source = source;
  }

  get at(): number {
    return this.start + this.inPart;
  }

  /** Whether every byte was taken. */
  get isAtEnd(): boolean {
    return this.at >= this.source.size;
  }

  /** The next byte. @throws EndOfBytes */
  async byte(): Promise<number> {
    if (this.inPart >= this.part.byteLength) await this.refill();
    const byte = this.part[this.inPart];
    if (byte === undefined) throw new EndOfBytes();
    this.inPart += 1;
    return byte;
  }

  /** Exactly the next `length` bytes; for headers, not for contents. @throws EndOfBytes */
  async take(length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    let filled = 0;
    for await (const part of this.pass(length)) {
      bytes.set(part, filled);
      filled += part.byteLength;
    }
    return bytes;
  }

  /** The next `length` bytes as they come, of any number. @throws EndOfBytes */
  async *pass(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      const part = await this.some(left);
      if (part.byteLength === 0) throw new EndOfBytes();
      left -= part.byteLength;
      yield part;
    }
  }

  /** What is at hand of the next bytes, at most `most`; nothing at the end. */
  async some(most: number): Promise<Uint8Array> {
    if (this.inPart >= this.part.byteLength) await this.refill();
    const part = this.part.slice(this.inPart, this.inPart + most);
    this.inPart += part.byteLength;
    return part;
  }

  /** Puts the last `count` bytes of what `some` gave back, to be read again. */
  back(count: number): void {
    this.inPart -= count;
  }

  private async refill(): Promise<void> {
    this.start = this.at;
    this.inPart = 0;
    const length = Math.max(0, Math.min(AT_ONCE, this.source.size - this.start));
    this.part = length === 0 ? new Uint8Array() : await this.source.read(this.start, length);
  }
}
