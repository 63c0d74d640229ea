import { useState } from "react";
import { ask } from "../../bridge/page.ts";
import { type OpenedShare, reportDataOf } from "../../share/contents.ts";
import { report } from "../../share/report/report.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SecretField } from "../../ui/secret-field.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { AnswerSection } from "./answer-section.tsx";
import { isAnswer, receive } from "./receive.ts";
import { ReportView } from "./report-view.tsx";
import { openInWorker } from "./share-client.ts";
import { ShareTrouble } from "./share-trouble.tsx";
import { useShareWork } from "./use-share-work.ts";

type OpenViewProps = {
  vault: VaultClient;
  /** An answer was opened and kept. */
  onAnswer: (isNew: boolean) => void;
};

/**
 * A file from somebody. What was handed over is opened in memory and nowhere else; an answer to what was handed over
 * from here is kept.
 */
export function OpenView({ vault, onAnswer }: OpenViewProps) {
  const { words } = useLanguage();
  const texts = words.sharing.open;
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array }>();
  const [passphrase, setPassphrase] = useState("");
  const [opened, setOpened] = useState<OpenedShare>();
  const { busy, problem, attempt } = useShareWork();

  const choose = () =>
    attempt(async () => {
      const chosen = await ask("openFile", { kinds: ["ippo", "html"] });
      if (!chosen) return;
      if (!isAnswer(chosen.bytes)) return setFile(chosen);
      onAnswer(await receive(vault, chosen.bytes));
    });
  const open = () =>
    attempt(async () => {
      if (file) setOpened(await openInWorker(file.bytes, passphrase));
    });
  const close = () => {
    setOpened(undefined);
    setFile(undefined);
    setPassphrase("");
  };

  return (
    <div className="stack">
      {!opened && (
        <p>
          <Ruby>{texts.lead}</Ruby>
        </p>
      )}
      {!opened && (
        <div>
          <Button onPress={() => void choose()} isDisabled={busy}>
            {texts.choose}
          </Button>
        </div>
      )}
      {file && !opened && (
        <div className="stack open-words">
          <p>
            <Ruby asWritten={file.name}>{texts.chosen(file.name)}</Ruby>
          </p>
          <SecretField
            label={texts.words}
            value={passphrase}
            onChange={setPassphrase}
            onEnter={() => void open()}
            autoFocus
          />
          <div>
            <Button kind="main" onPress={() => void open()} isDisabled={busy || passphrase.trim() === ""}>
              {busy ? texts.opening : texts.act}
            </Button>
          </div>
        </div>
      )}
      <ShareTrouble problem={problem} />
      {opened && <Opened vault={vault} share={opened} onClose={close} attempt={attempt} busy={busy} />}
    </div>
  );
}

type OpenedProps = {
  vault: VaultClient;
  share: OpenedShare;
  onClose: () => void;
  attempt: (act: () => Promise<void>) => Promise<void>;
  busy: boolean;
};

function Opened({ vault, share, onClose, attempt, busy }: OpenedProps) {
  const { words, locale } = useLanguage();
  const texts = words.sharing.open;
  const data = { ...reportDataOf(share), locale };
  const print = () =>
    attempt(async () => {
      await ask("print", { kind: "report", title: words.report.title, markup: report(data, words.report) });
    });
  const savePaper = (name: string, bytes: Uint8Array) =>
    attempt(async () => {
      await ask("saveFile", { kind: "pdf", suggestedName: name, bytes });
    });
  return (
    <>
      <div className="row">
        <Button onPress={() => void print()} isDisabled={busy}>
          {texts.print}
        </Button>
        <Button onPress={onClose}>{texts.close}</Button>
        <p className="small">
          <Ruby>{share.isSigned ? words.viewer.signed : words.viewer.unsigned}</Ruby>
        </p>
      </div>
      {share.documents.length > 0 && (
        <Section title={texts.papers}>
          <div className="row">
            {share.documents.map(({ name, bytes }) => (
              <Button key={name} onPress={() => void savePaper(name, bytes)} isDisabled={busy}>
                <Ruby asWritten={name}>{texts.savePaper(name)}</Ruby>
              </Button>
            ))}
          </div>
        </Section>
      )}
      <ReportView data={data} />
      <AnswerSection vault={vault} share={share} />
    </>
  );
}
