import type { VaultRecord } from "../../domain/records/kinds.ts";
import { GrowingList } from "../../ui/growing-list.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";

/** Tries that stand there at first. */
const TRIES = 20;

/** What was written down, newest first, in the person's own words. No sum, no line through it. */
export function TriesSection({ tries }: { tries: readonly VaultRecord<"try">[] }) {
  const { words, formats } = useLanguage();
  if (tries.length === 0) return null;
  const newestFirst = tries.toSorted((a, b) => b.body.at.localeCompare(a.body.at));
  return (
    <Section title={words.steps.tries}>
      <GrowingList
        list="ul"
        className="tries"
        items={newestFirst}
        step={TRIES}
        row={({ id, body }) => (
          <li key={id} className="try" tabIndex={-1}>
            <p>
              <span className="small">
                <Ruby>{formats.day(body.day)}</Ruby>
              </span>{" "}
              {body.stepText}
            </p>
            <p className="small">
              <Ruby>{words.steps.outcomes[body.outcome]}</Ruby>
              {body.suds !== undefined && <Ruby>{` · ${words.steps.about(body.suds)}`}</Ruby>}
            </p>
            {body.happened && <p>{body.happened}</p>}
          </li>
        )}
      />
    </Section>
  );
}
