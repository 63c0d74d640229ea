import { FileUp } from "lucide-react";
import { useState } from "react";
import { ask } from "../../../bridge/page.ts";
import type { Catalogue } from "../../../content/catalogue.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { troubleWords, useWork } from "../../use-work.ts";
import type { ExchangeProps } from "./exchange-props.ts";
import { type Incoming, type Refused, readFile, readPastedText } from "./incoming.ts";
import { Review } from "./review.tsx";
import type { KeptForeign } from "./use-foreign.ts";

/** More than is sorted can be pasted; what is beyond is shown again as it is. */
const MOST_TYPED = 200_000;

/** A file or a pasted text, looked at before anything of it is taken. */
export function TakeIn({ profile, change, flush, kept }: ExchangeProps & { kept: KeptForeign }) {
  const { words } = useLanguage();
  const { in: texts, review } = words.exchange;
  const [text, setText] = useState("");
  const [incoming, setIncoming] = useState<Incoming>();
  const [refused, setRefused] = useState<Refused>();
  const [said, setSaid] = useState("");
  const { working, trouble, run } = useWork();
  const look = (read: Incoming | Refused | undefined) => {
    setSaid("");
    setRefused(read && "kind" in read ? read : undefined);
    setIncoming(read && "kind" in read ? undefined : read);
  };
  const pick = () =>
    void run(async () => {
      const file = await ask("openFile", { kinds: ["json", "pdf", "csv"] });
      if (file) look(readFile(file.name, file.bytes));
    });
  const done = (isTaken: boolean) => {
    look(undefined);
    if (isTaken) setText("");
    setSaid(isTaken ? review.taken : "");
  };
  return (
    <>
      <Section title={texts.title} note={texts.note}>
        <div>
          <Button icon={<FileUp className="icon" />} onPress={pick} isDisabled={working}>
            {texts.pick}
          </Button>
        </div>
        {refused && !working && <Problem {...refusedWords(refused, words)} />}
        {trouble && <Problem {...troubleWords(trouble, words)} />}
        <TextField
          label={texts.paste}
          note={texts.pasteNote}
          value={text}
          onChange={setText}
          maxLength={MOST_TYPED}
          rows={6}
          multiline
        />
        <div>
          <Button onPress={() => look(readPastedText(text))} isDisabled={text.trim() === ""}>
            {texts.sort}
          </Button>
        </div>
        <p className="small" role="status">
          <Ruby>{working ? texts.reading : said}</Ruby>
        </p>
      </Section>
      {incoming && (
        <Review
          incoming={incoming}
          profile={profile}
          kept={kept}
          take={(next) => {
            change(next);
            flush();
          }}
          done={done}
        />
      )}
    </>
  );
}

/** What happened, what is safe, what can be done. */
function refusedWords(refused: Refused, { exchange }: Catalogue) {
  const { refused: texts } = exchange;
  const { safe, next } = texts;
  switch (refused.kind) {
    case "kind":
      return { what: texts.kind.what, safe, next: texts.kind.next };
    case "json": {
      const place = refused.place === "" ? "" : texts.place(refused.place);
      return { what: [texts.json[refused.code], place].filter(Boolean).join(" "), safe, next };
    }
    case "pdf":
      return { what: texts.pdf[refused.code], safe, next: texts.pdfNext };
    case "csv": {
      const what = refused.code === "row" ? texts.csv.row(refused.row) : texts.csv[refused.code];
      return { what, safe, next: texts.csvNext };
    }
  }
}
