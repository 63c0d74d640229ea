import { useEffect, useMemo, useRef, useState } from "react";
import { addDays, calendarDayOf, dayOf as personsDay } from "../../domain/time/day.ts";
import { sectionsOf } from "../../share/consent.ts";
import type { ReportData } from "../../share/contents.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { PaperDesk } from "../../ui/paper/paper.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useRecords } from "../use-records.ts";
import { ItemList } from "./item-list.tsx";
import { papersAlong, papersSection } from "./papers-along.ts";
import { ReportView } from "./report-view.tsx";
import { SealSection } from "./seal-section.tsx";
import { TextsAlong } from "./texts-along.tsx";
import { useSharable } from "./use-sharable.ts";

const LENGTHS = ["14", "31", "92", "366"] as const;
type Length = (typeof LENGTHS)[number];

/** Who for, which time, what; then exactly what goes in; then the seal. Nothing is chosen beforehand. */
export function GiveView({ vault, dayEnd }: { vault: VaultClient; dayEnd: number }) {
  const { words, formats, locale } = useLanguage();
  const texts = words.sharing;
  const [recipient, setRecipient] = useState("");
  const [senderName, setSenderName] = useState("");
  const [wish, setWish] = useState("");
  const [length, setLength] = useState<Length>("92");
  const [to] = useState(() => personsDay(new Date(), dayEnd));
  const from = addDays(to, -Number(length) + 1);
  const records = useSharable(vault, from, to);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [previewing, setPreviewing] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  // Either face of this view begins at its top, wherever the other was left. The room itself begins at its own.
  const shown = useRef(previewing);
  useEffect(() => {
    if (shown.current === previewing) return;
    shown.current = previewing;
    top.current?.scrollIntoView({ block: "start" });
  }, [previewing]);
  const [today] = useState(() => calendarDayOf(new Date()));
  const { records: profiles } = useRecords(vault, "profile");
  const { records: gaps } = useRecords(vault, "gap");
  const picked = useMemo(() => (records ?? []).filter(({ id }) => chosen.has(id)), [records, chosen]);
  const papers = useMemo(() => {
    const sources = { profile: profiles?.[0]?.body, gaps: (gaps ?? []).map(({ body }) => body) };
    return papersAlong(picked, sources, today, words);
  }, [picked, profiles, gaps, today, words]);
  const data: ReportData = useMemo(
    () => ({
      locale,
      createdAt: new Date().toISOString(),
      period: { from, to },
      senderName,
      recipient,
      wish,
      sections: { ...sectionsOf(picked), papers: papersSection(picked, papers, words) },
    }),
    [locale, from, to, senderName, recipient, wish, picked, papers, words],
  );

  if (previewing) {
    return (
      <div className="give-preview" ref={top}>
        <div className="stack">
          <Section title={texts.preview.title} note={texts.preview.note}>
            <div>
              <Button onPress={() => setPreviewing(false)}>{texts.preview.back}</Button>
            </div>
            <ReportView data={data} />
          </Section>
          {papers.length > 0 && (
            <Section title={texts.preview.papers} note={texts.preview.papersNote}>
              {papers.map(({ file, title, pages, texts: onIt }) => (
                <div key={file} className="paper-along stack-tight">
                  <h3>
                    <Ruby asWritten={title}>{title}</Ruby>
                  </h3>
                  <PaperDesk
                    pages={pages}
                    title={title}
                    label={(page, of) => words.documents.paper.page(title, page, of)}
                  />
                  <TextsAlong texts={onIt} />
                </div>
              ))}
            </Section>
          )}
        </div>
        <SealSection vault={vault} data={data} records={picked} papers={papers} onLeave={() => setPreviewing(false)} />
      </div>
    );
  }
  return (
    <div className="give-choose" ref={top}>
      <div className="stack">
        <p>
          <Ruby>{texts.lead}</Ruby>
        </p>
        <Section title={texts.who.title}>
          <TextField
            label={texts.who.recipient}
            hint={texts.who.recipientHint}
            value={recipient}
            onChange={setRecipient}
            maxLength={80}
          />
          <TextField
            label={texts.who.name}
            note={texts.who.nameNote}
            value={senderName}
            onChange={setSenderName}
            maxLength={80}
          />
          <TextField
            label={texts.who.wish}
            note={texts.who.wishNote}
            value={wish}
            onChange={setWish}
            maxLength={1_000}
            multiline
          />
        </Section>
        <Section title={texts.period.title} note={texts.period.span(formats.longDay(from), formats.longDay(to))}>
          <Choice
            label={texts.period.label}
            hideLabel
            value={length}
            onChange={setLength}
            options={LENGTHS.map((id) => ({ id, label: texts.period.lengths[id] }))}
          />
        </Section>
      </div>
      <div className="stack">
        {records && <ItemList records={records} chosen={chosen} onChange={setChosen} />}
        <div className="row">
          <Button onPress={() => setPreviewing(true)} isDisabled={picked.length === 0 || !profiles || !gaps}>
            {texts.preview.show}
          </Button>
          <p className="small" role="status">
            <Ruby>{texts.items.chosen(String(picked.length))}</Ruby>
          </p>
        </div>
      </div>
    </div>
  );
}
