import type { ReactNode } from "react";
import type { FieldName } from "../../domain/resume/profile.ts";
import { AudienceSelect } from "./audience-select.tsx";
import type { FactsProps } from "./facts.ts";

type FieldAudienceProps = Pick<FactsProps<"audiences">, "profile" | "change"> & {
  field: FieldName;
  what: string;
  /** The field it is about, where that has a line of its own for its name. */
  children?: ReactNode;
};

/** For whom one field of the profile is. */
export function FieldAudience({ profile, change, field, what, children }: FieldAudienceProps) {
  const { [field]: value = "paper", ...others } = profile.audiences;
  return (
    <div className={children ? "fact-field" : undefined}>
      {children}
      <AudienceSelect
        what={what}
        value={value}
        onChange={(next) => change({ audiences: next === "paper" ? others : { ...others, [field]: next } })}
      />
    </div>
  );
}
