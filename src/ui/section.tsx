import { type ReactNode, useId } from "react";

type SectionProps = { title: string; children: ReactNode; note?: string; id?: string };

/** A part of a page with a heading of its own. */
export function Section({ title, children, note, id }: SectionProps) {
  const headingId = useId();
  return (
    <section className="section" aria-labelledby={headingId} id={id}>
      <h2 id={headingId}>{title}</h2>
      {note && <p className="small">{note}</p>}
      {children}
    </section>
  );
}
