import { CENTRAL, DEFLATED, DESCRIPTOR, END, FOLLOWS, LOCAL, UTF8 } from "./zip-format.ts";

/** An entry as it stands in the zip: `offset` is where its local header begins. */
export type Written = { name: Uint8Array; crc: number; packed: number; size: number; offset: number };

/** Time and date as zip tells them: on a local clock, in steps of two seconds, from 1980 on. */
export type DosTime = { time: number; date: number };

const NEEDS_VERSION = 20;

export function dosTimeOf(moment: Date): DosTime {
  const year = moment.getFullYear() - 1980;
  if (year < 0 || year > 127) return { time: 0, date: 0x0021 };
  return {
    time: (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1),
    date: (year << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate(),
  };
}

export function localHeader(name: Uint8Array, time: DosTime): Uint8Array {
  const bytes = new Uint8Array(LOCAL.size + name.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL.signature, true);
  writeKind(view, 4, time);
  view.setUint16(26, name.byteLength, true);
  bytes.set(name, LOCAL.size);
  return bytes;
}

export function descriptor(entry: Written): Uint8Array {
  const bytes = new Uint8Array(DESCRIPTOR.size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, DESCRIPTOR.signature, true);
  writeSizes(view, 4, entry);
  return bytes;
}

export function centralHeader(entry: Written, time: DosTime): Uint8Array {
  const bytes = new Uint8Array(CENTRAL.size + entry.name.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL.signature, true);
  view.setUint16(4, NEEDS_VERSION, true);
  writeKind(view, 6, time);
  writeSizes(view, 16, entry);
  view.setUint16(28, entry.name.byteLength, true);
  view.setUint32(42, entry.offset, true);
  bytes.set(entry.name, CENTRAL.size);
  return bytes;
}

export function endRecord(count: number, start: number, size: number): Uint8Array {
  const bytes = new Uint8Array(END.size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return bytes;
}

/** Version, flags, method and time, as both headers of an entry begin. */
function writeKind(view: DataView, at: number, { time, date }: DosTime): void {
  view.setUint16(at, NEEDS_VERSION, true);
  view.setUint16(at + 2, FOLLOWS | UTF8, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, time, true);
  view.setUint16(at + 8, date, true);
}

function writeSizes(view: DataView, at: number, { crc, packed, size }: Written): void {
  view.setUint32(at, crc, true);
  view.setUint32(at + 4, packed, true);
  view.setUint32(at + 8, size, true);
}
