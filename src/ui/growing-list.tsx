import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { useWords } from "./language/language.tsx";

type GrowingListProps<T> = {
  items: readonly T[];
  row: (item: T) => ReactNode;
  /** How many stand there at first, and come with each press. */
  step: number;
  /** Which have to be there wherever they stand, such as the one somebody was led to. */
  also?: (item: T) => boolean;
  list?: "div" | "ul";
  className: string;
};

/**
 * A list whose rows have many heights and something to press: its first ones, and more where the person goes on. A room
 * with ten years in it opens, and is left, as fast as a new one.
 */
export function GrowingList<T>({ items, row, step, also, list: List = "div", className }: GrowingListProps<T>) {
  const { app } = useWords();
  const [shown, setShown] = useState(step);
  const [moveTo, setMoveTo] = useState<number>();
  const list = useRef<HTMLElement>(null);
  const rows = items.filter((item, index) => index < shown || also?.(item));

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
        {rows.map(row)}
      </List>
      {rows.length < items.length && (
        <div className="row">
          <Button
            kind="quiet"
            onPress={() => {
              setMoveTo(shown);
              setShown(shown + step);
            }}
          >
            {app.more}
          </Button>
        </div>
      )}
    </>
  );
}
