import { useRef } from "react";
import { addressOf, withPlace } from "../../domain/postal/address.ts";
import { readPostalCode } from "../../domain/postal/postal-code.ts";
import type { PostalPlace } from "../../domain/postal/postal-file.ts";
import type { CellName } from "../../domain/resume/layout/rirekisho.ts";
import type { Address } from "../../domain/resume/profile.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { crowdedMessage, type FactsProps } from "./facts.ts";
import { FieldAudience } from "./field-audience.tsx";
import { PlaceOffers } from "./place-offers.tsx";
import { useTypedReading } from "./use-typed-reading.ts";

const CELLS = {
  address: { postalCode: "addressPostalCode", text: "address", kana: "addressKana", phone: "phone" },
  contact: { postalCode: "contactPostalCode", text: "contact", kana: "contactKana", phone: "contactPhone" },
} as const satisfies Record<string, Record<keyof Address, CellName>>;

/** 現住所 or 連絡先: the same four fields. A postal code offers its place, typing the address fills its reading. */
export function PlaceSection({
  profile,
  change,
  flush,
  room,
  which,
}: FactsProps<"address" | "contact"> & { which: "address" | "contact" }) {
  const { place, crowded, [which]: words } = useWords().documents;
  const address = profile[which];
  const set = (part: Partial<Address>) => change({ [which]: { ...address, ...part } });
  const { field: typing, put } = useTypedReading({ text: address.text, kana: address.kana, onChange: set });
  const input = useRef<HTMLInputElement>(null);
  const take = (place: PostalPlace) => {
    const known = addressOf(place);
    put(known, place.kana, withPlace(address.text, place).slice(known.length));
    input.current?.focus();
  };
  const field = (part: keyof Address) => ({
    label: place[part],
    value: address[part],
    onChange: (text: string) => set({ [part]: text }),
    onBlur: flush,
    message: crowdedMessage(room, CELLS[which][part], crowded),
  });
  return (
    <Section title={words.title} note={words.note}>
      <TextField {...field("postalCode")} hint={place.postalCodeHint} maxLength={10} width="short" />
      <PlaceOffers code={readPostalCode(address.postalCode)} address={address.text} onTake={take} />
      <TextField {...field("kana")} maxLength={200} />
      <TextField {...field("text")} {...typing} inputRef={input} maxLength={200} />
      <TextField {...field("phone")} hint={place.phoneHint} maxLength={40} width="short" />
      <FieldAudience profile={profile} change={change} field={which} what={words.title} />
    </Section>
  );
}
