import { useEffect, useRef } from "react";
import { ROOMS, type Room } from "../../features/room.ts";

type Keys = { lock: () => void; hide: () => void; go: (room: Room) => void };

const TWICE_WITHIN_MS = 600;

/** Ctrl+L locks, Escape twice hides, Ctrl+1…6 goes to a room. Never while an input method is composing. */
export function useKeys(keys: Keys): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    let lastEscape = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === "Escape") {
        if (event.timeStamp - lastEscape < TWICE_WITHIN_MS) newest.current.hide();
        lastEscape = event.timeStamp;
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.key.toLowerCase() === "l") {
        event.preventDefault();
        newest.current.lock();
      }
      const room = ROOMS[Number(event.key) - 1];
      if (room) {
        event.preventDefault();
        newest.current.go(room);
      }
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
