import { type KeyboardEvent, useEffect, useState } from "react";
import { FORMS } from "../../domain/journal/entry.ts";
import { LEVELS } from "../../domain/records/kinds.ts";
import { parseDay, parseMonth } from "../../domain/time/parse-day.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { chosenOf, type Filter, nameOfForm, withFilter, withoutFilter } from "./filters.ts";
import { useOverview } from "./use-overview.ts";

type FilterPanelProps = { vault: VaultClient; filters: readonly Filter[]; onChange: (filters: Filter[]) => void };

/** No filter of a sort. */
const ANY = "any";
/** The most used ones; any other can be typed in the field. */
const MOST_LABELS = 100;
const HEAVIES = ["only", "without"] as const;

/** What the journal can be narrowed down by. Every change holds at once. */
export function FilterPanel({ vault, filters, onChange }: FilterPanelProps) {
  const words = useWords();
  const texts = words.lookingBack.filters;
  const known = useKnownLabels(vault);
  const add = (filter: Filter) => onChange(withFilter(filters, filter));
  const drop = (by: Filter["by"]) => onChange(withoutFilter(filters, by));
  const any = { id: ANY, label: texts.any } as const;
  return (
    <div className="filter-panel">
      <Select
        label={texts.form}
        value={chosenOf(filters, "form") ?? ANY}
        onChange={(value) => (value === ANY ? drop("form") : add({ by: "form", value }))}
        options={[any, ...FORMS.map((id) => ({ id, label: nameOfForm(id, words) }))]}
      />
      {(["photo", "recording"] as const).map((by) => (
        <Toggle
          key={by}
          label={texts[by]}
          isSelected={chosenOf(filters, by) ?? false}
          onChange={(is) => (is ? add({ by, value: true }) : drop(by))}
        />
      ))}
      {(["tag", "person"] as const).map(
        (by) =>
          known[by].length > 0 && (
            <Select
              key={by}
              label={texts[by]}
              value={undefined}
              onChange={(value: string) => add({ by, value })}
              options={known[by].slice(0, MOST_LABELS).map((label) => ({ id: label, label }))}
              placeholder={texts.add}
              areWritten
            />
          ),
      )}
      <Select
        label={texts.heavy}
        value={chosenOf(filters, "heavy") ?? ANY}
        onChange={(value) => (value === ANY ? drop("heavy") : add({ by: "heavy", value }))}
        options={[any, ...HEAVIES.map((id) => ({ id, label: texts.heavies[id] }))]}
      />
      <Select
        label={texts.level}
        value={chosenOf(filters, "level") ?? ANY}
        onChange={(value) => (value === ANY ? drop("level") : add({ by: "level", value }))}
        options={[any, ...LEVELS.map((id) => ({ id, label: words.journal.levels[id] }))]}
      />
      <div className="filter-days">
        {(["from", "to"] as const).map((by) => (
          <DayField
            key={by}
            label={texts[by]}
            note={texts.dayNote}
            first={chosenOf(filters, by) ?? ""}
            onDay={(value) => (value === "" ? drop(by) : add({ by, value }))}
          />
        ))}
      </div>
    </div>
  );
}

type DayFieldProps = { label: string; note: string; first: string; onDay: (day: string) => void };

/** A day, a month or a year, taken when the hands leave the field or press Enter. */
function DayField({ label, note, first, onDay }: DayFieldProps) {
  const [typed, setTyped] = useState(first);
  const [isOpen, setOpen] = useState(false);
  // A chip that is taken off empties its field.
  useEffect(() => setTyped(first), [first]);
  const take = () => {
    const day = typed.trim() === "" ? "" : (parseDay(typed) ?? parseMonth(typed));
    setOpen(day === undefined);
    if (day !== undefined && day !== first) onDay(day);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    take();
  };
  return (
    <div onKeyDownCapture={onKey}>
      <TextField label={label} value={typed} onChange={setTyped} onBlur={take} message={isOpen ? note : undefined} />
    </div>
  );
}

/** Tags and names there are: without an answer they can be typed in the field. */
function useKnownLabels(vault: VaultClient): { tag: readonly string[]; person: readonly string[] } {
  const { tags = [], people = [] } = useOverview(vault, true, 0) ?? {};
  return { tag: tags, person: people };
}
