import type { ByteSource } from "../../domain/bytes/byte-cursor.ts";
import type { VaultFiles } from "../files/port-files.ts";

/** The photo that the person picked last, read as it is needed. */
export async function pickedPhoto(files: VaultFiles): Promise<ByteSource> {
  const size = await files.call("pickedSize", { what: "photo" });
  return { size, read: (offset, length) => files.call("pickedRead", { what: "photo", offset, length }) };
}

/** A photo that came by itself: dropped onto a page, or pasted. */
export function photoOfBlob(blob: Blob): ByteSource {
  const read = async (offset: number, length: number) =>
    new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
  return { size: blob.size, read };
}
