import { FileDown, FileText, Image, Printer, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { ask } from "../../bridge/page.ts";
import type { Page } from "../../domain/resume/layout/page.ts";
import type { PaperRecord, Size } from "../../domain/resume/paper.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { PaperDesk } from "../../ui/paper/paper.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { fileNameOf, kindOfPaper } from "../paper-name.ts";
import { printAhead } from "../print-ahead.ts";
import { pictureOf } from "./picture-of.ts";
import { useAttempt } from "./use-attempt.ts";
import type { Papers } from "./use-paper.ts";

type PaperPaneProps = {
  papers: Papers;
  pages: Page[];
  /** The bytes of its Word file, for papers that have one. */
  word: (() => Promise<Uint8Array>) | undefined;
  undo: (() => void) | undefined;
  /** The line that says what is saved: here it stays in sight, however far down the facts the person writes. */
  children: ReactNode;
};

/** The page itself, live: the very drawing that is printed. */
export function PaperPane({ papers, pages, word, undo, children }: PaperPaneProps) {
  const words = useWords();
  const { paper: texts } = words.documents;
  const { saveWord, wordNotes } = words.paperFiles;
  const { run, busy, said, problem } = useAttempt();
  const { paper } = papers;
  if (!paper) return null;
  const { form, choices, oldForm } = paper.body;
  const name = kindOfPaper(paper.body, words);
  const { size } = choices;
  const note = form === "rirekisho" && oldForm.isUsed ? words.oldForm.lines : texts.notes[form];
  const wordNote = word && form === "rirekisho" && (size === "a3" || size === "b4") ? wordNotes[size] : undefined;
  const sheet = sheetOf(paper.body);
  const job = { kind: "paper", title: name, pages } as const;
  const keep = async (kind: "pdf" | "png" | "docx", suggestedName: string, bytes: Uint8Array) => {
    const { saved, name: kept } = await ask("saveFile", { kind, suggestedName, bytes });
    return saved ? <Ruby asWritten={kept}>{texts.saved(kept)}</Ruby> : undefined;
  };
  const savePdf = async () => keep("pdf", fileNameOf(paper.body, words, ".pdf"), await ask("printPdf", job));
  const saveDocx = async () => word && keep("docx", fileNameOf(paper.body, words, ".docx"), await word());
  const savePng = async () => {
    let said: ReactNode;
    for (const [index, page] of pages.entries()) {
      const fileName = fileNameOf(paper.body, words, `-${index + 1}.png`);
      said = await keep("png", fileName, await pictureOf(page, "image/png"));
      if (!said) return undefined;
    }
    return said;
  };
  const print = async () => ((await ask("print", job)).printed ? <Ruby>{texts.printed}</Ruby> : undefined);
  return (
    <div className="paper-pane">
      <div className="paper-tools">
        <Button onNear={printAhead} icon={<FileDown className="icon" />} onPress={() => run(savePdf)} isDisabled={busy}>
          {texts.savePdf}
        </Button>
        {word && (
          <Button icon={<FileText className="icon" />} onPress={() => run(saveDocx)} isDisabled={busy}>
            {saveWord}
          </Button>
        )}
        <Button icon={<Image className="icon" />} onPress={() => run(savePng)} isDisabled={busy}>
          {texts.savePng}
        </Button>
        <Button onNear={printAhead} icon={<Printer className="icon" />} onPress={() => run(print)} isDisabled={busy}>
          {texts.print}
        </Button>
        <Button icon={<Undo2 className="icon" />} onPress={() => undo?.()} isDisabled={!undo}>
          {texts.undo}
        </Button>
      </div>
      {children}
      <p className="small" role="status">
        {busy ? <Ruby>{texts.making}</Ruby> : (said ?? <Ruby>{note}</Ruby>)}
      </p>
      {sheet && (
        <p className="small">
          <Ruby>{texts.shop[sheet]}</Ruby>
        </p>
      )}
      {wordNote && (
        <p className="small">
          <Ruby>{wordNote}</Ruby>
        </p>
      )}
      {problem && <Problem {...words.errors.bridge[problem]} />}
      <PaperDesk pages={pages} title={name} label={(page, of) => texts.page(name, page, of)} />
    </div>
  );
}

/** The sheet a shop's copier has to hold; none for what is printed on an envelope itself. */
function sheetOf({ form, choices, envelope }: PaperRecord): Size | undefined {
  if (form === "rirekisho") return choices.size;
  return form === "envelope" && envelope.size !== "label" ? undefined : "a4";
}
