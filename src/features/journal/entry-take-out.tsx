import { FileDown, FileText, Printer } from "lucide-react";
import { memo, type ReactNode, useState } from "react";
import { ask } from "../../bridge/page.ts";
import { entryText } from "../../domain/book/entry-text.ts";
import type { JournalEntry } from "../../domain/journal/entry.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { bookEntryOf, formNameOf } from "../book-entry.ts";
import { printAhead } from "../print-ahead.ts";
import { troubleWords, useWork } from "../use-work.ts";
import "./entry-take-out.css";

type EntryTakeOutProps = {
  vault: VaultClient;
  id: string;
  /** Saves what is being written: what is taken out is what is kept. */
  flush: () => Promise<boolean>;
  settings: Settings;
  /** Whether a passage of the page is covered. */
  isCovered: boolean;
  /** To where all of the journal is made into a book. */
  onBook: () => void;
};

/** One page out of Ippo: as a PDF, as text, on paper. */
export const EntryTakeOut = memo(function EntryTakeOut(props: EntryTakeOutProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="entry-take-out">
      <Button kind="quiet" onPress={() => setOpen(!isOpen)} expanded={isOpen}>
        {useLanguage().words.book.one.open}
      </Button>
      {isOpen && <Ways {...props} />}
    </div>
  );
});

function Ways({ vault, id, flush, settings, isCovered, onBook }: EntryTakeOutProps) {
  const { words, formats, locale } = useLanguage();
  const { one, printed } = words.book;
  const [wantsCovered, setWantsCovered] = useState(false);
  // Only what the switch says while it is seen.
  const withCovered = isCovered && wantsCovered;
  const [said, setSaid] = useState<ReactNode>();
  const { working, trouble, run } = useWork();

  const take = (way: (entry: JournalEntry) => Promise<ReactNode>) =>
    run(async () => {
      setSaid(undefined);
      if (!(await flush())) return;
      const record = await vault.get("journal", id);
      if (record) setSaid(await way(record.body));
    });
  const timeOf = ({ at }: JournalEntry) => (settings.showTime ? formats.time(new Date(at)) : "");
  const jobOf = async (entry: JournalEntry) => ({
    kind: "entry" as const,
    look: {
      locale,
      paper: "a4" as const,
      direction: settings.isVertical ? ("vertical" as const) : ("horizontal" as const),
    },
    entry: await bookEntryOf(vault, entry, { withCovered, withPhotos: true, timeOf }),
  });
  const keep = async (kind: "pdf" | "txt", entry: JournalEntry, bytes: Uint8Array) => {
    const { saved, name } = await ask("saveFile", { kind, suggestedName: `${one.fileName(entry.day)}.${kind}`, bytes });
    return saved ? <Ruby asWritten={name}>{one.saved(name)}</Ruby> : undefined;
  };
  const toPdf = async (entry: JournalEntry) => keep("pdf", entry, await ask("printPdf", await jobOf(entry)));
  const toText = async (entry: JournalEntry) => {
    const head = [formats.longDay(entry.day), timeOf(entry), formNameOf(entry, words)].filter((line) => line !== "");
    const own = await bookEntryOf(vault, entry, { withCovered, withPhotos: false, timeOf });
    return keep("txt", entry, new TextEncoder().encode(entryText(own, head, { ...printed, photo: printed.photoAway })));
  };
  const toPaper = async (entry: JournalEntry) =>
    (await ask("print", await jobOf(entry))).printed ? <Ruby>{one.printed}</Ruby> : undefined;

  return (
    <>
      <p className="small">
        <Ruby>{one.lead}</Ruby>
      </p>
      {isCovered && <Toggle label={one.covered} isSelected={withCovered} onChange={setWantsCovered} />}
      <div className="row">
        <Button
          onNear={printAhead}
          icon={<FileDown className="icon" />}
          onPress={() => void take(toPdf)}
          isDisabled={working}
        >
          {one.pdf}
        </Button>
        <Button icon={<FileText className="icon" />} onPress={() => void take(toText)} isDisabled={working}>
          {one.text}
        </Button>
        <Button
          onNear={printAhead}
          icon={<Printer className="icon" />}
          onPress={() => void take(toPaper)}
          isDisabled={working}
        >
          {one.print}
        </Button>
      </div>
      <p className="small" role="status">
        {working ? <Ruby>{one.making}</Ruby> : said}
      </p>
      <Button kind="quiet" onPress={() => void flush().then((kept) => kept && onBook())}>
        {words.book.title}
      </Button>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </>
  );
}
