import { sideBySide } from "../../../src/domain/bytes/side-by-side.ts";
import { VaultError } from "../../../src/vault/errors.ts";
import type { VaultFiles } from "../../../src/vault/files/port-files.ts";
import { readLog } from "../../../src/vault/log/frames.ts";

/** The files beside Chromium's storage, in memory: what a disk would hold, and faults on demand. */
export class MemoryFiles implements VaultFiles {
  head: Uint8Array | null = null;
  log = new Uint8Array();
  tries: unknown = null;
  device: "ready" | "plain" | "none" = "none";
  resets = 0;
  second: "none" | "away" | "here" = "none";
  /** Copies, by `place/name`. */
  backups = new Map<string, Uint8Array>();
  picked: Uint8Array | undefined;
  aside: { head: Uint8Array | null; log: Uint8Array }[] = [];
  /** What was taken out, by name. */
  taken = new Map<string, Uint8Array>();
  /** Pieces of photos and recordings, by `place/vault/name`; in the vault's own place those that are kept. */
  pieces = new Map<string, Uint8Array>();
  /** Pieces that are written and not kept yet, by name. */
  coming = new Map<string, Uint8Array>();
  /** What the person picked, by `what`, and what lies beside it, by `what/beside`. */
  pickedFiles = new Map<string, Uint8Array>();
  /** The files of another app that the person picked. */
  toMoveIn: { name: string; bytes: Uint8Array }[] = [];
  private taking = "";
  private copying = { key: "", bytes: new Uint8Array() };
  /** Set to make every write answer with this code. */
  fault: "disk-full" | "not-writable" | undefined;
  private rewrite = new Uint8Array();

  call: VaultFiles["call"] = async (verb, ...input) => {
    const handlers: Record<string, (value: never) => unknown> = {
      headRead: () => this.head,
      headWrite: (bytes: Uint8Array) =>
        this.write(() => {
          this.head = bytes.slice();
        }),
      logSize: () => this.log.byteLength,
      logIsWhole: () => {
        const { frames, damagedBytes } = readLog(this.log);
        return frames.length > 0 && damagedBytes === 0;
      },
      logRead: ({ offset, length }: { offset: number; length: number }) => this.log.slice(offset, offset + length),
      logAppend: (frame: Uint8Array) =>
        this.write(() => {
          this.log = joined(this.log, frame);
          return this.log.byteLength;
        }),
      logRewriteStart: () => {
        this.rewrite = new Uint8Array();
      },
      logRewriteAppend: (frame: Uint8Array) =>
        this.write(() => {
          this.rewrite = joined(this.rewrite, frame);
        }),
      logRewriteFinish: () =>
        this.write(() => {
          this.log = this.rewrite;
          return this.log.byteLength;
        }),
      triesRead: () => this.tries,
      triesWrite: (tries: unknown) => {
        this.tries = tries;
      },
      deviceState: () => this.device,
      deviceSeal: (key: Uint8Array) => key.map((byte) => byte ^ 0x5a),
      deviceUnseal: (sealed: Uint8Array) => {
        if (this.device !== "ready") throw new VaultError("failed");
        return sealed.map((byte) => byte ^ 0x5a);
      },
      backupPlaces: () => ({ second: this.second }),
      backupList: ({ place }: { place: string }) =>
        [...this.backups]
          .filter(([key]) => key.startsWith(`${place}/`))
          .map(([key, bytes]) => ({ name: key.slice(place.length + 1), bytes: bytes.byteLength })),
      backupStart: ({ place, name }: { place: string; name: string }) => {
        this.copying = { key: `${place}/${name}`, bytes: new Uint8Array() };
      },
      backupAppend: (bytes: Uint8Array) =>
        this.write(() => {
          this.copying.bytes = joined(this.copying.bytes, bytes);
        }),
      backupFinish: () => this.write(() => void this.backups.set(this.copying.key, this.copying.bytes)),
      backupRead: ({ place, name, offset, length }: { place: string; name: string; offset: number; length: number }) =>
        (place === "picked" ? this.picked : this.backups.get(`${place}/${name}`))?.slice(offset, offset + length) ??
        new Uint8Array(),
      backupRemove: ({ place, name }: { place: string; name: string }) => void this.backups.delete(`${place}/${name}`),
      takeoutFile: ({ name }: { name: string }) => {
        this.taking = name;
        this.taken.set(name, new Uint8Array());
      },
      takeoutAppend: (bytes: Uint8Array) =>
        this.write(() => void this.taken.set(this.taking, joined(this.taken.get(this.taking) ?? bytes, bytes))),
      takeoutFinish: () => undefined,
      takeoutDrop: () => void this.taken.delete(this.taking),
      pickedSize: (which: Which) => this.pickedOf(which).byteLength,
      pickedRead: ({ offset, length, ...which }: Which & { offset: number; length: number }) =>
        this.pickedOf(which).slice(offset, offset + length),
      pickedList: () =>
        this.toMoveIn.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength, modified: 1_600_000_000_000 })),
      pickedListReadSmall: ({ indexes }: { indexes: number[] }) =>
        sideBySide(indexes.map((index) => this.toMoveIn[index]?.bytes ?? null)),
      pickedListRead: ({ index, offset, length }: { index: number; offset: number; length: number }) =>
        this.toMoveIn[index]?.bytes.slice(offset, offset + length),
      pieceList: (box: Box) => {
        const start = keyOf({ ...box, name: "" });
        return [...this.pieces]
          .filter(([key]) => key.startsWith(start))
          .map(([key, bytes]) => ({ name: key.slice(start.length), bytes: bytes.byteLength }));
      },
      pieceRead: (piece: Box & { name: string }) => this.pieces.get(keyOf(piece))?.slice() ?? null,
      pieceWrite: ({ bytes, ...piece }: Box & { name: string; bytes: Uint8Array }) =>
        this.write(() => {
          if (piece.place === "own") this.coming.set(piece.name, bytes.slice());
          else this.pieces.set(keyOf(piece), bytes.slice());
        }),
      pieceKeep: ({ names }: { names: string[] }) => {
        for (const name of names) {
          const bytes = this.coming.get(name);
          if (!bytes) throw new VaultError("not-writable");
          this.pieces.set(keyOf({ place: "own", vault: "", name }), bytes);
          this.coming.delete(name);
        }
      },
      pieceComing: ({ name }: { name: string }) => this.coming.get(name)?.slice() ?? null,
      pieceSweep: () => this.coming.clear(),
      pieceDrop: ({ names }: { names: string[] }) => {
        for (const name of names) this.coming.delete(name);
      },
      pieceRemove: ({ names, ...box }: Box & { names: string[] }) => {
        for (const name of names) this.pieces.delete(keyOf({ ...box, name }));
      },
      filesAside: () => {
        this.aside.push({ head: this.head, log: this.log });
      },
      storageReset: () => {
        this.resets += 1;
      },
      freeBytes: () => 10_000_000_000,
    };
    return (await handlers[verb]?.(input[0] as never)) as never;
  };

  private pickedOf({ what, beside }: Which): Uint8Array {
    const other = beside === undefined && what === "takeout" ? this.picked : undefined;
    const bytes = this.pickedFiles.get(beside === undefined ? what : `${what}/${beside}`) ?? other;
    if (!bytes) throw new VaultError("not-writable");
    return bytes;
  }

  private write<T>(work: () => T): T {
    if (this.fault) throw new VaultError(this.fault);
    return work();
  }
}

type Which = { what: string; beside?: string };
type Box = { place: string; vault: string };

/** The vault's own pieces lie together; elsewhere each vault has a folder. */
function keyOf({ place, vault, name }: Box & { name: string }): string {
  return place === "own" ? `own/${name}` : `${place}/${vault}/${name}`;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(first);
  bytes.set(second, first.byteLength);
  return bytes;
}
