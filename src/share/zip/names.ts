import { REPLY_FILE } from "../reply/manifest.ts";
import { SECTION_NAMES } from "../sections.ts";

export const MANIFEST = "manifest.json";
export const SIGNATURE = "signature";
export const PADDING = "padding";
export const REPORT_HTML = "report.html";
export const REPORT_PDF = "report.pdf";

const SECTION_FILES = SECTION_NAMES.map((name) => `data/${name}.json`);
const DOCUMENT = /^documents\/[a-z0-9-]{1,40}\.pdf$/;
const PHOTO = /^media\/\d{3}\.jpg$/;
/** Names that mean a device on Windows: a file saved under one would go nowhere. */
const DEVICE = /^documents\/(con|prn|aux|nul|com\d|lpt\d)\.pdf$/;

const KIB = 1024;
const MIB = 1024 * KIB;

/** The allow-list of names inside a share or an answer to one. Anything else refuses the whole file. */
export function isKnownName(name: string): boolean {
  return (
    [MANIFEST, SIGNATURE, PADDING, REPORT_HTML, REPORT_PDF].includes(name) ||
    SECTION_FILES.includes(name) ||
    name === REPLY_FILE ||
    PHOTO.test(name) ||
    (DOCUMENT.test(name) && !DEVICE.test(name))
  );
}

/** The most bytes a file of this name may hold, unpacked. */
export function largestOf(name: string): number {
  if (name === SIGNATURE) return 64;
  if (name === MANIFEST) return 64 * KIB;
  if (PHOTO.test(name)) return 2 * MIB;
  if (name.startsWith("data/")) return 32 * MIB;
  return 64 * MIB;
}
