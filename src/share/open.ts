import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as z from "zod/mini";
import { fromArmored, openBytes } from "./age/seal-bytes.ts";
import type { OpenedShare } from "./contents.ts";
import { ShareError } from "./errors.ts";
import { readJson } from "./json.ts";
import { type Manifest, manifestSchema, manifestVersionSchema, VERSION } from "./manifest.ts";
import { emptySections, SECTIONS, type Section, type Sections } from "./sections.ts";
import { isSigned } from "./signature.ts";
import { MANIFEST, REPORT_HTML, REPORT_PDF, SIGNATURE } from "./zip/names.ts";
import { readZip } from "./zip/read.ts";

const MOST_ITEMS = 50_000;

/** The age file in what a person chose: an `.ippo` as it is, or the one inside an `.html`. */
export function ageFileOf(bytes: Uint8Array): Uint8Array {
  // Editors and mail gateways may put a byte order mark or blank lines in front of a page.
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().toLowerCase();
  if (!start.startsWith("<!doctype html")) return bytes;
  const inside = fromArmored(new TextDecoder().decode(bytes));
  if (!inside) throw new ShareError("not-ippo");
  return inside;
}

/**
 * Opens a share file. Everything is checked before anything is given out; on any doubt the file is refused whole.
 * @throws ShareError
 */
export async function openShare(file: Uint8Array, passphrase: string, maxWorkFactor?: number): Promise<OpenedShare> {
  return readShare(await openBytes(ageFileOf(file), passphrase, maxWorkFactor));
}

/** Reads the zip inside a share. @throws ShareError `newer`, `damaged`, `too-big` */
export function readShare(zip: Uint8Array): OpenedShare {
  const files = readZip(zip, readManifest);
  const manifestBytes = need(files, MANIFEST);
  const manifest = readManifest(manifestBytes);
  checkFiles(files, manifest);
  const documents = [...files]
    .filter(([name]) => name.startsWith("documents/"))
    .map(([name, bytes]) => ({ name: name.slice("documents/".length), bytes }));
  return {
    manifest,
    isSigned: isSigned(manifestBytes, need(files, SIGNATURE), manifest.sender.signingKey),
    sections: readSections(files, manifest),
    reportPdf: files.get(REPORT_PDF),
    documents,
  };
}

function readManifest(bytes: Uint8Array): Manifest {
  const json = readJson(bytes);
  const version = manifestVersionSchema.safeParse(json);
  if (!version.success) throw new ShareError("not-ippo");
  if (version.data.version > VERSION) throw new ShareError("newer");
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw new ShareError("damaged");
  return parsed.data;
}

/** Every file of the zip is in the manifest once, with its size and hash, and the other way round. */
function checkFiles(files: Map<string, Uint8Array>, manifest: Manifest): void {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const present = [...files.keys()].filter((name) => name !== MANIFEST && name !== SIGNATURE);
  if (listed.size !== manifest.files.length || listed.size !== present.length) throw new ShareError("damaged");
  if (!listed.has(REPORT_HTML)) throw new ShareError("damaged");
  for (const { path, bytes, sha256: hash } of manifest.files) {
    const file = need(files, path);
    if (file.byteLength !== bytes || bytesToHex(sha256(file)) !== hash) throw new ShareError("damaged");
  }
}

function readSections(files: Map<string, Uint8Array>, manifest: Manifest): Sections {
  const sections = emptySections();
  const named = new Set(manifest.sections.map(({ name }) => name));
  const present = [...files.keys()].filter((path) => path.startsWith("data/"));
  if (named.size !== manifest.sections.length || named.size !== present.length) throw new ShareError("damaged");
  for (const { name, count } of manifest.sections) {
    const items = z
      .array(SECTIONS[name] as z.ZodMiniType)
      .check(z.maxLength(MOST_ITEMS))
      .safeParse(readJson(need(files, `data/${name}.json`)));
    if (!items.success || items.data.length !== count) throw new ShareError("damaged");
    setSection(sections, name, items.data);
  }
  checkPapers(sections.papers, files);
  return sections;
}

/**
 * Each paper once, with a file of its own among the others: two of one id could not be told apart in an answer, and the
 * bound on files is the bound on papers.
 */
function checkPapers(papers: Sections["papers"], files: Map<string, Uint8Array>): void {
  const isEachOnce = (values: string[]) => new Set(values).size === values.length;
  const hasAllFiles = papers.every(({ file }) => files.has(`documents/${file}`));
  const hasEachTextOnce = papers.every(({ texts }) => isEachOnce(texts.map(({ name }) => name)));
  const isOneEach = isEachOnce(papers.map(({ id }) => id)) && isEachOnce(papers.map(({ file }) => file));
  if (!hasAllFiles || !hasEachTextOnce || !isOneEach) throw new ShareError("damaged");
}

function setSection<S extends Section>(sections: Sections, name: S, items: unknown[]): void {
  sections[name] = items as Sections[S];
}

function need(files: Map<string, Uint8Array>, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new ShareError("damaged");
  return file;
}
