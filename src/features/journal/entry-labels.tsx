import { X } from "lucide-react";
import { type KeyboardEvent, memo, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useOverview } from "./use-overview.ts";

/** What an entry is found again by, and whether it is brought up by itself. */
export type Labels = { tags: readonly string[]; people: readonly string[]; isHeavy: boolean };

type EntryLabelsProps = { vault: VaultClient; labels: Labels; onChange: (labels: Labels) => void };

const OFFERED = 8;
const LONGEST = 60;
const MOST = 50;

/** Closed until it is wanted or holds something: the page stays a page. */
export const EntryLabels = memo(function EntryLabels({ vault, labels, onChange }: EntryLabelsProps) {
  const words = useWords().journal.labels;
  const [isOpen, setOpen] = useState(labels.tags.length + labels.people.length > 0 || labels.isHeavy);
  // What was used before is a help only: without it, everything can be typed.
  const known = useOverview(vault, isOpen, 0);
  if (!isOpen)
    return (
      <div>
        <Button kind="quiet" expanded={false} onPress={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
    );
  return (
    <div className="labels" role="group" aria-label={words.open}>
      {(["tags", "people"] as const).map((kind) => (
        <LabelField
          key={kind}
          label={words[kind]}
          remove={words.remove}
          first={labels[kind]}
          known={known?.[kind] ?? []}
          onChange={(values) => onChange({ ...labels, [kind]: values })}
        />
      ))}
      <Toggle
        label={words.heavy}
        isSelected={labels.isHeavy}
        onChange={(isHeavy) => onChange({ ...labels, isHeavy })}
      />
    </div>
  );
});

type LabelFieldProps = {
  label: string;
  remove: (label: string) => string;
  /** Those there are when the field opens; it keeps them from then on. */
  first: readonly string[];
  known: readonly string[];
  /** Every one, what stands in the field among them: a lock may come before Enter. */
  onChange: (values: readonly string[]) => void;
};

function LabelField({ label, remove, first, known, onChange }: LabelFieldProps) {
  const [values, setValues] = useState(first);
  const [typed, setTyped] = useState("");
  const hold = (next: readonly string[], text: string) => {
    setValues(next);
    setTyped(text);
    onChange(joined(next, text));
  };
  const add = (text: string) => {
    if (text.trim() !== "") hold(joined(values, text), "");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    add(typed);
  };
  const offered = known.filter((one) => !values.includes(one) && one.startsWith(typed.trim())).slice(0, OFFERED);
  return (
    <div className="label-field">
      {values.length > 0 && (
        <ul className="label-values" aria-label={label}>
          {values.map((value) => (
            <li key={value} className="label-value">
              <span>{value}</span>
              <button
                type="button"
                className="label-remove"
                aria-label={remove(value)}
                onClick={() =>
                  hold(
                    values.filter((one) => one !== value),
                    typed,
                  )
                }
              >
                <X className="icon" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div onKeyDownCapture={onKey}>
        <TextField label={label} value={typed} onChange={(text) => hold(values, text)} maxLength={LONGEST} />
      </div>
      {offered.length > 0 && (
        <div className="label-offered">
          {offered.map((one) => (
            <button key={one} type="button" className="button" data-kind="quiet" onClick={() => add(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** With what a field holds: several, apart by commas, each once. */
function joined(values: readonly string[], text: string): readonly string[] {
  const fresh = text.split(/[,、，]/u).map((part) => {
    const label = part
      .trim()
      .replace(/^[#＃]/u, "")
      .trim();
    return label.slice(0, LONGEST);
  });
  return [...new Set([...values, ...fresh.filter((label) => label !== "")])].slice(0, MOST);
}
