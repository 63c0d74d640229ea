import { useState } from "react";
import { ask } from "../../bridge/page.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import type { Page } from "../../domain/resume/layout/page.ts";
import { WAYS } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage, useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { textOf } from "../pages-of.ts";
import { fileNameOf, kindOfPaper } from "../paper-name.ts";
import { printAhead } from "../print-ahead.ts";
import { wholePhoto } from "../use-photo.ts";
import { troubleWords, useWork } from "../use-work.ts";
import { isMail } from "./letters/mail-pane.tsx";
import type { Papers } from "./use-paper.ts";

type HandInProps = { vault: VaultClient; papers: Papers; shown: Profile; pages: readonly Page[]; gaps: readonly Gap[] };

/** Keeps a paper as it was handed in: with the facts of that day and its PDF. The paper itself can go on changing. */
export function HandIn({ vault, papers, shown, pages, gaps }: HandInProps) {
  const { words } = useLanguage();
  const { sent: texts } = words.documents;
  const [way, setWay] = useState<(typeof WAYS)[number]>();
  const { working, trouble, run } = useWork();
  const { paper } = papers;
  if (!paper) return null;
  const usual = isMail(paper.body) ? "email" : "post";
  const keep = () =>
    run(async () => {
      const title = kindOfPaper(paper.body, words);
      const pdf = await vault.addPaper(await ask("printPdf", { kind: "paper", title, pages: [...pages] }));
      const at = new Date().toISOString();
      // The text made from the facts becomes its own: later facts and gaps do not reach it any more.
      const body = textOf(paper.body, shown, gaps);
      await papers.add({ ...paper.body, body, sent: { at, way: way ?? usual, profile: shown, pdf } });
    });
  return (
    <Section title={texts.title} note={texts.note}>
      <Choice
        label={texts.way}
        value={way ?? usual}
        onChange={setWay}
        options={WAYS.map((id) => ({ id, label: texts.ways[id] }))}
      />
      <div>
        <Button onNear={printAhead} onPress={() => void keep()} isDisabled={working}>
          {texts.keep}
        </Button>
      </div>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </Section>
  );
}

/** A paper that was handed in: when and how, its PDF again, and the way to the bin. It does not change. */
export function HandedIn({ vault, papers }: Pick<HandInProps, "vault" | "papers">) {
  const { words, formats } = useLanguage();
  const { sent: texts, paper: names } = words.documents;
  const { working, trouble, run } = useWork();
  const [said, setSaid] = useState("");
  const { paper } = papers;
  const sent = paper?.body.sent;
  if (!paper || !sent) return null;
  const keepAgain = () =>
    run(async () => {
      if (!sent.pdf) return;
      const bytes = new Uint8Array(await (await wholePhoto(vault, sent.pdf)).arrayBuffer());
      const suggestedName = fileNameOf(paper.body, words, ".pdf");
      const { saved, name } = await ask("saveFile", { kind: "pdf", suggestedName, bytes });
      setSaid(saved ? names.saved(name) : "");
    });
  return (
    <Section title={texts.handedIn} note={texts.frozen}>
      <p>
        <Ruby>{texts.when(formats.longDay(calendarDayOf(new Date(sent.at))), texts.ways[sent.way])}</Ruby>
      </p>
      <div className="paper-tools">
        {sent.pdf && (
          <Button onPress={() => void keepAgain()} isDisabled={working}>
            {texts.again}
          </Button>
        )}
      </div>
      <p className="small" role="status">
        <Ruby>{said}</Ruby>
      </p>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      <DiscardPaper papers={papers} />
    </Section>
  );
}

/** Throws the paper of one employer away; the plain ones stay. */
export function DiscardPaper({ papers }: Pick<HandInProps, "papers">) {
  const words = useWords();
  const { sent: texts } = words.documents;
  const { working, trouble, run } = useWork();
  const { paper } = papers;
  if (!paper) return null;
  return (
    <div className="stack-tight">
      <div>
        <Button onPress={() => void run(() => papers.discard(paper.key))} isDisabled={working}>
          {texts.discard}
        </Button>
      </div>
      <p className="small">
        <Ruby>{texts.discardNote}</Ruby>
      </p>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </div>
  );
}
