import type { Gap } from "../../domain/resume/gap.ts";
import type { Page } from "../../domain/resume/layout/page.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import type { VaultClient } from "../../vault/client.ts";
import { EnglishPanel } from "./english/english-panel.tsx";
import { DiscardPaper, HandedIn, HandIn } from "./hand-in.tsx";
import { Handwriting } from "./handwriting.tsx";
import { JobCardPanel } from "./job-card/job-card-panel.tsx";
import { EnvelopePanel } from "./letters/envelope-panel.tsx";
import { LetterPanel } from "./letters/letter-panel.tsx";
import { OldFormSection } from "./old-form-section.tsx";
import { type PaperPanelProps, RirekishoPanel } from "./paper-panel.tsx";
import { ShokumuPanel } from "./shokumu-panel.tsx";
import type { Papers } from "./use-paper.ts";
import { WebForm } from "./web-form.tsx";

type PaperSideProps = PaperPanelProps & {
  vault: VaultClient;
  papers: Papers;
  /** Its key, which changes with the paper on the desk. */
  paperKey: string;
  /** The facts as they stand on it. */
  shown: Profile;
  pages: readonly Page[];
  gaps: readonly Gap[];
  today: string;
  /** How the facts themselves are changed. */
  facts: { change: (change: Partial<Profile>) => void; flush: () => void };
};

/** What is of the paper on the desk alone. One that was handed in only says so. */
export function PaperSide(props: PaperSideProps) {
  const { vault, papers, paper, paperKey, shown, pages, gaps, today } = props;
  // A letter and an envelope are not what forms on the web ask for.
  const web = paper.form !== "letter" && paper.form !== "envelope" && (
    <WebForm key={paperKey} paper={paper} shown={shown} today={today} gaps={gaps} />
  );
  const byHand = paper.form === "rirekisho" && <Handwriting paper={paper} shown={shown} today={today} />;
  if (paper.sent) {
    return (
      <>
        <HandedIn vault={vault} papers={papers} />
        {byHand}
        {web}
      </>
    );
  }
  return (
    <>
      <FormPanel {...props} />
      {byHand}
      {web}
      <HandIn vault={vault} papers={papers} shown={shown} pages={pages} gaps={gaps} />
      {paper.title !== "" && <DiscardPaper papers={papers} />}
    </>
  );
}

function FormPanel(props: PaperSideProps) {
  switch (props.paper.form) {
    case "rirekisho":
      return (
        <>
          <RirekishoPanel {...props} />
          <OldFormSection {...props} />
        </>
      );
    case "shokumuKeirekisho":
      return <ShokumuPanel {...props} />;
    case "letter":
      return <LetterPanel {...props} />;
    case "envelope":
      return <EnvelopePanel {...props} />;
    case "jobCard":
      return <JobCardPanel {...props} />;
    case "englishCv":
      return <EnglishPanel {...props} />;
  }
}
