import { useMemo } from "react";
import { factsOfGap, type OfferedFact } from "../../../domain/resume/gap-facts.ts";
import { monthOf } from "../../../domain/time/months.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { useRecords } from "../../use-records.ts";
import { spanOf } from "../parts/span.ts";
import type { GapsPanelProps } from "./gaps-panel.tsx";
import type { ShownGap } from "./use-gaps.ts";

/** Lines from own records of this time: offered, and taken over only one by one. */
export function GapFacts({ one, gaps, profile, vault }: GapsPanelProps & { one: ShownGap }) {
  const { words, locale } = useLanguage();
  const { gaps: texts } = words.documents;
  const { records } = useRecords(vault, "try");
  const { from, until } = one.found ?? one.gap;
  const offered = useMemo(
    () =>
      factsOfGap(
        { from, until },
        profile.activities,
        (records ?? []).map(({ body }) => body),
      ),
    [from, until, profile.activities, records],
  );
  const { facts } = one.gap;
  const wordsOf = (fact: OfferedFact): string => {
    if (fact.type === "activity") {
      const { activity } = fact;
      const name = activity.name || words.histories.activities.types[activity.type];
      return texts.fact(spanOf(activity, locale, activity.isCurrent ? texts.now : ""), name);
    }
    return texts.tried(spanOf({ start: monthOf(fact.first), end: monthOf(fact.last) }, locale), fact.step, fact.times);
  };
  const open = offered.filter(({ from: id }) => !facts.some((taken) => taken.from === id));
  if (open.length === 0 && facts.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={texts.facts}>
      <p className="field-label">
        <Ruby>{texts.facts}</Ruby>
      </p>
      <p className="small">
        <Ruby>{texts.factsNote}</Ruby>
      </p>
      <ul className="gap-facts">
        {facts.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <Button
              kind="quiet"
              label={texts.dropOf(text)}
              onPress={() => gaps.change(one, { facts: facts.filter((other) => other.id !== id) })}
            >
              {texts.drop}
            </Button>
          </li>
        ))}
        {open.map((fact) => (
          <li key={fact.from} className="gap-offered">
            <span>{wordsOf(fact)}</span>
            <Button
              kind="quiet"
              label={texts.takeOf(wordsOf(fact))}
              onPress={() =>
                gaps.change(one, {
                  facts: [...facts, { id: crypto.randomUUID(), from: fact.from, text: wordsOf(fact).slice(0, 400) }],
                })
              }
            >
              {texts.take}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
