import type { Catalogue } from "../content/catalogue.ts";
import type { PaperRecord } from "../domain/resume/paper.ts";

/** As long as the shell takes a name for a file. */
const LONGEST = 80;

type Named = Pick<PaperRecord, "form" | "title" | "letter">;

/** What a paper is called: a letter by its kind, all else by its form. */
export function kindOfPaper({ form, letter }: Named, { documents, letters }: Catalogue): string {
  return form === "letter" ? letters.kind.names[letter.kind] : documents.paper.names[form];
}

/** What a paper is called among others: its kind, and who it is for. */
export function nameOfPaper(paper: Named, words: Catalogue): string {
  const kind = kindOfPaper(paper, words);
  return paper.title === "" ? kind : words.documents.paper.forEmployer(kind, paper.title);
}

/** The name a paper's file is offered under. Signs that a file system refuses become a low line. */
export function fileNameOf(paper: Named, words: Catalogue, ending: string): string {
  const name = [kindOfPaper(paper, words), paper.title].filter(Boolean).join("_");
  const clean = name.replaceAll(/[/\\:*?"<>|\p{Cc}\p{Cs}]/gu, "_");
  return `${shortened(clean, LONGEST - ending.length)}${ending}`;
}

/** The beginning of a text, without half of a sign at its end. */
function shortened(text: string, longest: number): string {
  let short = "";
  for (const sign of text) {
    if (short.length + sign.length > longest) break;
    short += sign;
  }
  return short;
}
