import { ChevronDown, ChevronRight, ChevronUp, Minus, Plus } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { moveRow, removeRow } from "../../../domain/resume/row-list.ts";
import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../ui/language/language.tsx";

const MOST_PARTS = 60;

type PartListProps<T extends { id: string }> = {
  parts: readonly T[];
  onChange: (parts: T[]) => void;
  flush: () => void;
  /** A part with nothing in it. */
  empty: (id: string) => T;
  addLabel: string;
  /** What a part is called in the list: words of the person's own, or a sentence while it has none. */
  nameOf: (part: T) => string;
  /** A short line beside the name, such as its time. */
  besideOf?: (part: T) => string;
  children: (part: T, edit: (change: Partial<T>) => void) => ReactNode;
};

/** The parts of one history: each a line that opens into its fields. The focus follows what a button did. */
export function PartList<T extends { id: string }>(props: PartListProps<T>) {
  const { parts, onChange, flush, empty, addLabel, nameOf, besideOf = () => "", children } = props;
  const [open, setOpen] = useState<string>();
  const { box, focusNext } = useFocusAfter();
  const { part: words } = useWords().histories;
  const add = () => {
    const part = empty(crypto.randomUUID());
    onChange([...parts, part]);
    setOpen(part.id);
    focusNext(`[data-row="${part.id}"] input, [data-row="${part.id}"] .part-fields button`);
  };
  const move = (id: string, by: 1 | -1) => {
    onChange(moveRow(parts, id, by));
    flush();
    const [way, back] = by === 1 ? ["down", "up"] : ["up", "down"];
    focusNext(`[data-row="${id}"] [data-act="${way}"] button`, `[data-row="${id}"] [data-act="${back}"] button`);
  };
  const remove = (id: string) => {
    const next = parts[parts.findIndex((part) => part.id === id) + 1];
    onChange(removeRow(parts, id));
    flush();
    focusNext(next ? `[data-row="${next.id}"] button` : '[data-act="add"] button', '[data-act="add"] button');
  };
  const edit = (id: string) => (change: Partial<T>) =>
    onChange(parts.map((part) => (part.id === id ? { ...part, ...change } : part)));
  return (
    <div className="stack-tight" ref={box}>
      {parts.length > 0 && (
        <ol className="fact-parts">
          {parts.map((part, index) => (
            <li key={part.id} className="fact-part" data-row={part.id}>
              <PartHead
                name={nameOf(part)}
                beside={besideOf(part)}
                isOpen={open === part.id}
                toggle={() => setOpen(open === part.id ? undefined : part.id)}
              >
                <PartButton
                  act="up"
                  label={words.up(nameOf(part))}
                  onPress={() => move(part.id, -1)}
                  off={index === 0}
                />
                <PartButton
                  act="down"
                  label={words.down(nameOf(part))}
                  onPress={() => move(part.id, 1)}
                  off={index === parts.length - 1}
                />
                <PartButton act="remove" label={words.remove(nameOf(part))} onPress={() => remove(part.id)} />
              </PartHead>
              {open === part.id && <div className="part-fields">{children(part, edit(part.id))}</div>}
            </li>
          ))}
        </ol>
      )}
      <div data-act="add">
        <Button icon={<Plus className="icon" />} onPress={add} isDisabled={parts.length >= MOST_PARTS}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}

type PartHeadProps = { name: string; beside: string; isOpen: boolean; toggle: () => void; children: ReactNode };

function PartHead({ name, beside, isOpen, toggle, children }: PartHeadProps) {
  const id = useId();
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className="part-head">
      <button type="button" className="part-name" id={id} aria-expanded={isOpen} onClick={toggle}>
        <Icon className="icon" aria-hidden="true" />
        <span className="part-title">{name}</span>
        {beside !== "" && <span className="part-beside">{beside}</span>}
      </button>
      <div className="part-buttons">{children}</div>
    </div>
  );
}

const ICONS = { up: ChevronUp, down: ChevronDown, remove: Minus } as const;

type PartButtonProps = { act: keyof typeof ICONS; label: string; onPress: () => void; off?: boolean };

function PartButton({ act, label, onPress, off = false }: PartButtonProps) {
  const Icon = ICONS[act];
  return (
    <span data-act={act}>
      <Button kind="quiet" label={label} icon={<Icon className="icon" />} onPress={onPress} isDisabled={off}>
        {null}
      </Button>
    </span>
  );
}

/** Moves the focus, once the change is drawn, to the first of the places that can take it. */
function useFocusAfter() {
  const box = useRef<HTMLDivElement>(null);
  // State, not a ref: set together with the parts, it is looked at in the very drawing that shows them.
  const [wanted, setWanted] = useState<readonly string[]>([]);
  useEffect(() => {
    const elements = wanted.map((selector) => box.current?.querySelector<HTMLElement>(selector));
    elements.find((element) => element && !element.hasAttribute("disabled"))?.focus();
  }, [wanted]);
  return { box, focusNext: (...selectors: string[]) => setWanted(selectors) };
}
