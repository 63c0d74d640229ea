import { emptyPoint, type Point } from "../../../domain/resume/history.ts";
import { useWords } from "../../../ui/language/language.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { AudienceSelect } from "../audience-select.tsx";
import type { FactsProps } from "../facts.ts";
import { PartList } from "./part-list.tsx";

type PointSectionProps = Pick<FactsProps<"skills" | "strengths">, "profile" | "change" | "flush"> & {
  which: "skills" | "strengths";
};

/** Skills or strengths: one line each, in own words. */
export function PointSection({ profile, change, flush, which }: PointSectionProps) {
  const words = useWords().histories.points[which];
  const nameOf = ({ text }: Point) => text || words.one;
  return (
    <Section title={words.title} note={words.note}>
      <PartList
        parts={profile[which]}
        onChange={(parts) => change({ [which]: parts })}
        flush={flush}
        empty={emptyPoint}
        addLabel={words.add}
        nameOf={nameOf}
      >
        {(part, edit) => (
          <>
            <TextField
              label={words.one}
              value={part.text}
              onChange={(text) => edit({ text })}
              onBlur={flush}
              maxLength={400}
            />
            <AudienceSelect what={nameOf(part)} value={part.audience} onChange={(audience) => edit({ audience })} />
          </>
        )}
      </PartList>
    </Section>
  );
}
