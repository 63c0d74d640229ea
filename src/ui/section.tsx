import { type ReactNode, useId } from "react";
import { Ruby } from "./ruby.tsx";

type SectionProps = {
  title: string;
  children: ReactNode;
  note?: string;
  id?: string;
  /** The person's own words in the title. */
  asWritten?: string;
};

/** A part of a page with a heading of its own. */
export function Section({ title, children, note, id, asWritten = "" }: SectionProps) {
  const headingId = useId();
  return (
    <section className="section" aria-labelledby={headingId} id={id}>
      <h2 id={headingId}>
        <Ruby asWritten={asWritten}>{title}</Ruby>
      </h2>
      {note && (
        <p className="small">
          <Ruby>{note}</Ruby>
        </p>
      )}
      {children}
    </section>
  );
}
