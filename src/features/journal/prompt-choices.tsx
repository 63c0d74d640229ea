import { useId, useState } from "react";
import { offer, type PromptDay, type PromptId } from "../../domain/journal/prompts.ts";
import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useRecords } from "../use-records.ts";

/** Those offered last, on whichever page. With a lock the window reads everything anew, and this too. */
let offeredLast: readonly PromptId[] = [];

type PromptChoicesProps = {
  vault: VaultClient;
  day: Day;
  onChoose: (text: string) => void;
  /** 今日は書かない, which is always one of the choices. */
  onLeave: () => void;
};

/** 書き出しのことば: three at a time, chosen by how it was at the newest check-in of the day. */
export function PromptChoices({ vault, day, onChoose, onLeave }: PromptChoicesProps) {
  const words = useWords().forms;
  const id = useId();
  const { records, problem } = useRecords(vault, "checkIn", { from: day, to: day });
  const newest = records?.toSorted((a, b) => a.body.at.localeCompare(b.body.at)).at(-1);
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h3 id={id}>
        <Ruby>{words.promptsTitle}</Ruby>
      </h3>
      {(records || problem) && <Offered day={{ mood: newest?.body.mood }} onChoose={onChoose} onLeave={onLeave} />}
    </section>
  );
}

type OfferedProps = Pick<PromptChoicesProps, "onChoose" | "onLeave"> & { day: PromptDay };

function Offered({ day, onChoose, onLeave }: OfferedProps) {
  const words = useWords();
  const [offered, setOffered] = useState(() => nextFor(day));
  return (
    <>
      <ul className="prompt-choices">
        {offered.map((id) => (
          <li key={id}>
            <Button onPress={() => onChoose(words.prompts[id])}>{words.prompts[id]}</Button>
          </li>
        ))}
      </ul>
      <div className="prompt-ways">
        <Button kind="quiet" onPress={() => setOffered(nextFor(day))}>
          {words.forms.otherPrompts}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words.forms.notToday}
        </Button>
      </div>
    </>
  );
}

function nextFor(day: PromptDay): readonly PromptId[] {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  offeredLast = offer(day, offeredLast, seed);
  return offeredLast;
}
