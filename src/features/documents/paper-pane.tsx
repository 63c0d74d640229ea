import { FileDown, Printer } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { BridgeError, type BridgeErrorCode } from "../../bridge/answer.ts";
import { ask } from "../../bridge/page.ts";
import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import { PAPERS, type Paper, rirekishoPages } from "../../domain/resume/layout/rirekisho.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { PaperDesk } from "../../ui/paper/paper.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";

type PaperPaneProps = {
  profile: Profile;
  today: string;
  /** The line that says what is saved: here it stays in sight, however far down the facts the person writes. */
  children: ReactNode;
};

/** The page itself, live: the very drawing that is printed. */
export function PaperPane({ profile, today, children }: PaperPaneProps) {
  const words = useWords();
  const { paper: texts } = words.documents;
  const [paper, setPaper] = useState<Paper>("a4");
  const { run, busy, said, problem } = useAttempt();
  const pages = useMemo(() => rirekishoPages(profile, rirekishoWords, { paper, day: today }), [profile, paper, today]);
  const job = { kind: "rirekisho", profile, paper, day: today } as const;
  const savePdf = async () => {
    const bytes = await ask("printPdf", job);
    const suggestedName = `${texts.fileName}.pdf`;
    const { saved, name } = await ask("saveFile", { kind: "pdf", suggestedName, bytes });
    return saved ? <Ruby asWritten={name}>{texts.saved(name)}</Ruby> : undefined;
  };
  const print = async () => ((await ask("print", job)).printed ? <Ruby>{texts.printed}</Ruby> : undefined);
  return (
    <div className="paper-pane">
      <div className="paper-tools">
        <Choice
          label={texts.size}
          value={paper}
          onChange={setPaper}
          options={PAPERS.map((id) => ({ id, label: texts.sizes[id] }))}
          hideLabel
        />
        <Button icon={<FileDown className="icon" />} onPress={() => run(savePdf)} isDisabled={busy}>
          {texts.savePdf}
        </Button>
        <Button icon={<Printer className="icon" />} onPress={() => run(print)} isDisabled={busy}>
          {texts.print}
        </Button>
      </div>
      {children}
      <p className="small" role="status">
        {busy ? <Ruby>{texts.making}</Ruby> : (said ?? <Ruby>{texts.form}</Ruby>)}
      </p>
      {problem && <Problem {...words.errors.bridge[problem]} />}
      <PaperDesk pages={pages} title={texts.title} label={texts.page} />
    </div>
  );
}

/** One try at a time; what it came to is said, and what stood in its way. */
function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<ReactNode>();
  const [problem, setProblem] = useState<BridgeErrorCode>();
  const attempt = async (act: () => Promise<ReactNode>) => {
    setBusy(true);
    setSaid(undefined);
    setProblem(undefined);
    try {
      setSaid(await act());
    } catch (error) {
      setProblem(error instanceof BridgeError ? error.code : "failed");
    } finally {
      setBusy(false);
    }
  };
  return { run: (act: () => Promise<ReactNode>) => void attempt(act), busy, said, problem };
}
