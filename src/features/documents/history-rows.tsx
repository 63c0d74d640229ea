import { ChevronDown, ChevronUp, Minus, Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { HistoryRow } from "../../domain/resume/profile.ts";
import { moveRow, removeRow } from "../../domain/resume/row-list.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { MonthField } from "./day-field.tsx";

const MOST_ROWS = 60;

type HistoryRowsProps = {
  /** The table's name, for the names of its fields and buttons. */
  title: string;
  hint: string;
  rows: readonly HistoryRow[];
  onChange: (rows: HistoryRow[]) => void;
  onBlur: () => void;
};

/** The rows of one table, each with buttons of its own name. The focus follows what a button did. */
export function HistoryRows({ title, hint, rows, onChange, onBlur }: HistoryRowsProps) {
  const { rows: words } = useWords().documents;
  const { box, focusNext } = useFocusAfter();
  const edit = (id: string, change: Partial<HistoryRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...change } : row)));
  const add = () => {
    const id = crypto.randomUUID();
    onChange([...rows, { id, month: "", text: "" }]);
    focusNext(`[data-row="${id}"] input`);
  };
  const move = (id: string, by: 1 | -1) => {
    onChange(moveRow(rows, id, by));
    const [way, back] = by === 1 ? ["down", "up"] : ["up", "down"];
    focusNext(`[data-row="${id}"] [data-act="${way}"] button`, `[data-row="${id}"] [data-act="${back}"] button`);
  };
  const remove = (id: string) => {
    const next = rows[rows.findIndex((row) => row.id === id) + 1];
    onChange(removeRow(rows, id));
    focusNext(next ? `[data-row="${next.id}"] input` : '[data-act="add"] button', '[data-act="add"] button');
  };
  return (
    <div className="stack-tight" ref={box}>
      {rows.length > 0 && (
        <ol className="fact-rows">
          {rows.map((row, index) => (
            <li key={row.id} className="fact-row" data-row={row.id}>
              <MonthField
                label={words.month(title, index + 1)}
                hint={words.monthHint}
                value={row.month}
                onChange={(month) => edit(row.id, { month })}
                onBlur={onBlur}
                hideLabel
              />
              <TextField
                label={words.text(title, index + 1)}
                hint={hint}
                value={row.text}
                onChange={(text) => edit(row.id, { text })}
                onBlur={onBlur}
                maxLength={200}
                hideLabel
              />
              <div className="fact-row-buttons">
                <RowButton
                  act="up"
                  label={words.up(title, index + 1)}
                  onPress={() => move(row.id, -1)}
                  isDisabled={index === 0}
                />
                <RowButton
                  act="down"
                  label={words.down(title, index + 1)}
                  onPress={() => move(row.id, 1)}
                  isDisabled={index === rows.length - 1}
                />
                <RowButton act="remove" label={words.remove(title, index + 1)} onPress={() => remove(row.id)} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <div data-act="add">
        <Button
          icon={<Plus className="icon" />}
          label={words.addTo(title)}
          onPress={add}
          isDisabled={rows.length >= MOST_ROWS}
        >
          {words.add}
        </Button>
      </div>
    </div>
  );
}

const ICONS = { up: ChevronUp, down: ChevronDown, remove: Minus } as const;

type RowButtonProps = { act: keyof typeof ICONS; label: string; onPress: () => void; isDisabled?: boolean };

function RowButton({ act, label, onPress, isDisabled = false }: RowButtonProps) {
  const Icon = ICONS[act];
  return (
    <span data-act={act}>
      <Button kind="quiet" label={label} icon={<Icon className="icon" />} onPress={onPress} isDisabled={isDisabled}>
        {null}
      </Button>
    </span>
  );
}

/** Moves the focus, once the change is drawn, to the first of the places that can take it. */
function useFocusAfter() {
  const box = useRef<HTMLDivElement>(null);
  // State, not a ref: set together with the rows, it is looked at in the very drawing that shows them.
  const [wanted, setWanted] = useState<readonly string[]>([]);
  useEffect(() => {
    const elements = wanted.map((selector) => box.current?.querySelector<HTMLElement>(selector));
    elements.find((element) => element && !element.hasAttribute("disabled"))?.focus();
  }, [wanted]);
  return { box, focusNext: (...selectors: string[]) => setWanted(selectors) };
}
