import { memo, useEffect, useState } from "react";
import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { OnThisDay as Found } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { sameOr } from "../same-or.ts";
import { standsFor } from "./stands-for.ts";

type OnThisDayProps = {
  vault: VaultClient;
  today: Day;
  /** Rises when something was saved or binned. */
  changes: number;
  onChoose: (id: string) => void;
};

const AGAIN_MS = 300;

/** What was written on this date in earlier years: offered closed. What the person marked つらい is asked for by itself. */
export const OnThisDay = memo(function OnThisDay({ vault, today, changes, onChoose }: OnThisDayProps) {
  const { words, formats } = useLanguage();
  const texts = words.journal.onThisDay;
  const [found, setFound] = useState<Found>();
  const [isOpen, setOpen] = useState(false);
  const [withHeavy, setWithHeavy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew after each change
  useEffect(() => {
    let isHere = true;
    let later: ReturnType<typeof setTimeout> | undefined;
    // The oldest are read last: asked again until the vault has read all.
    const look = async () => {
      const next = await vault.onThisDay(today, withHeavy);
      if (!isHere) return;
      setFound((now) => sameOr(now, next));
      if (!next.complete) later = setTimeout(() => void look().catch(() => undefined), AGAIN_MS);
    };
    // Without it the room is whole: nothing is said where it cannot be looked up.
    void look().catch(() => undefined);
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [vault, today, withHeavy, changes]);
  if (!found || found.hits.length + found.kept === 0) return null;
  return (
    <section className="on-this-day" aria-label={texts.title}>
      <Button kind="quiet" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {texts.title}
      </Button>
      {isOpen && (
        <ul>
          {found.hits.map(({ id, day, snippet, attachment }) => (
            <li key={id}>
              <button type="button" className="on-this-day-entry" onClick={() => onChoose(id)}>
                <span className="entry-day">
                  <Ruby>{formats.longDay(day)}</Ruby>
                </span>
                <span className="entry-words">
                  {snippet.text === "" ? <Ruby>{standsFor(attachment, words)}</Ruby> : snippet.text}
                </span>
              </button>
            </li>
          ))}
          {found.kept > 0 && (
            <li>
              <Button kind="quiet" onPress={() => setWithHeavy(true)}>
                {texts.kept}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
});
