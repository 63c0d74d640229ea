import { FileDown } from "lucide-react";
import { useState } from "react";
import { ask } from "../../../bridge/page.ts";
import { withOwnData } from "../../../domain/pdf/own-data.ts";
import { HISTORIES, type HistoryName, historyCsv } from "../../../domain/resume/history-csv.ts";
import { countForeign, NOTHING_FOREIGN } from "../../../domain/resume/json-resume/foreign.ts";
import { jsonResumeText, toJsonResume } from "../../../domain/resume/json-resume/to-json-resume.ts";
import { seenBy } from "../../../domain/resume/seen-by.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { printAhead } from "../../print-ahead.ts";
import { troubleWords, useWork } from "../../use-work.ts";
import type { ExchangeProps } from "./exchange-props.ts";
import { resumeWords } from "./incoming.ts";
import type { KeptForeign } from "./use-foreign.ts";

type Out = "paper" | "private";

/** A PDF that can be taken in again, and the facts as other programs read them. */
export function TakeOut({ profile, paper, shown, pages, kept }: ExchangeProps & { kept: KeptForeign }) {
  const { words } = useLanguage();
  const { exchange, documents } = words;
  const { out } = exchange;
  const [audience, setAudience] = useState<Out>("paper");
  const [table, setTable] = useState<HistoryName>("work");
  const { working, trouble, run } = useWork();
  const [said, setSaid] = useState("");
  const foreign = countForeign(kept.foreign);
  const save = (kind: "pdf" | "json" | "csv", suggestedName: string, make: () => Promise<Uint8Array>) =>
    void run(async () => {
      setSaid("");
      const { saved, name } = await ask("saveFile", { kind, suggestedName, bytes: await make() });
      setSaid(saved ? out.saved(name) : "");
    });
  const resume = (of: Out, facts = profile) =>
    jsonResumeText(toJsonResume(facts, { audience: of, words: resumeWords, foreign: kept.foreign }));
  const formName = documents.paper.names[paper.form];
  const ownPdf = async () => {
    const pdf = await ask("printPdf", { kind: "paper", title: formName, pages: [...pages] });
    return withOwnData(pdf, resume("paper", shown));
  };
  const bytes = async (text: string) => new TextEncoder().encode(text);
  return (
    <>
      <Section title={out.title} note={out.pdfNote}>
        <div>
          <Button
            onNear={printAhead}
            icon={<FileDown className="icon" />}
            isDisabled={working}
            onPress={() => save("pdf", `${formName}_${out.pdfName}.pdf`, ownPdf)}
          >
            {out.pdf}
          </Button>
        </div>
      </Section>
      <Section title={out.otherTitle} note={out.otherNote}>
        <Choice
          label={out.audience}
          value={audience}
          onChange={setAudience}
          options={(["paper", "private"] as const).map((id) => ({ id, label: out.audiences[id] }))}
        />
        <div>
          <Button
            icon={<FileDown className="icon" />}
            isDisabled={working}
            onPress={() => save("json", "resume.json", () => bytes(resume(audience)))}
          >
            {out.json}
          </Button>
        </div>
        {foreign > 0 && (
          <div className="stack-tight">
            <p className="small">
              <Ruby>{out.foreign(foreign)}</Ruby>
            </p>
            <div>
              <Button kind="quiet" onPress={() => void run(() => kept.keep(NOTHING_FOREIGN))} isDisabled={working}>
                {out.dropForeign}
              </Button>
            </div>
          </div>
        )}
        <Select
          label={out.table}
          value={table}
          onChange={setTable}
          options={HISTORIES.map((id) => ({ id, label: exchange.facts[id] }))}
        />
        <div>
          <Button
            icon={<FileDown className="icon" />}
            isDisabled={working}
            onPress={() =>
              save("csv", `${exchange.facts[table]}.csv`.replaceAll(/[/\\:*?"<>|]/gu, "_"), () =>
                bytes(historyCsv(seenBy(profile, audience), table)),
              )
            }
          >
            {out.csv}
          </Button>
        </div>
        <p className="small" role="status">
          <Ruby>{said}</Ruby>
        </p>
        {trouble && <Problem {...troubleWords(trouble, words)} />}
      </Section>
    </>
  );
}
