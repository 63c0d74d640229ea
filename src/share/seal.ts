import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { sealBytes } from "./age/seal-bytes.ts";
import type { ReportData, ShareDocument } from "./contents.ts";
import { ShareError } from "./errors.ts";
import { FORMAT, type Manifest, VERSION } from "./manifest.ts";
import { reportPage } from "./report/report-page.ts";
import type { ReportWords } from "./report/words.ts";
import { SECTION_NAMES } from "./sections.ts";
import { publicKeyOf, sign } from "./signature.ts";
import { MANIFEST, REPORT_HTML, REPORT_PDF, SIGNATURE } from "./zip/names.ts";
import { writeZip } from "./zip/write.ts";

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
};

type File = readonly [name: string, bytes: Uint8Array];

/** The zip of a share, as docs/share-format.md describes it. @throws ShareError `nothing-chosen` */
export function packShare({ shareId, app, data, words, reportPdf, documents, signingKey }: SealInput): Uint8Array {
  const filled = SECTION_NAMES.filter((name) => data.sections[name].length > 0);
  if (filled.length === 0 && documents.length === 0) throw new ShareError("nothing-chosen");
  const files: File[] = [
    ...filled.map((name): File => [`data/${name}.json`, utf8ToBytes(JSON.stringify(data.sections[name]))]),
    [REPORT_HTML, utf8ToBytes(reportPage(data, words))],
    ...(reportPdf ? [[REPORT_PDF, reportPdf] as const] : []),
    ...documents.map(({ name, bytes }): File => [`documents/${name}`, bytes]),
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
