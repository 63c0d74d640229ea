import { useEffect, useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { type StepState, TODAY_STEPS } from "../../domain/steps/step.ts";
import { GrowingList } from "../../ui/growing-list.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Section } from "../../ui/section.tsx";
import type { RoomProps } from "../room.ts";
import { StepCard } from "../step-card.tsx";
import { ThreadList } from "../thread-ends.tsx";
import { usePersonsDay } from "../use-persons-day.ts";
import { useRecords } from "../use-records.ts";
import { useSaid } from "../use-said.ts";
import { useThreadsTo } from "../use-threads-to.ts";
import { AddStep } from "./add-step.tsx";
import { TriesSection } from "./tries-section.tsx";
import "./steps.css";
import { Ruby } from "../../ui/ruby.tsx";

/** Steps of one state that stand there at first. */
const STEPS = 12;
const ORDER: readonly StepState[] = ["today", "kept", "resting", "archived"];

/** The steps by where they are. Nothing here counts, and rest stands among the others as an equal. */
export function StepsRoom({ vault, settings, place, go }: RoomProps) {
  const { words } = useLanguage();
  const { day } = usePersonsDay(settings.dayEnd);
  const { records, reload, problem } = useRecords(vault, "step");
  const tries = useRecords(vault, "try");
  const threads = useThreadsTo(vault, records);
  useLedTo(place, records !== undefined);
  const inState = (state: StepState) => (records ?? []).filter(({ body }) => body.state === state).sort(byAdded);
  const hasRoom = inState("today").length < TODAY_STEPS;
  const said = useSaid();
  /** What was added or changed here stays in sight, wherever it stands in a long list. */
  const [since] = useState(() => new Date().toISOString());
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const follow = useFollowed(records);
  const changed = (id: string) => async (words: string | undefined) => {
    follow(id);
    said.say(id, words);
    setMoved((now) => new Set(now).add(id));
    await Promise.all([reload(), tries.reload()]);
  };
  return (
    <Page title={words.steps.title}>
      <AddStep vault={vault} onAdded={reload} />
      {problem && <Problem {...words.errors.vault[problem]} />}
      {records?.length === 0 && (
        <p>
          <Ruby>{words.steps.empty}</Ruby>
        </p>
      )}
      {ORDER.filter((state) => inState(state).length > 0).map((state) => (
        <Section
          key={state}
          title={words.steps.states[state]}
          {...(state === "kept" && !hasRoom ? { note: words.steps.full } : {})}
        >
          <GrowingList
            className="stack"
            items={inState(state)}
            step={STEPS}
            also={({ id, body }) => id === place || moved.has(id) || body.addedAt >= since}
            row={(step) => (
              <StepCard
                key={step.id}
                vault={vault}
                step={step}
                day={day}
                hasRoom={hasRoom}
                said={said.of(step.id)}
                below={
                  <ThreadList
                    label={words.threads.ofStep}
                    ends={threads.get(step.id) ?? []}
                    onGo={({ id }) => go("journal", id)}
                  />
                }
                onChanged={changed(step.id)}
              />
            )}
          />
        </Section>
      ))}
      <TriesSection tries={tries.records ?? []} />
    </Page>
  );
}

function byAdded(a: VaultRecord<"step">, b: VaultRecord<"step">): number {
  return a.body.addedAt.localeCompare(b.body.addedAt);
}

/** Who comes here for one step finds it in sight, and goes on from it. @param areHere whether the steps are drawn */
function useLedTo(id: string | undefined, areHere: boolean): void {
  useEffect(() => {
    if (!id || !areHere) return;
    const card = cardOf(id);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "center" });
  }, [id, areHere]);
}

/** A step that moves to other steps takes the focus with it, if it had it. @returns what is told which step changes */
function useFollowed(records: unknown): (id: string) => void {
  const followed = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for when the steps are drawn anew
  useEffect(() => {
    const id = followed.current;
    followed.current = undefined;
    if (id && document.activeElement === document.body) cardOf(id)?.focus();
  }, [records]);
  return (id) => {
    followed.current = id;
  };
}

function cardOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-step="${id}"]`);
}
