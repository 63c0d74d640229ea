import { type ReactNode, useState } from "react";
import type { VaultRecord } from "../domain/records/kinds.ts";
import type { Outcome, Step } from "../domain/steps/step.ts";
import type { Day } from "../domain/time/day.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/language/language.tsx";
import { Problem } from "../ui/problem.tsx";
import { Ruby } from "../ui/ruby.tsx";
import { SavedLine } from "../ui/saved-line.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { VaultClient } from "../vault/client.ts";
import { TryForm } from "./try-form.tsx";
import { useSave } from "./use-save.ts";
import { troubleWords, useWork } from "./use-work.ts";

type StepCardProps = {
  vault: VaultClient;
  step: VaultRecord<"step">;
  day: Day;
  /** Whether there is room among today's steps. */
  hasRoom?: boolean;
  /** What the last act on this step came to. Kept above, for the card moves between lists with its state. */
  said: string | undefined;
  /** What belongs to the step besides what can be done with it. */
  below?: ReactNode;
  onChanged: (said: string | undefined) => Promise<void>;
};

/** One step with all that can be done with it. No state is better than another. */
export function StepCard({ vault, step, day, hasRoom = true, said, below, onChanged }: StepCardProps) {
  const catalogue = useWords();
  const { steps: words, history } = catalogue;
  const { save, state } = useSave(vault);
  const { trouble, run } = useWork();
  const [discarding, setDiscarding] = useState(false);
  const [noting, setNoting] = useState(false);
  const [editing, setEditing] = useState<string>();
  const { body } = step;

  const change = async (next: Partial<Step>, sentence?: string) => {
    const saved = await save({ kind: "step", id: step.id, body: { ...body, ...next } });
    if (saved) await onChanged(sentence);
  };
  const noted = async (outcome: Outcome) => {
    setNoting(false);
    await onChanged(words.said[outcome]);
  };
  const discard = () =>
    run(async () => {
      await vault.discard(step.id);
      await onChanged(undefined);
    });
  const rename = async () => {
    const text = editing?.trim();
    setEditing(undefined);
    if (text && text !== body.text) await change({ text });
  };

  return (
    <article
      className="card stack-tight step"
      aria-label={body.text}
      data-state={body.state}
      data-step={step.id}
      tabIndex={-1}
    >
      {editing === undefined ? (
        <h3 className="step-text">{body.text}</h3>
      ) : (
        <div className="row">
          <TextField label={words.edit} value={editing} onChange={setEditing} maxLength={200} autoFocus />
          <Button onPress={() => void rename()}>{words.keep}</Button>
        </div>
      )}
      {body.suds !== undefined && (
        <p className="small">
          <Ruby>{words.about(body.suds)}</Ruby>
        </p>
      )}
      {noting ? (
        <TryForm vault={vault} step={step} day={day} onKept={noted} onClose={() => setNoting(false)} />
      ) : (
        <div className="row">
          {(body.state === "kept" || body.state === "today") && (
            <Button onPress={() => setNoting(true)}>{words.note}</Button>
          )}
          {body.state === "kept" && hasRoom && (
            <Button onPress={() => void change({ state: "today" }, words.placed)}>{words.toToday}</Button>
          )}
          {body.state === "today" && <Button onPress={() => void change({ state: "kept" })}>{words.fromToday}</Button>}
          {(body.state === "kept" || body.state === "today") && (
            <Button onPress={() => void change({ state: "resting" }, words.resting)}>{words.rest}</Button>
          )}
          {body.state === "resting" && <Button onPress={() => void change({ state: "kept" })}>{words.resume}</Button>}
          {body.state === "archived" ? (
            <>
              <Button onPress={() => void change({ state: "kept" })}>{words.bringBack}</Button>
              <Button kind="quiet" onPress={() => setDiscarding(true)}>
                {history.discardStep}
              </Button>
            </>
          ) : (
            <>
              <Button kind="quiet" onPress={() => void change({ state: "archived" })}>
                {words.archive}
              </Button>
              <Button kind="quiet" onPress={() => setEditing(body.text)}>
                {words.edit}
              </Button>
            </>
          )}
        </div>
      )}
      {discarding && (
        <div className="row">
          <p>
            <Ruby>{history.discardStepAsk}</Ruby>
          </p>
          <Button onPress={() => setDiscarding(false)} autoFocus>
            {history.keep}
          </Button>
          <Button onPress={() => void discard()}>{history.discardStep}</Button>
        </div>
      )}
      {below}
      {trouble && <Problem {...troubleWords(trouble, catalogue)} />}
      {state.state === "open" && <SavedLine state={state} />}
      {said && (
        <p className="small" role="status">
          <Ruby>{said}</Ruby>
        </p>
      )}
    </article>
  );
}
