import type { ReactNode } from "react";
import { Ruby } from "./ruby.tsx";

/** An empty room: one sentence and at most one button. */
export function EmptyState({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <Ruby>{sentence}</Ruby>
      </p>
      {children}
    </div>
  );
}
