import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { ShareError } from "../errors.ts";
import { checkKeyHeader } from "./header.ts";
import { LARGEST_FILE, troubleOf } from "./seal-bytes.ts";

/** A new key that answers can be sealed to: an age identity (`AGE-SECRET-KEY-1…`, X25519). */
export function makeReplyKey(): Promise<string> {
  return generateX25519Identity();
}

/** What others need to seal something to a key: an age recipient (`age1…`). */
export function recipientOf(replyKey: string): Promise<string> {
  return identityToRecipient(replyKey);
}

/** Seals bytes to a recipient as an age v1 file. @throws ShareError `too-big`, `damaged` where the recipient is none */
export async function sealToKey(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  if (bytes.byteLength > LARGEST_FILE) throw new ShareError("too-big");
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new ShareError("damaged");
  }
  return encrypter.encrypt(bytes);
}

/**
 * Opens an age file that is sealed to one key.
 * @throws ShareError `not-ippo`, `no-recipient`, `mixed-recipients`, `too-big`, `not-for-me`, `cut`, `damaged`
 */
export async function openWithKey(file: Uint8Array, replyKey: string): Promise<Uint8Array> {
  if (file.byteLength > LARGEST_FILE) throw new ShareError("too-big");
  const header = checkKeyHeader(file);
  const decrypter = new Decrypter();
  decrypter.addIdentity(replyKey);
  try {
    return await decrypter.decrypt(file, "uint8array");
  } catch (error) {
    throw new ShareError(troubleOf(error, file.byteLength - header, "not-for-me"));
  }
}
