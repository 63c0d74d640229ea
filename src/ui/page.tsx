import type { ReactNode } from "react";
import { Ruby } from "./ruby.tsx";

type PageProps = { title: string; note?: ReactNode; wide?: boolean; children: ReactNode };

/** A room's page: its name, at most one line under it, and what it holds. */
export function Page({ title, note, wide = false, children }: PageProps) {
  return (
    <div className="page" data-wide={wide ? "" : undefined}>
      <header className="page-head">
        <h1>
          <Ruby>{title}</Ruby>
        </h1>
        {note && (
          <p className="small">
            <Ruby>{note}</Ruby>
          </p>
        )}
      </header>
      {children}
    </div>
  );
}
