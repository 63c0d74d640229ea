import { fileNameOf } from "../../domain/book/span.ts";

/** Names of files are short, so that they fit with their ending. */
const LONGEST = 60;

/** What a file of a paper is called, without its ending: the name of the form, and who it is for. */
export function paperFileName(form: string, title: string): string {
  return [...fileNameOf([form, title].filter(Boolean).join("_"))].slice(0, LONGEST).join("").trim();
}
