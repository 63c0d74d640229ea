import { useMemo, useState } from "react";
import { ask } from "../../bridge/page.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import { type PlainField, plainText, signsOf } from "../../domain/resume/plain-text.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { fileNameOf } from "../paper-name.ts";
import { plainOf } from "./plain-of.ts";
import { useAttempt } from "./use-attempt.ts";

type WebFormProps = { paper: PaperRecord; shown: Profile; today: string; gaps: readonly Gap[] };

/** What stands on the paper, field by field, to be copied into a form on the web; and the whole of it as a text. */
export function WebForm({ paper, shown, today, gaps }: WebFormProps) {
  const words = useWords();
  const { documents, errors, paperFiles } = words;
  const { web } = paperFiles;
  const plain = useMemo(() => plainOf(paper, shown, today, gaps), [paper, shown, today, gaps]);
  const { run, busy, said, problem } = useAttempt();
  const { copy, copied, forget, isTroubled } = useCopy();
  const save = async () => {
    forget();
    const suggestedName = fileNameOf(paper, words, ".txt");
    const { saved, name } = await ask("saveFile", { kind: "txt", suggestedName, bytes: textFile(plainText(plain)) });
    return saved ? <Ruby asWritten={name}>{documents.paper.saved(name)}</Ruby> : undefined;
  };
  if (plain.fields.length === 0) {
    return (
      <Section title={web.title}>
        <p className="small">
          <Ruby>{web.empty}</Ruby>
        </p>
      </Section>
    );
  }
  return (
    <Section title={web.title} note={web.note}>
      {plain.fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have one name, and the fields keep their order
        <Field key={index} field={field} isCopied={copied === index} copy={() => copy(index, field.text)} />
      ))}
      <div className="paper-tools">
        <Button onPress={() => copy("all", plainText(plain))}>{web.copyAll}</Button>
        <Button onPress={() => run(save)} isDisabled={busy}>
          {web.saveText}
        </Button>
      </div>
      <p className="small" role="status">
        {copied === "all" ? <Ruby>{web.copiedAll}</Ruby> : said}
      </p>
      {isTroubled && <Problem {...web.troubled} />}
      {problem && <Problem {...errors.bridge[problem]} />}
    </Section>
  );
}

type FieldProps = { field: PlainField; isCopied: boolean; copy: () => void };

function Field({ field: { label, text }, isCopied, copy }: FieldProps) {
  const { web } = useWords().paperFiles;
  const { all, inLines } = signsOf(text);
  return (
    <div className="web-field">
      <div className="web-field-head">
        <p className="field-label" lang="ja">
          <Ruby>{label}</Ruby>
        </p>
        <p className="small">
          <Ruby>{all === inLines ? web.signs(all) : web.signsInLines(all, inLines)}</Ruby>
        </p>
        <Button kind="quiet" label={web.copyOf(label)} onPress={copy}>
          {web.copy}
        </Button>
        <span className="small" role="status">
          <Ruby>{isCopied && web.copied(label)}</Ruby>
        </span>
      </div>
      <p className="inherited-text" lang="ja">
        {text}
      </p>
    </div>
  );
}

/** Copies a text, and tells which one it was. What was copied stays with the system until something else is. */
function useCopy() {
  const [copied, setCopied] = useState<number | "all">();
  const [isTroubled, setTroubled] = useState(false);
  const forget = () => {
    setCopied(undefined);
    setTroubled(false);
  };
  const copy = async (which: number | "all", text: string) => {
    forget();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(which);
    } catch {
      setTroubled(true);
    }
  };
  return { copy: (which: number | "all", text: string) => void copy(which, text), copied, forget, isTroubled };
}

/** UTF-8 that says so, and the line ends of Windows: the oldest editor that may open it needs both. */
function textFile(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text.toWellFormed().replaceAll("\n", "\r\n")}`);
}
