import { type ReactNode, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import type { ReportData } from "../../share/contents.ts";
import { makePassphrase } from "../../share/passphrase.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { printAhead } from "../print-ahead.ts";
import type { PaperAlong } from "./papers-along.ts";
import { logShare, saveSealed, sealFor } from "./seal.ts";
import { ShareTrouble } from "./share-trouble.tsx";
import { useShareWork } from "./use-share-work.ts";

type SealSectionProps = {
  vault: VaultClient;
  data: ReportData;
  records: readonly VaultRecord[];
  papers: readonly PaperAlong[];
  onLeave: () => void;
};

const draw = () => makePassphrase(crypto.getRandomValues(new Uint8Array(6)));

/** The passphrase, the seal, and the two files it can be kept as. */
export function SealSection({ vault, data, records, papers, onLeave }: SealSectionProps) {
  const { words, formats } = useLanguage();
  const texts = words.sharing.seal;
  const [drawn, setDrawn] = useState(draw);
  const [passphrase, setPassphrase] = useState(drawn.ascii);
  const [file, setFile] = useState<{ bytes: Uint8Array; shareId: string }>();
  const [isLogged, setLogged] = useState(false);
  const { busy, problem, attempt } = useShareWork();
  const [said, setSaid] = useState<ReactNode>();

  const another = () => {
    const next = draw();
    setDrawn(next);
    setPassphrase(next.ascii);
  };
  const seal = () => attempt(async () => setFile(await sealFor(vault, data, records, papers, passphrase)));
  const keep = (kind: "ippo" | "html") =>
    attempt(async () => {
      if (!file) return;
      const name = await saveSealed(file.bytes, kind, texts.fileName(calendarDayOf(new Date())), data.locale);
      if (!name) return;
      setSaid(<Ruby asWritten={name}>{texts.saved(name)}</Ruby>);
      if (isLogged) return;
      await logShare(vault, file.shareId, data, records, words, formats);
      setLogged(true);
    });

  return (
    <Section title={texts.title} note={texts.note}>
      {!file && (
        <>
          <TextField
            label={texts.words}
            note={texts.wordsNote}
            value={passphrase}
            // All of it in sight, to be copied by hand; it is one line all the same.
            onChange={(value) => setPassphrase(value.replaceAll("\n", ""))}
            maxLength={200}
            multiline
            rows={2}
          />
          {passphrase === drawn.ascii && (
            <p className="small">
              <Ruby>{texts.kana(drawn.kana)}</Ruby>
            </p>
          )}
          <div className="row">
            <Button onPress={another} isDisabled={busy}>
              {texts.another}
            </Button>
            <Button onPress={onLeave} isDisabled={busy}>
              {texts.notNow}
            </Button>
            <Button onNear={printAhead} onPress={() => void seal()} isDisabled={busy || passphrase.trim() === ""}>
              {busy ? texts.sealing : texts.act}
            </Button>
          </div>
        </>
      )}
      {file && (
        <>
          <Notice>
            <p>
              <Ruby>{texts.sealed}</Ruby>
            </p>
            <p data-testid="share-words">{passphrase}</p>
          </Notice>
          <div className="row">
            <Button onPress={() => void keep("ippo")} isDisabled={busy}>
              {texts.saveIppo}
            </Button>
            <Button onPress={() => void keep("html")} isDisabled={busy}>
              {texts.saveHtml}
            </Button>
            <Button onPress={onLeave}>{texts.again}</Button>
          </div>
          <p className="small">
            <Ruby>{texts.htmlNote}</Ruby>
          </p>
        </>
      )}
      {said && (
        <p className="small" role="status">
          {said}
        </p>
      )}
      <ShareTrouble problem={problem} />
    </Section>
  );
}
