import { histories as jaHistories } from "../../../content/ja/histories.ts";
import { rowWords } from "../../../content/papers/rirekisho.ts";
import { OwnPdfError, ownDataIn } from "../../../domain/pdf/own-data.ts";
import { HISTORIES, HistoryCsvError, type HistoryName, readHistoryCsv } from "../../../domain/resume/history-csv.ts";
import { JsonResumeError } from "../../../domain/resume/json-resume/errors.ts";
import { type Foreign, NOTHING_FOREIGN } from "../../../domain/resume/json-resume/foreign.ts";
import { parseJsonResume } from "../../../domain/resume/json-resume/from-json-resume.ts";
import { MOST_SIGNS } from "../../../domain/resume/json-resume/plain-json.ts";
import type { JsonResumeWords } from "../../../domain/resume/json-resume/words.ts";
import { readPasted } from "../../../domain/resume/pasted/pasted.ts";
import { EMPTY_PROFILE, type Profile } from "../../../domain/resume/profile.ts";

/** The words of the papers: a file means the same whatever language the screen has. */
export const resumeWords: JsonResumeWords = {
  stages: jaHistories.education.stages,
  activities: jaHistories.activities.types,
  equivalency: rowWords.equivalency,
};

/** What was read, before anything of it is taken. */
export type Incoming = {
  source: "ours" | "edited" | "other" | "table" | "pasted";
  profile: Profile;
  foreign: Foreign;
  /** The one history a table holds; without it the whole profile is meant. */
  table?: HistoryName;
  unsure: number;
  aside: number;
  hasPhoto: boolean;
  /** Lines of a pasted text that found no place. */
  rest: readonly string[];
};

/** Why a file was refused. */
export type Refused =
  | { kind: "kind" }
  | { kind: "json"; code: JsonResumeError["code"]; place: string }
  | { kind: "pdf"; code: OwnPdfError["code"] }
  | { kind: "csv"; code: HistoryCsvError["code"]; row: number };

const newId = () => crypto.randomUUID();

/** Reads a file by its ending. It is taken whole, or refused with the reason. */
export function readFile(name: string, bytes: Uint8Array): Incoming | Refused {
  try {
    const ending = name.toLowerCase().split(".").at(-1);
    if (ending === "json") return fromJson(textOf(bytes));
    if (ending === "pdf") return fromJson(ownDataIn(bytes));
    if (ending === "csv") return fromTable(textOf(bytes));
    return { kind: "kind" };
  } catch (error) {
    if (error instanceof JsonResumeError) return { kind: "json", code: error.code, place: error.place };
    if (error instanceof OwnPdfError) return { kind: "pdf", code: error.code };
    if (error instanceof HistoryCsvError) return { kind: "csv", code: error.code, row: error.row };
    throw error;
  }
}

/** Sorts a pasted text by its labels. */
export function readPastedText(text: string): Incoming {
  const { profile, rest } = readPasted(text, newId);
  return { source: "pasted", profile, foreign: NOTHING_FOREIGN, unsure: 0, aside: 0, hasPhoto: false, rest };
}

/** As many bytes as the longest text that is read can have in UTF-8. */
const MOST_BYTES = 3 * MOST_SIGNS;

/** @throws JsonResumeError where it is no UTF-8, or so large that it is not even decoded */
function textOf(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new JsonResumeError("too-big");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new JsonResumeError("not-json");
  }
}

function fromJson(text: string): Incoming {
  const { source, profile, foreign, unsure, aside, leftOut } = parseJsonResume(text, { words: resumeWords, newId });
  const counts = { unsure: unsure.length, aside: aside.length, hasPhoto: leftOut.length > 0 };
  return { source, profile, foreign, ...counts, rest: [] };
}

/** A table tells by its columns which history it is. @throws HistoryCsvError */
function fromTable(text: string): Incoming {
  const [name, profile] = readTable(text, HISTORIES);
  const nothing = { foreign: NOTHING_FOREIGN, unsure: 0, aside: 0, hasPhoto: false, rest: [] };
  return { source: "table", profile, table: name, ...nothing };
}

function readTable(text: string, [name = "work", ...others]: readonly HistoryName[]): [HistoryName, Profile] {
  try {
    return [name, { ...EMPTY_PROFILE, [name]: readHistoryCsv(text, name) }];
  } catch (error) {
    if (!(error instanceof HistoryCsvError) || error.code !== "columns" || others.length === 0) throw error;
    return readTable(text, others);
  }
}
