import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { BOOK_PAPERS, type BookPaper, DIRECTIONS, type Direction } from "../../domain/book/book.ts";
import type { BookSpan } from "../../domain/book/span.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { troubleOf, troubleWords } from "../use-work.ts";
import { type BookState, bookMakerOf } from "./book-maker.ts";
import { BookSpanFields } from "./book-span.tsx";
import "./book-section.css";

type BookSectionProps = { vault: VaultClient; settings: Settings };

/** The journal as a book: what goes in, how it looks, and the making. */
export function BookSection({ vault, settings }: BookSectionProps) {
  const { words, formats, locale } = useLanguage();
  const texts = words.book;
  const maker = bookMakerOf(vault);
  const state = useSyncExternalStore(maker.listen, maker.now);
  const [span, setSpan] = useState<BookSpan | undefined>({ kind: "all" });
  const [paper, setPaper] = useState<BookPaper>("a5");
  const [direction, setDirection] = useState<Direction>(settings.isVertical ? "vertical" : "horizontal");
  const [title, setTitle] = useState<string>(texts.printed.title);
  const [withPhotos, setWithPhotos] = useState(true);
  const [withHeavy, setWithHeavy] = useState(false);
  const [withCovered, setWithCovered] = useState(false);
  const isMaking = ["reading", "setting", "writing"].includes(state.phase);
  const make = () => {
    if (!span) return;
    void maker.make({
      span,
      look: { locale, paper, direction },
      title: title.trim() === "" ? texts.printed.title : title.trim(),
      withPhotos,
      withHeavy,
      withCovered,
      timeOf: ({ at }) => (settings.showTime ? formats.time(new Date(at)) : ""),
      spanName: (first, last) => texts.printed.span(formats.longDay(first), formats.longDay(last)),
      monthName: (month) => formats.month(`${month}-01`),
    });
  };
  return (
    <Section title={texts.title}>
      <p>
        <Ruby>{texts.lead}</Ruby>
      </p>
      <div className="book-fields">
        <BookSpanFields vault={vault} onChange={setSpan} />
        <Choice
          label={texts.paper}
          value={paper}
          onChange={setPaper}
          options={BOOK_PAPERS.map((id) => ({ id, label: texts.papers[id] }))}
        />
        <Choice
          label={texts.direction}
          value={direction}
          onChange={setDirection}
          options={DIRECTIONS.map((id) => ({ id, label: texts.directions[id] }))}
        />
        <TextField label={texts.cover} value={title} onChange={setTitle} maxLength={60} />
        <Toggle label={texts.photos} isSelected={withPhotos} onChange={setWithPhotos} />
        <Toggle label={texts.heavy} isSelected={withHeavy} onChange={setWithHeavy} />
        <Toggle label={texts.covered} isSelected={withCovered} onChange={setWithCovered} />
      </div>
      <p>
        <Ruby>{texts.plain}</Ruby>
      </p>
      <div className="row">
        <Button onPress={make} isDisabled={isMaking || !span}>
          {texts.make}
        </Button>
        {isMaking && <Button onPress={() => void maker.stop()}>{texts.stop}</Button>}
      </div>
      <Progress state={state} />
    </Section>
  );
}

/** How far the book is, and what became of it. */
function Progress({ state }: { state: BookState }) {
  const { words } = useLanguage();
  const texts = words.book;
  const line = useRef<HTMLParagraphElement>(null);
  const { phase } = state;
  // The line may lie below what is in sight, and the button is pressed above it.
  useEffect(() => {
    if (phase !== "idle") line.current?.scrollIntoView({ block: "nearest" });
  }, [phase]);
  if (state.phase === "trouble") {
    const trouble = troubleOf(state.error);
    const isTooBig = "bridge" in trouble && trouble.bridge === "too-big";
    return <Problem {...(isTooBig ? texts.tooBig : troubleWords(trouble, words))} />;
  }
  return (
    <p className="small book-progress" role="status" ref={line}>
      {state.phase === "reading" && <Ruby>{texts.reading}</Ruby>}
      {state.phase === "setting" && <Ruby>{texts.setting(String(state.done), String(state.all))}</Ruby>}
      {state.phase === "writing" && <Ruby>{texts.writing}</Ruby>}
      {state.phase === "nothing" && <Ruby>{texts.nothing}</Ruby>}
      {state.phase === "stopped" && <Ruby>{texts.stopped}</Ruby>}
      {state.phase === "done" && <Ruby asWritten={state.name}>{texts.done(state.name, String(state.pages))}</Ruby>}
    </p>
  );
}
