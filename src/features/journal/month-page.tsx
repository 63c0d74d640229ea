import { useCallback, useEffect, useRef, useState } from "react";
import { COMMON_WORDS } from "../../content/common-words.ts";
import { documentOf, type Line, type PageTexts, partsOfReflection } from "../../domain/reflection/page.ts";
import type { Reflection } from "../../domain/reflection/reflection.ts";
import type { Day } from "../../domain/time/day.ts";
import type { Month } from "../../domain/time/months.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { troubleWords, useWork } from "../use-work.ts";
import { keptPageTitles } from "./month-titles.ts";
import "./month-page.css";

type MonthPageProps = {
  vault: VaultClient;
  month: Month;
  /** The day on which the page is kept, if it is. */
  today: Day;
  onKept: (id: string) => void;
  onClose: () => void;
};

/** A page of a month, made from the person's own words and records. It is kept when they say so, and is gone otherwise. */
export function MonthPage({ vault, month, today, onKept, onClose }: MonthPageProps) {
  const { words, formats } = useLanguage();
  const texts = words.lookingBack.monthPage;
  const [withHeavy, setWithHeavy] = useState(false);
  const { working, trouble, run } = useWork();
  const reflection = useReflection(vault, month, withHeavy, run);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const first: Day = `${month}-01`;
  const title = texts.title(formats.month(first));
  const pageTexts: PageTexts = { ...texts, title, ofDay: (day, line) => texts.ofDay(formats.day(day), line) };
  const parts = reflection && partsOfReflection(reflection, pageTexts);
  const keep = () =>
    run(async () => {
      const document = documentOf(parts ?? [], title);
      const body = {
        day: today,
        at: new Date().toISOString(),
        form: "free" as const,
        document,
        // Words of days marked つらい stay marked.
        ...(withHeavy && { isHeavy: true as const }),
      };
      const { id } = await vault.save({ kind: "journal", body });
      onKept(id);
    });
  return (
    <article className="month-page" aria-label={title}>
      <h2 ref={top} tabIndex={-1}>
        <Ruby>{title}</Ruby>
      </h2>
      <p className="small">
        <Ruby>{texts.note}</Ruby>
      </p>
      {parts?.length === 0 && (
        <p>
          <Ruby>{texts.empty}</Ruby>
        </p>
      )}
      {parts?.map(({ id, title: heading, lines }) => (
        <section key={id} className="month-part" aria-label={heading}>
          <h3>
            <Ruby>{heading}</Ruby>
          </h3>
          {id === "words" || id === "labels" ? (
            <p>{lines[0]?.text}</p>
          ) : (
            <ul className="month-lines">
              {lines.map((line) => (
                <OneLine key={line.text} {...line} />
              ))}
            </ul>
          )}
        </section>
      ))}
      {(reflection?.kept ?? 0) > 0 && (
        <Button kind="quiet" onPress={() => setWithHeavy(true)}>
          {texts.withHeavy}
        </Button>
      )}
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      <div className="row">
        {parts && parts.length > 0 && (
          <Button onPress={() => void keep()} isDisabled={working}>
            {texts.keep}
          </Button>
        )}
        <Button onPress={onClose}>{texts.close}</Button>
      </div>
    </article>
  );
}

function OneLine({ text, notes }: Line) {
  return (
    <li>
      {text}
      {notes.length > 0 && (
        <ul className="month-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function useReflection(
  vault: VaultClient,
  month: Month,
  withHeavy: boolean,
  run: (work: () => Promise<void>) => Promise<void>,
): Reflection | undefined {
  const [reflection, setReflection] = useState<Reflection>();
  const read = useCallback(
    async (isHere: () => boolean) => {
      const next = await vault.reflection(month, withHeavy, { stop: COMMON_WORDS, titles: keptPageTitles(month) });
      if (isHere()) setReflection(next);
    },
    [vault, month, withHeavy],
  );
  useEffect(() => {
    let here = true;
    void run(() => read(() => here));
    return () => {
      here = false;
    };
  }, [run, read]);
  return reflection;
}
