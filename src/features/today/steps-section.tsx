import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { StepCard } from "../step-card.tsx";
import { useRecords } from "../use-records.ts";
import { useSaid } from "../use-said.ts";

/** At most three steps, chosen by the person. None is as good as three. */
export function StepsSection({ vault, day, onSteps }: { vault: VaultClient; day: Day; onSteps: () => void }) {
  const words = useWords();
  const { records, reload } = useRecords(vault, "step", { mark: "today" });
  const chosen = records ?? [];
  const said = useSaid();
  const changed = (id: string) => async (sentence: string | undefined) => {
    said.say(id, sentence);
    await reload();
  };
  // A step that was taken out of today has no card here any more; what was said about it stands below.
  const left = said.last && !chosen.some(({ id }) => id === said.last?.id) ? said.last.words : undefined;
  return (
    <Section title={words.today.steps}>
      {chosen.length === 0 && (
        <>
          <p className="small">
            <Ruby>{words.today.noStep}</Ruby>
          </p>
          <div>
            <Button onPress={onSteps}>{words.today.toSteps}</Button>
          </div>
        </>
      )}
      {chosen.map((step) => (
        <StepCard
          key={step.id}
          vault={vault}
          step={step}
          day={day}
          said={said.of(step.id)}
          onChanged={changed(step.id)}
        />
      ))}
      {left && (
        <p className="small" role="status">
          <Ruby>{left}</Ruby>
        </p>
      )}
    </Section>
  );
}
