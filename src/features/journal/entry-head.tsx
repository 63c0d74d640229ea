import { memo, type Ref } from "react";
import type { Day } from "../../domain/time/day.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

type EntryHeadProps = {
  day: Day;
  /** The moment it was begun, where the person wants to see it. */
  at: string | undefined;
  heading: Ref<HTMLHeadingElement>;
};

/** The day of a page. A thread may lead here: it takes the keys. */
export const EntryHead = memo(function EntryHead({ day, at, heading }: EntryHeadProps) {
  const { formats } = useLanguage();
  return (
    <h2 tabIndex={-1} ref={heading}>
      <Ruby>{formats.longDay(day)}</Ruby>
      {at !== undefined && <span className="entry-time">{formats.time(new Date(at))}</span>}
    </h2>
  );
});
