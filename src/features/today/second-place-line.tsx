import { useEffect, useState } from "react";
import { ask } from "../../bridge/page.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

/** A quiet line while the second place for copies, such as a stick, is not there. Nothing is asked of anybody. */
export function SecondPlaceLine() {
  const { copies } = useWords();
  const [away, setAway] = useState<string>();
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const { state, label } = await ask("backupPlace");
      if (isHere) setAway(state === "away" ? label : undefined);
    };
    const lookQuietly = () => void look().catch(() => undefined);
    lookQuietly();
    // A stick is plugged in while the hands are away from this window.
    window.addEventListener("focus", lookQuietly);
    return () => {
      isHere = false;
      window.removeEventListener("focus", lookQuietly);
    };
  }, []);
  if (away === undefined) return null;
  return (
    <p className="small">
      <Ruby asWritten={away}>{copies.secondAway(away)}</Ruby>
    </p>
  );
}
