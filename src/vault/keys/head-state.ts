import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Head, type HeadState, headStateSchema, type SealedState } from "../../bridge/head.ts";
import { pad, unpad } from "../store/padding.ts";
import { seal, unseal } from "./aead.ts";

/** How far the database had come, sealed: the head tells nobody how much was written. */
export function sealHeadState(key: Uint8Array, vaultId: string, state: HeadState): SealedState {
  const { nonce, ciphertext } = seal(key, pad(utf8ToBytes(JSON.stringify(state))), contextOf(vaultId));
  return { nonce: bytesToHex(nonce), sealed: bytesToHex(ciphertext) };
}

/** @returns the state of a head; all zero, which makes the whole log be read, where it does not open */
export function openHeadState(key: Uint8Array, { vaultId, state }: Pick<Head, "vaultId" | "state">): HeadState {
  if (!("sealed" in state)) return state;
  const sealed = { nonce: hexToBytes(state.nonce), ciphertext: hexToBytes(state.sealed) };
  const padded = unseal(key, sealed, contextOf(vaultId));
  const content = padded && unpad(padded);
  const parsed = content && headStateSchema.safeParse(JSON.parse(new TextDecoder().decode(content)));
  return parsed?.success ? parsed.data : { records: 0, revision: 0, logBytes: 0 };
}

function contextOf(vaultId: string): Uint8Array {
  return utf8ToBytes(`ippo head state 1 ${vaultId}`);
}
