import { useRef, useState } from "react";

/** How many changes can be taken back; a change is what was done to one field until it was left. */
const MOST_UNDO = 100;

/** One way back for everything on the desk: facts, papers and gaps, the last change first. */
export function useUndo() {
  const before = useRef<(() => void)[]>([]);
  const underWay = useRef("");
  const [isThere, setThere] = useState(false);
  /** @param touched what is being changed: as long as it is the same, it is one change */
  const note = (touched: string, restore: () => void) => {
    if (touched !== underWay.current) before.current = [...before.current.slice(1 - MOST_UNDO), restore];
    underWay.current = touched;
    setThere(true);
  };
  /** What is being changed was left: the next change of it is another one. */
  const settle = () => {
    underWay.current = "";
  };
  const undo = () => {
    const restore = before.current.at(-1);
    before.current = before.current.slice(0, -1);
    settle();
    setThere(before.current.length > 0);
    restore?.();
  };
  return { note, settle, undo: isThere ? undo : undefined };
}

export type Undo = ReturnType<typeof useUndo>;
