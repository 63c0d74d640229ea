import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type ReplyContent, replyContentSchema } from "../../domain/share/reply.ts";
import { openWithKey, sealToKey } from "../age/key-bytes.ts";
import { ShareError } from "../errors.ts";
import { readJson } from "../json.ts";
import { isSigned, publicKeyOf, sign } from "../signature.ts";
import { MANIFEST, SIGNATURE } from "../zip/names.ts";
import { readZip } from "../zip/read.ts";
import { writeZip } from "../zip/write.ts";
import {
  REPLY_FILE,
  REPLY_FORMAT,
  REPLY_VERSION,
  type ReplyManifest,
  replyManifestSchema,
  replyVersionSchema,
} from "./manifest.ts";

export type ReplyInput = Omit<ReplyManifest, "format" | "version" | "sender" | "file"> & {
  senderName: string;
  content: ReplyContent;
  /** 32 bytes as hex, from the vault of whoever answers. */
  signingKey: string;
};

/** An answer that was opened and checked: it is whole, and the holder of the key in it made it. */
export type OpenedReply = { manifest: ReplyManifest; content: ReplyContent };

/**
 * Seals an answer so that only the person can open it whose share named this recipient.
 * @param recipient `replyTo` of the share: an age recipient
 * @returns the bytes of `NAME.ippo`
 * @throws ShareError `nothing-chosen`, `too-big`, `damaged` where the recipient is none
 */
export async function sealReply(input: ReplyInput, recipient: string): Promise<Uint8Array> {
  const { content, senderName, signingKey, ...rest } = input;
  if (content.letter === "" && content.notes.length === 0) throw new ShareError("nothing-chosen");
  const file = utf8ToBytes(JSON.stringify(content));
  const manifest: ReplyManifest = {
    format: REPLY_FORMAT,
    version: REPLY_VERSION,
    ...rest,
    sender: { name: senderName, signingKey: publicKeyOf(signingKey) },
    file: { bytes: file.byteLength, sha256: bytesToHex(sha256(file)) },
  };
  const manifestBytes = utf8ToBytes(JSON.stringify(manifest));
  const zip = writeZip([
    [MANIFEST, manifestBytes],
    [SIGNATURE, sign(manifestBytes, signingKey)],
    [REPLY_FILE, file],
  ]);
  readReply(zip);
  return sealToKey(zip, recipient);
}

/**
 * Opens an answer with the key whose recipient the share named. On any doubt it is refused whole.
 * @throws ShareError `not-ippo`, `not-for-me`, `newer`, `cut`, `damaged`, `too-big`, `no-recipient`, `mixed-recipients`
 */
export async function openReply(file: Uint8Array, replyKey: string): Promise<OpenedReply> {
  return readReply(await openWithKey(file, replyKey));
}

function readReply(zip: Uint8Array): OpenedReply {
  const files = readZip(zip, readManifest);
  const manifestBytes = need(files, MANIFEST);
  const manifest = readManifest(manifestBytes);
  const file = need(files, REPLY_FILE);
  const signature = need(files, SIGNATURE);
  if (files.size !== 3) throw new ShareError("damaged");
  if (file.byteLength !== manifest.file.bytes || bytesToHex(sha256(file)) !== manifest.file.sha256)
    throw new ShareError("damaged");
  if (!isSigned(manifestBytes, signature, manifest.sender.signingKey)) throw new ShareError("damaged");
  const content = replyContentSchema.safeParse(readJson(file));
  if (!content.success) throw new ShareError("damaged");
  return { manifest, content: content.data };
}

function readManifest(bytes: Uint8Array): ReplyManifest {
  const json = readJson(bytes);
  const version = replyVersionSchema.safeParse(json);
  if (!version.success) throw new ShareError("not-ippo");
  if (version.data.version > REPLY_VERSION) throw new ShareError("newer");
  const parsed = replyManifestSchema.safeParse(json);
  if (!parsed.success) throw new ShareError("damaged");
  return parsed.data;
}

function need(files: Map<string, Uint8Array>, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new ShareError("damaged");
  return file;
}
