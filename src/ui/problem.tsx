import type { ReactNode } from "react";
import { Notice } from "./notice.tsx";
import { Ruby } from "./ruby.tsx";

type ProblemProps = { what: string; safe: string; next: string; children?: ReactNode };

/** What happened, what is safe, what can be done, in that order; beside the place it happened. */
export function Problem({ what, safe, next, children }: ProblemProps) {
  return (
    <Notice>
      <p>
        <Ruby>{what}</Ruby>
      </p>
      <p>
        <Ruby>{safe}</Ruby>
      </p>
      <p>
        <Ruby>{next}</Ruby>
      </p>
      {children}
    </Notice>
  );
}
