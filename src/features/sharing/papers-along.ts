import type { Catalogue } from "../../content/catalogue.ts";
import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import type { Page } from "../../domain/resume/layout/page.ts";
import { type Form, newPaper, type PaperRecord, profileOnPaper } from "../../domain/resume/paper.ts";
import { type PaperText, textsOn } from "../../domain/resume/paper-texts.ts";
import { EMPTY_PROFILE, type Profile } from "../../domain/resume/profile.ts";
import { seenBy } from "../../domain/resume/seen-by.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import type { Sections } from "../../share/sections.ts";
import { pagesOf } from "../pages-of.ts";
import { nameOfPaper } from "../paper-name.ts";

/**
 * A paper as it goes along with a share: the name of its file there, what it is called, its pages, and the texts on them
 * that others may offer other words for. One that was handed in does not change any more and has none.
 */
export type PaperAlong = { id: string; file: string; title: string; pages: Page[]; texts: PaperText[] };

/** What papers are made from: the facts, and the gaps, whose words for papers stand on some. */
export type PaperSources = { profile: Profile | undefined; gaps: readonly Gap[] };

/** The 履歴書 that goes along with the facts themselves. */
export const PLAIN_TITLE = rirekishoWords.title.replaceAll("　", "");
export const PLAIN_FILE = "rirekisho-a4.pdf";

/** The names of the files: the format takes small Latin letters only. */
const FILES: Readonly<Record<Form, string>> = {
  rirekisho: "rirekisho",
  shokumuKeirekisho: "shokumu-keirekisho",
  jobCard: "job-card",
  letter: "letter",
  envelope: "envelope",
  englishCv: "english-cv",
};

/** An envelope says nothing that its letter does not. */
export function goesAlong({ form }: PaperRecord): boolean {
  return form !== "envelope";
}

/**
 * The chosen papers, as they are printed, but without a photo: who reads them knows the person, or need not know the face.
 * @param today the day on those that bear none of their own
 */
export function papersAlong(
  records: readonly VaultRecord[],
  { profile = EMPTY_PROFILE, gaps }: PaperSources,
  today: string,
  words: Catalogue,
): PaperAlong[] {
  const papers = records.filter((record): record is VaultRecord<"paper"> => record.kind === "paper");
  const facts = seenBy(profile, "paper");
  return papers.map(({ id, body }, index) => {
    const day = body.sent ? calendarDayOf(new Date(body.sent.at)) : today;
    const shown = profileOnPaper(facts, body);
    return {
      id,
      file: `${FILES[body.form]}-${index + 1}.pdf`,
      title: nameOfPaper(body, words),
      pages: pagesOf(body, shown, day, gaps),
      texts: body.sent ? [] : textsOn(body, profile),
    };
  });
}

/** What the share's data says of the papers in it: the plain 履歴書 of the facts among them. */
export function papersSection(
  records: readonly VaultRecord[],
  papers: readonly PaperAlong[],
  words: Catalogue,
): Sections["papers"] {
  const facts = records.find((record): record is VaultRecord<"profile"> => record.kind === "profile");
  const own = papers.map(({ id, file, title, texts }) => ({ id, file, title: title.slice(0, 300), texts }));
  if (!facts) return own;
  const plain = newPaper("rirekisho");
  const texts = textsOn(plain, facts.body);
  return [{ id: facts.id, file: PLAIN_FILE, title: nameOfPaper(plain, words), texts }, ...own];
}
