import type { FieldName } from "../../domain/resume/profile.ts";
import { AudienceSelect } from "./audience-select.tsx";
import type { FactsProps } from "./facts.ts";

type FieldAudienceProps = Pick<FactsProps, "profile" | "change"> & { field: FieldName; what: string };

/** For whom one field of the profile is. */
export function FieldAudience({ profile, change, field, what }: FieldAudienceProps) {
  const { [field]: value = "paper", ...others } = profile.audiences;
  return (
    <AudienceSelect
      what={what}
      value={value}
      onChange={(next) => change({ audiences: next === "paper" ? others : { ...others, [field]: next } })}
    />
  );
}
