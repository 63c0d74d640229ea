/**
 * A PDF that carries the data it was made from, as an attached file. It is added behind the printed bytes as an
 * incremental update, so the pages stay what was printed, bit for bit.
 * Sources: ISO 32000-1 (PDF 1.7) §7.5.6 incremental updates, §7.11.4 embedded file streams.
 */

/** The name of the attached file, as a reader of PDFs shows it. */
export const OWN_DATA_NAME = "ippo-resume.json";

/** Why a PDF is not taken. `none`: it is a PDF and holds no data of Ippo. `damaged`: what it holds is not whole. */
export class OwnPdfError extends Error {
  readonly code: "not-a-pdf" | "none" | "damaged";

  constructor(code: OwnPdfError["code"]) {
    super(code);
    this.name = "OwnPdfError";
    this.code = code;
  }
}

/** Behind the data stands where it is and how long: `%ippo-data 1234 567`, bytes. A reader of PDFs passes comments over. */
const MARK = "%ippo-data";
const LONGEST_TAIL = 2_048;
const LONGEST_DATA = 16 * 1024 * 1024;

type Utf8 = { encode: (text: string) => Uint8Array; decode: (bytes: Uint8Array) => string };
const { TextEncoder: Writer, TextDecoder: Reader } = globalThis as unknown as {
  TextEncoder: new () => Pick<Utf8, "encode">;
  TextDecoder: new (label: "utf-8", options: { fatal: true }) => Pick<Utf8, "decode">;
};

/**
 * The PDF with a text inside.
 * @param pdf as Chromium prints it: a plain cross-reference table, the catalog as an object of its own
 * @throws OwnPdfError `not-a-pdf` where it is built another way
 */
export function withOwnData(pdf: Uint8Array, text: string): Uint8Array {
  const plain = latin1(pdf);
  const trailer = trailerOf(plain);
  const data = new Writer().encode(text);
  const [stream, spec] = [trailer.size, trailer.size + 1];
  const head = `\n${stream} 0 obj\n<</Type /EmbeddedFile /Subtype /application#2Fjson /Length ${data.length} /Params <</Size ${data.length}>>>>\nstream\n`;
  const dataAt = pdf.length + head.length;
  const specObject = `${spec} 0 obj\n<</Type /Filespec /F (${OWN_DATA_NAME}) /UF (${OWN_DATA_NAME}) /AFRelationship /Source /EF <</F ${stream} 0 R /UF ${stream} 0 R>>>>\nendobj\n`;
  const names = `/Names <</EmbeddedFiles <</Names [(${OWN_DATA_NAME}) ${spec} 0 R]>>>>`;
  const rootObject = `${trailer.root} 0 obj\n<<${trailer.catalog} ${names}>>\nendobj\n`;
  const specAt = dataAt + data.length + "\nendstream\nendobj\n".length;
  const rootAt = specAt + specObject.length;
  const tableAt = rootAt + rootObject.length;
  const tail = [
    "\nendstream\nendobj\n",
    specObject,
    rootObject,
    `xref\n${trailer.root} 1\n${offset(rootAt)}${stream} 2\n${offset(pdf.length + 1)}${offset(specAt)}`,
    `trailer\n<</Size ${trailer.size + 2} /Root ${trailer.root} 0 R${trailer.info} /Prev ${trailer.tableAt}>>\n`,
    `${MARK} ${dataAt} ${data.length}\nstartxref\n${tableAt}\n%%EOF\n`,
  ].join("");
  return joined([pdf, bytesOf(head), data, bytesOf(tail)]);
}

/**
 * The text in a PDF.
 * @throws OwnPdfError
 */
export function ownDataIn(pdf: Uint8Array): string {
  if (latin1(pdf.subarray(0, 1_024)).indexOf("%PDF-") < 0) throw new OwnPdfError("not-a-pdf");
  const tail = latin1(pdf.subarray(-LONGEST_TAIL));
  const place = new RegExp(`${MARK} (\\d{1,10}) (\\d{1,10})\\n`, "u").exec(tail.slice(tail.lastIndexOf(MARK)));
  if (!place || !tail.includes(MARK)) throw new OwnPdfError("none");
  const [at, length] = [Number(place[1]), Number(place[2])];
  const before = latin1(pdf.subarray(Math.max(0, at - 7), at));
  const after = latin1(pdf.subarray(at + length, at + length + 10));
  if (length > LONGEST_DATA || before !== "stream\n" || after !== "\nendstream") throw new OwnPdfError("damaged");
  try {
    return new Reader("utf-8", { fatal: true }).decode(pdf.subarray(at, at + length));
  } catch {
    throw new OwnPdfError("damaged");
  }
}

/** What the update needs of the file: its trailer, and the catalog without its brackets. */
function trailerOf(plain: string) {
  const end = plain.slice(-LONGEST_TAIL);
  const trailer = /trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/su.exec(end);
  const [, inner = "", tableAt = ""] = trailer ?? [];
  const size = /\/Size (\d+)/u.exec(inner)?.[1];
  const root = /\/Root (\d+) 0 R/u.exec(inner)?.[1];
  const info = /\/Info \d+ 0 R/u.exec(inner)?.[0];
  const catalog = new RegExp(`(?:^|\\n)${root} 0 obj\\s*<<(.*?)>>\\s*endobj`, "su").exec(plain)?.[1];
  if (!size || !root || !catalog?.includes("/Catalog") || catalog.includes("/Names"))
    throw new OwnPdfError("not-a-pdf");
  return { size: Number(size), root: Number(root), info: info ? ` ${info}` : "", tableAt: Number(tableAt), catalog };
}

/** A line of the cross-reference table: twenty bytes. */
function offset(at: number): string {
  return `${String(at).padStart(10, "0")} 00000 n \n`;
}

/** Every byte as the sign of its number, so that places in the text are places in the file. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return pieces.join("");
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
