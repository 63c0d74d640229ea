import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { useWords } from "./language/language.tsx";

type GrowingListProps<T> = {
  items: readonly T[];
  row: (item: T) => ReactNode;
  /** How many stand there at first, and come with each press. */
  step: number;
  /** The place of one that has to be there, such as the one somebody was led to. */
  until?: number;
  list?: "div" | "ul";
  className: string;
};

/**
 * A list whose rows have many heights and something to press: its first ones, and more where the person goes on. A room
 * with ten years in it opens, and is left, as fast as a new one.
 */
export function GrowingList<T>({ items, row, step, until = -1, list: List = "div", className }: GrowingListProps<T>) {
  const { app } = useWords();
  const [asked, setAsked] = useState(step);
  const [moveTo, setMoveTo] = useState<number>();
  const list = useRef<HTMLElement>(null);
  const shown = Math.max(asked, until + 1);

  // Who goes on by keyboard goes on at the first one that came.
  useLayoutEffect(() => {
    if (moveTo === undefined) return;
    const first = list.current?.children[moveTo];
    const place = first?.matches("[tabindex]") ? first : first?.querySelector("input, button, [tabindex]");
    if (place instanceof HTMLElement) place.focus();
    setMoveTo(undefined);
  }, [moveTo]);
  return (
    <>
      <List className={className} ref={list as RefObject<HTMLDivElement & HTMLUListElement>}>
        {items.slice(0, shown).map(row)}
      </List>
      {shown < items.length && (
        <div className="row">
          <Button
            kind="quiet"
            onPress={() => {
              setMoveTo(shown);
              setAsked(shown + step);
            }}
          >
            {app.more}
          </Button>
        </div>
      )}
    </>
  );
}
