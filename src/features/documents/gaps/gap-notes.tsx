import { useDeferredValue, useMemo } from "react";
import { catalogues } from "../../../content/catalogue.ts";
import { type Gap, HEARERS } from "../../../domain/resume/gap.ts";
import { checkGap } from "../../../domain/resume/gap-check.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import type { Month } from "../../../domain/time/months.ts";
import { useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";

/** Whether the three wordings agree with each other and with the dates. Each note can be left as it is. */
export function GapNotes({ gap, profile, today }: { gap: Gap; profile: Profile; today: Month }) {
  const { gapCheck } = useWords();
  // Typing goes first: long texts take a while to be compared.
  const settled = useDeferredValue(gap);
  const notes = useMemo(() => checkGap(settled, { today, profile, common: PATTERNS }), [settled, profile, today]);
  if (!HEARERS.some((hearer) => gap[hearer].choice === "words" && gap[hearer].text.trim() !== "")) return null;
  return (
    <section className="stack-tight" aria-label={gapCheck.title}>
      <p className="field-label">
        <Ruby>{gapCheck.title}</Ruby>
      </p>
      <p className="small" role="status">
        <Ruby>{notes.length === 0 ? gapCheck.clear : gapCheck.note}</Ruby>
      </p>
      <ul className="gap-notes">
        {notes.map(({ code, hearer, at, found, other }) => (
          <li key={`${code} ${hearer} ${at}`}>
            <strong>
              <Ruby>{gapCheck.hearers[hearer]}</Ruby>
            </strong>{" "}
            <Ruby asWritten={found}>
              {gapCheck.notes[code](found, other ? gapCheck.hearers[other.hearer] : "", other?.found ?? "")}
            </Ruby>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sentences of the patterns are nobody's own words. */
const PATTERNS = Object.values(catalogues).flatMap(({ gapPatterns }) =>
  Object.values(gapPatterns.reasons).flatMap(({ label: _, ...wordings }) =>
    Object.values(wordings).flatMap((steps) => Object.values(steps)),
  ),
);
