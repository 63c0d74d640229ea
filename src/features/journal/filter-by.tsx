import { ListFilter, X } from "lucide-react";
import { memo, useRef, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { part } from "../../ui/part.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { asTyped, type Filter } from "./filters.ts";
import "./filters.css";

type FilterByProps = { vault: VaultClient; filters: readonly Filter[]; onChange: (filters: Filter[]) => void };

/** The share of the window that what opens takes, with its margins; `filters.css` has it without them. */
const WIDTH = 0.48;
/** Read when it is opened. */
const filterPanel = part(async () => (await import("./filter-panel.tsx")).FilterPanel);

/** しぼる: closed until it is wanted. What was chosen stands under it and can be taken off, one by one. */
export const FilterBy = memo(function FilterBy({ vault, filters, onChange }: FilterByProps) {
  const words = useWords();
  const texts = words.lookingBack.filters;
  const [isOpen, setOpen] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  /** The hands are on a button that goes: they find the one that opens. */
  const take = (next: Filter[]) => {
    onChange(next);
    top.current?.querySelector("button")?.focus();
  };
  return (
    <div className="filter-by" ref={top}>
      <Button
        kind="quiet"
        icon={<ListFilter className="icon" aria-hidden="true" />}
        expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {texts.open}
      </Button>
      {/* Beside the list, which goes on being seen and touched. */}
      <Popover
        className="popover filter-popover"
        triggerRef={top}
        placement={isOpen && hasRoomBeside(top.current) ? "right top" : "bottom start"}
        isNonModal
        // The button closes it by itself, and what is taken off leaves it open.
        shouldCloseOnInteractOutside={(element) => !top.current?.contains(element)}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <Dialog className="filter-dialog" aria-label={texts.open}>
          <filterPanel.Component vault={vault} filters={filters} onChange={onChange} />
        </Dialog>
      </Popover>
      {filters.length > 0 && (
        <ul className="filter-chips" aria-label={texts.chosen}>
          {filters.map((filter) => {
            const typed = asTyped(filter, words);
            return (
              <li key={typed} className="label-value">
                <span>{typed}</span>
                <button
                  type="button"
                  className="label-remove"
                  aria-label={texts.remove(typed)}
                  onClick={() => take(filters.filter((other) => other !== filter))}
                >
                  <X className="icon" aria-hidden="true" />
                </button>
              </li>
            );
          })}
          {filters.length > 1 && (
            <li>
              <Button kind="quiet" onPress={() => take([])}>
                {texts.clear}
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
});

/** In a narrow window, or with large text, what opens beside would be cut off. */
function hasRoomBeside(element: HTMLElement | null): boolean {
  const right = element?.getBoundingClientRect().right ?? 0;
  return window.innerWidth - right > WIDTH * window.innerWidth;
}
