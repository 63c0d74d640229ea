import type { CellName } from "../../domain/resume/layout/rirekisho.ts";
import type { Address } from "../../domain/resume/profile.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { crowdedMessage, type FactsProps } from "./facts.ts";
import { FieldAudience } from "./field-audience.tsx";

const CELLS = {
  address: { postalCode: "addressPostalCode", text: "address", kana: "addressKana", phone: "phone" },
  contact: { postalCode: "contactPostalCode", text: "contact", kana: "contactKana", phone: "contactPhone" },
} as const satisfies Record<string, Record<keyof Address, CellName>>;

/** 現住所 or 連絡先: the same four fields. */
export function PlaceSection({ profile, change, flush, room, which }: FactsProps & { which: "address" | "contact" }) {
  const { place, crowded, [which]: words } = useWords().documents;
  const field = (part: keyof Address) => ({
    label: place[part],
    value: profile[which][part],
    onChange: (text: string) => change({ [which]: { ...profile[which], [part]: text } }),
    onBlur: flush,
    message: crowdedMessage(room, CELLS[which][part], crowded),
  });
  return (
    <Section title={words.title} note={words.note}>
      <TextField {...field("postalCode")} hint={place.postalCodeHint} maxLength={10} width="short" />
      <TextField {...field("kana")} maxLength={200} />
      <TextField {...field("text")} maxLength={200} />
      <TextField {...field("phone")} hint={place.phoneHint} maxLength={40} width="short" />
      <FieldAudience profile={profile} change={change} field={which} what={words.title} />
    </Section>
  );
}
