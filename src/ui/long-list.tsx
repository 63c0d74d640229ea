import { type KeyboardEvent, type ReactNode, useLayoutEffect, useState } from "react";
import { scrollIntoSight, useSight } from "./use-sight.ts";

type LongListProps = {
  label: string;
  /** How many rows there are, in sight or not. */
  count: number;
  /** Height of every row, in rem. */
  rowHeight: number;
  /** The same row has the same key, wherever it moves. */
  keyOf: (index: number) => string;
  row: (index: number) => ReactNode;
  chosen: number | undefined;
  onChoose: (index: number) => void;
};

/** Rows drawn beyond what is in sight, above and below. */
const BEYOND = 6;

/**
 * A list to choose one of, of any length: only rows in sight are there. Ten thousand open as fast as ten. Arrow keys,
 * Home, End and the page keys choose; the chosen row is where Tab comes in.
 */
export function LongList({ label, count, rowHeight, keyOf, row, chosen, onChoose }: LongListProps) {
  const { box, sight, look } = useSight(rowHeight);
  const [moveTo, setMoveTo] = useState<number>();
  const home = Math.min(chosen ?? 0, count - 1);

  useLayoutEffect(() => {
    if (moveTo === undefined) return;
    box.current?.querySelector<HTMLElement>(`[aria-posinset="${moveTo + 1}"]`)?.focus({ preventScroll: true });
    setMoveTo(undefined);
  }, [moveTo, box]);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    if (box.current) scrollIntoSight(box.current, next * rowHeight, rowHeight);
    look();
    onChoose(next);
    setMoveTo(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyTarget(event.key, home, chosen === undefined, count, sight.rows - 2);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };

  const first = Math.max(0, sight.from - BEYOND);
  const last = Math.min(count, sight.from + sight.rows + BEYOND);
  const shown = new Set([home, ...Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)]);
  return (
    <div className="long-list" role="listbox" aria-label={label} ref={box} onScroll={look}>
      <div className="long-list-all" role="presentation" style={{ height: `${count * rowHeight}rem` }}>
        {[...shown]
          .filter((index) => index >= 0)
          .toSorted((a, b) => a - b)
          .map((index) => (
            <div
              key={keyOf(index)}
              className="long-list-row"
              role="option"
              aria-selected={index === chosen}
              aria-setsize={count}
              aria-posinset={index + 1}
              tabIndex={index === home ? 0 : -1}
              style={{ top: `${index * rowHeight}rem`, height: `${rowHeight}rem` }}
              onClick={() => go(index)}
              onKeyDown={onKeyDown}
            >
              {row(index)}
            </div>
          ))}
      </div>
    </div>
  );
}

function keyTarget(key: string, from: number, isFresh: boolean, count: number, page: number): number | undefined {
  if (key === "ArrowDown") return isFresh ? from : from + 1;
  if (key === "ArrowUp") return from - 1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "PageDown") return from + page;
  if (key === "PageUp") return from - page;
  return key === "Enter" || key === " " ? from : undefined;
}
