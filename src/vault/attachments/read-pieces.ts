import type { Attachment } from "../../domain/attachments/attachment.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { Pieces, PREVIEW, piecesOf } from "./pieces.ts";

/** Where pieces lie, and under whose keys: this vault's own, or a copy's. */
export type PieceSource = { place: "own" | "second" | "picked"; vaultId: string; key: Uint8Array };

/** The places of an attachment's pieces, in order, without its small copy. */
export function placesOf({ bytes }: Pick<Attachment, "bytes">): number[] {
  return Array.from({ length: piecesOf(bytes) }, (_, index) => index);
}

/** The bytes of one piece. @returns undefined where it is not there, or not this piece, or not whole */
export async function readPiece(
  files: VaultFiles,
  { place, vaultId, key }: PieceSource,
  { id, body }: Pick<VaultRecord<"attachment">, "id" | "body">,
  index: number,
): Promise<Uint8Array | undefined> {
  const pieces = new Pieces(key, vaultId, id);
  const vault = vaultId.slice(0, 8);
  const file = await files.call("pieceRead", { place, vault, name: pieces.nameOf(index) }).catch(() => null);
  return file ? pieces.open(index, file, isLast(body, index)) : undefined;
}

/** Whether the attachment ends with the piece of this place. */
export function isLast({ bytes }: Pick<Attachment, "bytes">, index: number): boolean {
  return index === PREVIEW || index === piecesOf(bytes) - 1;
}
