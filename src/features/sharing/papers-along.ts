import type { Catalogue } from "../../content/catalogue.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import type { Page } from "../../domain/resume/layout/page.ts";
import { type Form, type PaperRecord, profileOnPaper } from "../../domain/resume/paper.ts";
import { EMPTY_PROFILE, type Profile } from "../../domain/resume/profile.ts";
import { seenBy } from "../../domain/resume/seen-by.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { pagesOf } from "../pages-of.ts";
import { nameOfPaper } from "../paper-name.ts";

/** A paper as it goes along with a share: the name of its file there, what it is called, and its pages. */
export type PaperAlong = { file: string; title: string; pages: Page[] };

/** What papers are made from: the facts, and the gaps, whose words for papers stand on some. */
export type PaperSources = { profile: Profile | undefined; gaps: readonly Gap[] };

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
  return papers.map(({ body }, index) => {
    const day = body.sent ? calendarDayOf(new Date(body.sent.at)) : today;
    return {
      file: `${FILES[body.form]}-${index + 1}.pdf`,
      title: nameOfPaper(body, words),
      pages: pagesOf(body, profileOnPaper(facts, body), day, gaps),
    };
  });
}
