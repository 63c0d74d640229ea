import type { ReactNode } from "react";

/** An empty room: one sentence and at most one button. */
export function EmptyState({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{sentence}</p>
      {children}
    </div>
  );
}
