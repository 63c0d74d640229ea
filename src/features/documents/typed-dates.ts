import { createContext, useMemo, useRef } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { MOST_TYPED_DATES } from "../../domain/resume/typed-dates.ts";
import type { VaultClient } from "../../vault/client.ts";
import { useAutosave } from "../use-autosave.ts";

/** Texts in fields for dates that cannot be read as one, by their place among the facts. */
export type TypedDates = {
  get: (place: string) => string | undefined;
  /** @param text nothing once the field says a date, or nothing at all */
  set: (place: string, text: string | undefined) => void;
};

export const TypedDatesContext = createContext<TypedDates>({ get: () => undefined, set: () => undefined });

/** What was typed and cannot be stored as a date stays in its field, also behind a lock. */
export function useTypedDates(vault: VaultClient, record: VaultRecord<"typedDates"> | undefined) {
  const id = useRef(record?.id);
  const texts = useRef(new Map(Object.entries(record?.body.texts ?? {})));
  const autosave = useAutosave<Record<string, string>>(async (body) => {
    const saved = await vault.save({
      kind: "typedDates",
      body: { texts: body },
      ...(id.current ? { id: id.current } : {}),
    });
    id.current = saved.id;
    return saved;
  });
  const { change } = autosave;
  const typed = useMemo<TypedDates>(
    () => ({
      get: (place) => texts.current.get(place),
      set: (place, text) => {
        if (texts.current.get(place) === text) return;
        if (text === undefined) texts.current.delete(place);
        else texts.current.set(place, text);
        change(Object.fromEntries([...texts.current].slice(-MOST_TYPED_DATES)));
      },
    }),
    [change],
  );
  return { typed, state: autosave.state };
}
