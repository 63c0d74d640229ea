import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { FactsProps } from "./facts.ts";
import { Meter } from "./meter.tsx";
import { EducationParts } from "./parts/education-part.tsx";
import { LicenceParts } from "./parts/licence-part.tsx";
import { SchoolYearsOffer } from "./parts/school-years-offer.tsx";
import { WorkParts } from "./parts/work-part.tsx";

export function EducationSection(props: FactsProps<"education" | "birthDay">) {
  const { education } = useWords().documents;
  return (
    <Section title={education.title} note={education.note}>
      <EducationParts {...props} />
      <SchoolYearsOffer {...props} />
    </Section>
  );
}

/** Work, or 「なし」, which is a complete answer. 「現在に至る」 is never written unless the person says so. */
export function WorkSection(props: FactsProps<"work" | "workNone">) {
  const { profile, change, room } = props;
  const { work, room: roomWords } = useWords().documents;
  return (
    <Section title={work.title} note={work.note}>
      <Toggle label={work.none} isSelected={profile.workNone} onChange={(workNone) => change({ workNone })} />
      {profile.workNone && profile.work.length > 0 && (
        <p className="field-note">
          <Ruby>{work.noneNote}</Ruby>
        </p>
      )}
      {!profile.workNone && <WorkParts {...props} />}
      <Meter room={room.history} note={roomWords.shared} />
      {room.history.over > 0 && <WaysToFit {...props} />}
    </Section>
  );
}

export function LicencesSection(props: FactsProps<"licences">) {
  const { licences } = useWords().documents;
  return (
    <Section title={licences.title} note={licences.note}>
      <LicenceParts {...props} />
      <Meter room={props.room.licences} />
    </Section>
  );
}

/** What can be done about rows that find no place; each is a press, and can be taken back. */
function WaysToFit({ choices, choose }: Pick<FactsProps, "choices" | "choose">) {
  const { fit } = useWords().documents;
  const ways = [
    { key: "mergeEntering", label: fit.mergeEntering },
    { key: "skipLeft", label: fit.skipLeft },
    { key: "goesOnElsewhere", label: fit.goesOnElsewhere },
  ] as const;
  return (
    <fieldset className="ways">
      <legend className="visually-hidden">{fit.title}</legend>
      {ways
        .filter(({ key }) => !choices[key])
        .map(({ key, label }) => (
          <Button key={key} onPress={() => choose({ [key]: true })}>
            {label}
          </Button>
        ))}
    </fieldset>
  );
}
