import { ageOn } from "../../domain/time/japanese-calendar.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DayField } from "./day-field.tsx";
import { crowdedMessage, type FactsProps } from "./facts.ts";
import { FieldAudience } from "./field-audience.tsx";
import { useTypedReading } from "./use-typed-reading.ts";

/** Name, with its reading as it is typed, birth day and, if the person likes, gender. */
export function PersonSection({
  profile,
  change,
  flush,
  room,
  paperDay,
}: FactsProps<"name" | "nameKana" | "birthDay" | "gender" | "email">) {
  const { person, crowded } = useWords().documents;
  const age = profile.birthDay === "" || paperDay === "" ? undefined : ageOn(profile.birthDay, paperDay);
  const isAhead = profile.birthDay !== "" && paperDay !== "" && profile.birthDay > paperDay;
  const audience = { profile, change };
  const { field: typing } = useTypedReading({
    text: profile.name,
    kana: profile.nameKana,
    onChange: ({ text = profile.name, kana = profile.nameKana }) => change({ name: text, nameKana: kana }),
  });
  return (
    <Section title={person.title}>
      <TextField
        label={person.kana}
        hint={person.kanaHint}
        value={profile.nameKana}
        onChange={(nameKana) => change({ nameKana })}
        onBlur={flush}
        message={crowdedMessage(room, "nameKana", crowded)}
        maxLength={120}
      />
      <FieldAudience {...audience} field="name" what={person.name}>
        <TextField
          label={person.name}
          hint={person.nameHint}
          value={profile.name}
          {...typing}
          onBlur={flush}
          message={crowdedMessage(room, "name", crowded)}
          maxLength={80}
        />
      </FieldAudience>
      <FieldAudience {...audience} field="birthDay" what={person.birthDay}>
        <DayField
          place="birthDay"
          odd={isAhead ? person.birthAhead : undefined}
          label={person.birthDay}
          hint={person.birthDayHint}
          value={profile.birthDay}
          onChange={(birthDay) => change({ birthDay })}
          onBlur={flush}
          {...(age === undefined ? {} : { note: person.age(age) })}
        />
      </FieldAudience>
      <FieldAudience {...audience} field="gender" what={person.gender}>
        <TextField
          label={person.gender}
          note={person.genderNote}
          value={profile.gender}
          onChange={(gender) => change({ gender })}
          onBlur={flush}
          message={crowdedMessage(room, "gender", crowded)}
          maxLength={40}
          width="short"
        />
      </FieldAudience>
      <FieldAudience {...audience} field="email" what={person.email}>
        <TextField
          label={person.email}
          note={person.emailNote}
          value={profile.email}
          onChange={(email) => change({ email })}
          onBlur={flush}
          message={crowdedMessage(room, "email", crowded)}
          maxLength={120}
        />
      </FieldAudience>
    </Section>
  );
}
