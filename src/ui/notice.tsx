import type { ReactNode } from "react";

/** Something that stays until it is read or settled. Ochre, never red. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="notice" role="status">
      {children}
    </div>
  );
}
