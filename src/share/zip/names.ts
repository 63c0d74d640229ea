import { SECTION_NAMES } from "../sections.ts";

export const MANIFEST = "manifest.json";
export const SIGNATURE = "signature";
export const PADDING = "padding";
export const REPORT_HTML = "report.html";
export const REPORT_PDF = "report.pdf";

const SECTION_FILES = SECTION_NAMES.map((name) => `data/${name}.json`);
const DOCUMENT = /^documents\/[a-z0-9-]{1,40}\.pdf$/;

/** The allow-list of names inside a share. Anything else refuses the whole file. */
export function isKnownName(name: string): boolean {
  return (
    [MANIFEST, SIGNATURE, PADDING, REPORT_HTML, REPORT_PDF].includes(name) ||
    SECTION_FILES.includes(name) ||
    DOCUMENT.test(name)
  );
}
