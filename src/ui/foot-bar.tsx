import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

/** A bar at the foot for what needs to be read. It stays until it is closed. */
export function FootBar({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const words = useWords();
  return (
    <div className="foot-bar" role="status">
      <p>
        <Ruby>{children}</Ruby>
      </p>
      <Button onPress={onClose}>{words.app.close}</Button>
    </div>
  );
}
