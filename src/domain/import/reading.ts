import type { EntryDocument } from "../journal/document.ts";
import { FORMS, type Form } from "../journal/entry.ts";
import type { Instant } from "../time/day.ts";
import { cleanTextCounted, DocumentBuilder, type FindFile } from "./builder.ts";
import type { When } from "./days.ts";
import { fitted, titled } from "./fitted.ts";
import { ImportError, type ImportedEntry, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { utf8 } from "./utf8.ts";

/** The most that is read of texts. */
export const LARGEST_TEXT = 32 * 1024 * 1024;
export const LARGEST_JSON = 256 * 1024 * 1024;
export const MOST_ENTRIES = 200_000;
const MOST_LABELS = 50;
const LONGEST_LABEL = 60;
const LONGEST_TITLE = 1_000;
const MILLISECOND = 1;
/** The full-width blank stays: it stands between the two names of a person. */
const BLANKS = /[^\S\u3000]+/gu;

/** The text of a file, without a byte order mark. @throws ImportError `damaged` where it is no UTF-8 */
export async function textOf(file: ImportFile, most = LARGEST_TEXT): Promise<string> {
  const text = utf8(await file.read(most));
  if (text === undefined) throw new ImportError("damaged");
  return text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
}

/** The value in a file of JSON. @returns undefined where it is none */
export async function jsonOf(file: ImportFile): Promise<unknown> {
  const text = utf8(await file.read(LARGEST_JSON));
  try {
    return text === undefined ? undefined : JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    return undefined;
  }
}

/** The same of one file among many: one that is damaged does not stop the others. */
export async function jsonAmong(file: ImportFile): Promise<unknown> {
  return jsonOf(file).catch((error: unknown) => {
    if (!(error instanceof ImportError) || error.code !== "damaged") throw error;
    return undefined;
  });
}

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What a format says of one entry. */
export type Draft = {
  source: string;
  when: When;
  title?: string;
  tags?: readonly unknown[];
  people?: readonly unknown[];
  form?: string;
  isHeavy?: boolean;
  /** Photos that stand in no place of the text: they come under it. */
  photos?: readonly ImportFile[];
  find?: FindFile;
  write: (builder: DocumentBuilder) => void;
};

/** Entries as Ippo holds them: one for each draft, more where it is too long; none for one without a word. */
export function entriesOf(draft: Draft, leftOut: LeftOut): ImportedEntry[] {
  const builder = new DocumentBuilder(leftOut, draft.find);
  draft.write(builder);
  builder.endLine();
  for (const photo of draft.photos ?? []) if (!builder.photos.includes(photo)) builder.photo(photo);
  const title = cleanTextCounted(draft.title ?? "", leftOut)
    .replace(BLANKS, " ")
    .trim();
  const document = withTitle(title, builder.end());
  const pages = fitted(document);
  if (pages.length === 0) leave(leftOut, "blank");
  return pages.map((page, index) => ({
    source: index === 0 ? draft.source : `${draft.source}#${index + 1}`,
    day: draft.when.day,
    at: index === 0 ? draft.when.at : later(draft.when.at, index * MILLISECOND),
    form: formOf(draft.form),
    document: page,
    tags: labelsOf(draft.tags ?? [], leftOut),
    people: labelsOf(draft.people ?? [], leftOut),
    isHeavy: draft.isHeavy ?? false,
    photos: builder.photos,
  }));
}

/** Pages of one text keep their order. */
function later(at: Instant, milliseconds: number): Instant {
  return new Date(new Date(at).getTime() + milliseconds).toISOString();
}

/** A title that goes beyond a line is text. */
function withTitle(title: string, document: EntryDocument): EntryDocument {
  if (title.length <= LONGEST_TITLE) return titled(title, document);
  return {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: title }] }, ...document.content],
  };
}

function formOf(form: string | undefined): Form {
  return FORMS.find((known) => known === form) ?? "free";
}

function labelsOf(values: readonly unknown[], leftOut: LeftOut): string[] {
  const labels = new Set<string>();
  for (const value of values) {
    if (typeof value !== "string" && typeof value !== "number") continue;
    const label = cleanTextCounted(String(value), leftOut).replace(BLANKS, " ").trim().replace(/^#/u, "").trim();
    if (label === "") continue;
    if (label.length > LONGEST_LABEL || labels.size >= MOST_LABELS) leave(leftOut, "label");
    else labels.add(label);
  }
  return [...labels];
}
