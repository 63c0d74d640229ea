import { Copy, Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { letterWords } from "../../../content/papers/letters.ts";
import { mailOf } from "../../../domain/resume/letters/source.ts";
import type { PaperRecord } from "../../../domain/resume/paper.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import type { Papers } from "../use-paper.ts";
import "./letters.css";

/** Whether a paper is the text of a mail: it is copied, not printed. */
export function isMail({ form, letter }: PaperRecord): boolean {
  return form === "letter" && letter.medium === "email";
}

type MailPaneProps = {
  papers: Papers;
  shown: Profile;
  undo: (() => void) | undefined;
  /** The line that says what is saved. */
  children: ReactNode;
};

/** A mail, live, to be copied into a mail program part by part. */
export function MailPane({ papers, shown, undo, children }: MailPaneProps) {
  const { documents, letters } = useWords();
  const { mail: texts } = letters;
  const [copied, setCopied] = useState<string>();
  const board = { copied, setCopied };
  const { paper } = papers;
  if (!paper) return null;
  const { subject, body } = mailOf(shown, paper.body, letterWords);
  return (
    <div className="paper-pane">
      <div className="paper-tools">
        <Button icon={<Undo2 className="icon" />} onPress={() => undo?.()} isDisabled={!undo}>
          {documents.paper.undo}
        </Button>
      </div>
      {children}
      <p className="small">
        <Ruby>{texts.note}</Ruby>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a mail that scrolls is reached by keyboard, to scroll it */}
      <section className="mail" aria-label={texts.title} tabIndex={0}>
        <MailPart name={texts.subject} text={subject} copyLabel={texts.copySubject} {...board} />
        <MailPart name={texts.body} text={body} copyLabel={texts.copyBody} {...board} />
      </section>
    </div>
  );
}

type MailPartProps = {
  name: string;
  text: string;
  copyLabel: string;
  /** What was copied last; the clipboard holds one thing. */
  copied: string | undefined;
  setCopied: (text: string) => void;
};

function MailPart({ name, text, copyLabel, copied, setCopied }: MailPartProps) {
  const { mail: texts } = useWords().letters;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div className="mail-part">
      <div className="mail-head">
        <h2>
          <Ruby>{name}</Ruby>
        </h2>
        <Button icon={<Copy className="icon" />} onPress={() => void copy()}>
          {copyLabel}
        </Button>
        <span className="small" role="status">
          <Ruby>{copied === text && texts.copied}</Ruby>
        </span>
      </div>
      <p className="mail-text" lang="ja">
        {text}
      </p>
    </div>
  );
}
