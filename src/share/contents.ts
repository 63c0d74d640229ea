import type { Manifest } from "./manifest.ts";
import type { Sections } from "./sections.ts";

/** A paper that goes along. */
export type ShareDocument = { name: string; bytes: Uint8Array };

/** What the report is made of: the same for the person's preview, the counselor's room and the page in a browser. */
export type ReportData = {
  locale: "ja" | "en";
  createdAt: string;
  period: { from: string; to: string };
  senderName: string;
  recipient: string;
  wish: string;
  sections: Sections;
};

/** An opened share, everything checked. */
export type OpenedShare = {
  manifest: Manifest;
  /** Whether the signature is the one of the key in the manifest. */
  isSigned: boolean;
  sections: Sections;
  reportPdf: Uint8Array | undefined;
  documents: ShareDocument[];
};

export function reportDataOf({ manifest, sections }: OpenedShare): ReportData {
  const { locale, createdAt, period, recipient, wish, sender } = manifest;
  return { locale, createdAt, period, recipient, wish, senderName: sender.name, sections };
}
