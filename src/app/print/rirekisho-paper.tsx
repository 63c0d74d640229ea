import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import { type Paper, rirekishoPages } from "../../domain/resume/layout/rirekisho.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { PrintedSheets } from "../../ui/paper/printed-sheets.tsx";

type RirekishoPaperProps = { profile: Profile; paper: Paper; day: string };

/** The 履歴書, on one A3 sheet or on two A4. */
export function RirekishoPaper({ profile, paper, day }: RirekishoPaperProps) {
  const title = rirekishoWords.title.replaceAll("　", "");
  return <PrintedSheets pages={rirekishoPages(profile, rirekishoWords, { paper, day })} title={title} />;
}
