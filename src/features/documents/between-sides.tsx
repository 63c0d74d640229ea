import { type ReactNode, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";

/**
 * The facts and the paper beside each other. There are many fields before the paper in the order of the keys: the first
 * stop leads to it at once, and F6, as between the parts of a window elsewhere, there and back to the field one was in.
 */
export function BetweenSides({ facts, paper }: { facts: ReactNode; paper: ReactNode }) {
  const { toPaper } = useWords().documents.sides;
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLElement>(null);
  const go = () => {
    const from = document.activeElement;
    if (from instanceof HTMLElement && right.current?.contains(from)) {
      const known = field.current?.isConnected ? field.current : left.current?.querySelector("button");
      known?.focus();
      return;
    }
    field.current = from instanceof HTMLElement && left.current?.contains(from) ? from : null;
    right.current?.querySelector<HTMLElement>("button:not([disabled])")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is one more way between what can be reached without it
    <div
      className="documents"
      onKeyDown={(event) => {
        if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        go();
      }}
    >
      <div className="documents-facts" ref={left}>
        <div className="to-paper">
          <Button kind="quiet" onPress={go}>
            {toPaper}
          </Button>
        </div>
        {facts}
      </div>
      <div className="documents-paper" ref={right}>
        {paper}
      </div>
    </div>
  );
}
