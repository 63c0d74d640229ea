import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { sealBytes } from "./age/seal-bytes.ts";
import type { ReportData, ShareDocument } from "./contents.ts";
import { ShareError } from "./errors.ts";
import { FORMAT, type Manifest, VERSION } from "./manifest.ts";
import { readShare } from "./open.ts";
import { reportPage } from "./report/report-page.ts";
import type { ReportWords } from "./report/words.ts";
import { SECTION_NAMES } from "./sections.ts";
import { publicKeyOf, sign } from "./signature.ts";
import { MANIFEST, REPORT_HTML, REPORT_PDF, SIGNATURE } from "./zip/names.ts";
import { writeZip, type ZipFile } from "./zip/write.ts";

export type SealInput = {
  /** 16 random bytes as hex. */
  shareId: string;
  /** Name and version of the writing app. */
  app: string;
  data: ReportData;
  words: ReportWords;
  reportPdf?: Uint8Array | undefined;
  documents: ShareDocument[];
  /** 32 bytes as hex, from the person's vault. */
  signingKey: string;
  /** An age recipient that an answer can be sealed to. */
  replyTo?: string | undefined;
};

/**
 * The zip of a share, as docs/share-format.md describes it. It is read back before it is given out: nothing is ever
 * handed over that the other side would refuse.
 * @throws ShareError `nothing-chosen`, `too-big`
 */
export function packShare(input: SealInput): Uint8Array {
  const zip = zipOf(input);
  try {
    readShare(zip);
  } catch (error) {
    if (error instanceof ShareError && error.code === "too-big") throw error;
    throw new Error("a share was made that cannot be read", { cause: error });
  }
  return zip;
}

function zipOf({ shareId, app, data, words, reportPdf, documents, signingKey, replyTo }: SealInput): Uint8Array {
  const filled = SECTION_NAMES.filter((name) => data.sections[name].length > 0);
  if (filled.length === 0 && documents.length === 0) throw new ShareError("nothing-chosen");
  const files: ZipFile[] = [
    ...filled.map((name): ZipFile => [`data/${name}.json`, utf8ToBytes(JSON.stringify(data.sections[name]))]),
    [REPORT_HTML, utf8ToBytes(reportPage(data, words))],
    ...(reportPdf ? [[REPORT_PDF, reportPdf] as const] : []),
    ...documents.map(({ name, bytes }): ZipFile => [`documents/${name}`, bytes]),
  ];
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    shareId,
    createdAt: data.createdAt,
    app,
    locale: data.locale,
    period: data.period,
    recipient: data.recipient,
    sender: { name: data.senderName, signingKey: publicKeyOf(signingKey) },
    wish: data.wish,
    ...(replyTo ? { replyTo } : {}),
    sections: filled.map((name) => ({ name, count: data.sections[name].length })),
    files: files.map(([path, bytes]) => ({ path, bytes: bytes.byteLength, sha256: bytesToHex(sha256(bytes)) })),
  };
  const manifestBytes = utf8ToBytes(JSON.stringify(manifest));
  return writeZip([[MANIFEST, manifestBytes], [SIGNATURE, sign(manifestBytes, signingKey)], ...files]);
}

/** Packs and seals a share: the bytes of `NAME.ippo`. @throws ShareError */
export async function sealShare(input: SealInput, passphrase: string, workFactor?: number): Promise<Uint8Array> {
  return sealBytes(packShare(input), passphrase, workFactor);
}
