import { FileDown, Printer } from "lucide-react";
import { useState } from "react";
import { ask } from "../../bridge/page.ts";
import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import { GUIDES, type Guide, handwritingPages } from "../../domain/resume/layout/handwriting.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { fileNameOf, kindOfPaper } from "../paper-name.ts";
import { printAhead } from "../print-ahead.ts";
import { useAttempt } from "./use-attempt.ts";

type HandwritingProps = {
  paper: PaperRecord;
  /** The facts as they stand on it. */
  shown: Profile;
  /** The day that stands on it where none was chosen. */
  today: string;
};

/** The 履歴書 to be written by hand: a way to print it, and nothing that the paper keeps. */
export function Handwriting({ paper, shown, today }: HandwritingProps) {
  const words = useWords();
  const { handwriting: texts, documents, errors } = words;
  const [guide, setGuide] = useState<Guide>("light");
  const { run, busy, said, problem } = useAttempt();
  const job = () => {
    const pages = handwritingPages(guide, shown, rirekishoWords, {
      choices: paper.choices,
      oldForm: paper.oldForm,
      day: today,
    });
    return { kind: "paper", title: kindOfPaper(paper, words), pages } as const;
  };
  const print = async () => ((await ask("print", job())).printed ? <Ruby>{documents.paper.printed}</Ruby> : undefined);
  const savePdf = async () => {
    const bytes = await ask("printPdf", job());
    const suggestedName = fileNameOf(paper, words, texts.endings[guide]);
    const { saved, name } = await ask("saveFile", { kind: "pdf", suggestedName, bytes });
    return saved ? <Ruby asWritten={name}>{documents.paper.saved(name)}</Ruby> : undefined;
  };
  return (
    <Section title={texts.title} note={texts.note}>
      <Choice
        label={texts.guide}
        value={guide}
        onChange={setGuide}
        options={GUIDES.map((id) => ({ id, label: texts.guides[id] }))}
      />
      <div className="paper-tools">
        <Button onNear={printAhead} icon={<Printer className="icon" />} onPress={() => run(print)} isDisabled={busy}>
          {texts.print[guide]}
        </Button>
        <Button onNear={printAhead} icon={<FileDown className="icon" />} onPress={() => run(savePdf)} isDisabled={busy}>
          {texts.savePdf[guide]}
        </Button>
      </div>
      <p className="small" role="status">
        {busy ? <Ruby>{documents.paper.making}</Ruby> : said}
      </p>
      {problem && <Problem {...errors.bridge[problem]} />}
    </Section>
  );
}
