import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * What of a scrolling box is in sight, told in steps: its content is drawn anew only when a step comes in or goes.
 * @param step in rem
 */
export function useSight(step: number): {
  box: RefObject<HTMLDivElement | null>;
  sight: { from: number; rows: number };
  look: () => void;
} {
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ from: 0, rows: 12 });
  const look = () => {
    if (!box.current) return;
    const pixels = inPixels(step);
    const from = Math.max(0, Math.floor(box.current.scrollTop / pixels));
    const rows = Math.ceil(box.current.clientHeight / pixels) + 1;
    setSight((now) => (now.from === from && now.rows === rows ? now : { from, rows }));
  };
  const newestLook = useRef(look);
  newestLook.current = look;
  useEffect(() => {
    const observer = new ResizeObserver(() => newestLook.current());
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, sight, look };
}

/** Scrolls as little as is needed for a row to be in sight. @param top and height in rem */
export function scrollIntoSight(box: HTMLElement, top: number, height: number): void {
  const from = inPixels(top);
  const to = inPixels(top + height);
  if (from < box.scrollTop) box.scrollTop = from;
  else if (to > box.scrollTop + box.clientHeight) box.scrollTop = to - box.clientHeight;
}

function inPixels(rem: number): number {
  return rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
