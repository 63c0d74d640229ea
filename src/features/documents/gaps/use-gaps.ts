import { useMemo, useRef, useState } from "react";
import type { VaultRecord } from "../../../domain/records/kinds.ts";
import type { Gap } from "../../../domain/resume/gap.ts";
import { matchGaps } from "../../../domain/resume/gap-matching.ts";
import type { FoundGap } from "../../../domain/resume/gaps.ts";
import { findGaps } from "../../../domain/resume/gaps.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import type { Month } from "../../../domain/time/months.ts";
import type { VaultClient } from "../../../vault/client.ts";
import { SaveEach } from "../../save-each.ts";
import { useAutosave } from "../../use-autosave.ts";
import type { Undo } from "../use-undo.ts";

/** A gap on screen: as the timeline has it now, or only as it was written about once. */
export type ShownGap = { key: string; found?: FoundGap; gap: Gap };

type Kept = { id: string; gap: Gap };

/** The gaps of the timeline with what the person wrote about each. Nothing is stored before the first word. */
export function useGaps(
  vault: VaultClient,
  records: readonly VaultRecord<"gap">[],
  profile: Profile,
  today: Month,
  undo: Undo,
) {
  const [kept, setKept] = useState<Kept[]>(() => records.map(({ id, body }) => ({ id, gap: body })));
  const newest = useRef(kept);
  newest.current = kept;
  const ids = useRef(new Map(records.map(({ id }) => [id, id])));
  const [each] = useState(() => new SaveEach<Gap>());
  const autosave = useAutosave<undefined>(() =>
    each.saveAll(async (key, gap) => {
      const id = ids.current.get(key);
      const saved = await vault.save({ kind: "gap", body: gap, ...(id ? { id } : {}) });
      ids.current.set(key, saved.id);
      return saved;
    }),
  );
  const shown = useMemo(() => shownGaps(findGaps(profile, today), kept, today), [profile, kept, today]);
  const flush = () => {
    undo.settle();
    void autosave.flush();
  };
  const put = (key: string, gap: Gap) => {
    const isKnown = newest.current.some(({ id }) => id === key);
    newest.current = isKnown
      ? newest.current.map((other) => (other.id === key ? { ...other, gap } : other))
      : [...newest.current, { id: key, gap }];
    setKept(newest.current);
    each.put(key, gap);
    autosave.change(undefined);
  };
  const change = (one: ShownGap, part: Partial<Gap>) => {
    // The words move along with the dates of the timeline.
    const { from, until } = one.found ?? one.gap;
    const known = newest.current.find(({ id }) => id === one.key);
    const gap = { ...(known?.gap ?? one.gap), from, until, ...part };
    const last = known?.gap ?? { ...one.gap, from, until };
    undo.note(`gap ${one.key} ${Object.keys(part).join(" ")}`, () => {
      put(one.key, last);
      flush();
    });
    put(one.key, gap);
  };
  const gaps = useMemo(() => kept.map(({ gap }) => gap), [kept]);
  return { shown, gaps, change, flush, state: autosave.state };
}

function shownGaps(found: readonly FoundGap[], kept: readonly Kept[], today: Month): ShownGap[] {
  const matched = matchGaps(found, kept, today);
  return [
    ...matched.found.map(
      ({ gap, record }): ShownGap => ({
        key: record?.id ?? `gap-${gap.from}`,
        found: gap,
        gap: record?.gap ?? { ...EMPTY_GAP, from: gap.from, until: gap.until },
      }),
    ),
    ...matched.others.map(({ id, gap }): ShownGap => ({ key: id, gap })),
  ];
}

const OPEN = { choice: "open", text: "" } as const;
const EMPTY_GAP: Gap = { from: "", until: "", own: "", paper: OPEN, interview: OPEN, supporter: OPEN, facts: [] };

/** What every part of the gaps is given. */
export type GapsPanelProps = {
  vault: VaultClient;
  gaps: ReturnType<typeof useGaps>;
  profile: Profile;
  today: Month;
};
