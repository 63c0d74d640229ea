import { Document, type IPropertiesOptions, Packer } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { tongueOf, xmlSafe } from "./parts.ts";

/** The one time that stands on every file in the package: a Word file says nothing of when it was made. */
const MADE = new Date(2000, 0, 1);

const CORE = "docProps/core.xml";
const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';

const TYPES = "[Content_Types].xml";
const STYLES = "word/styles.xml";

/**
 * Word widens the space between kanji and figures by itself. The page does not, and lines are to end alike. The library
 * knows this setting for single paragraphs only.
 */
const NORMAL = '<w:name w:val="Normal"/><w:qFormat/>';
const NO_WIDENING = '<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr>';

/**
 * A document as the bytes of a .docx file. Of its properties only the title is filled: no name, no time, no number of
 * changes. Equal documents give equal bytes.
 * @param written what it is written in where that is not Japanese
 */
export async function packed(
  title: string,
  options: Pick<IPropertiesOptions, "sections" | "styles" | "numbering">,
  written?: "en",
): Promise<Uint8Array> {
  const { document: defaults, ...styles } = options.styles?.default ?? {};
  const { font, language } = tongueOf(written);
  const document = new Document({
    ...options,
    title,
    styles: {
      default: {
        ...styles,
        document: {
          run: { font, language, ...defaults?.run },
          paragraph: { spacing: { before: 0, after: 0 }, ...defaults?.paragraph },
        },
      },
    },
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const types = files[TYPES];
  const look = strFromU8(files[STYLES] ?? new Uint8Array());
  if (!types || !look.includes(NORMAL)) throw new Error("the document is not as expected");
  const clean = {
    // Readers tell what a file is by what comes first in it.
    [TYPES]: types,
    ...files,
    [STYLES]: strToU8(look.replace(NORMAL, NORMAL + NO_WIDENING)),
    [CORE]: strToU8(coreOf(title, language.value)),
  };
  return zipSync(clean, { mtime: MADE });
}

function coreOf(title: string, language: string): string {
  const escaped = xmlSafe(title).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}><dc:title>${escaped}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}
