import { useRef } from "react";
import { personOffer } from "../../../content/papers/letters.ts";
import { addressOf, withPlace } from "../../../domain/postal/address.ts";
import { readPostalCode } from "../../../domain/postal/postal-code.ts";
import type { PostalPlace } from "../../../domain/postal/postal-file.ts";
import type { PaperRecord, Recipient } from "../../../domain/resume/paper.ts";
import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { nameOfPaper } from "../../paper-name.ts";
import type { PaperPanelProps } from "../paper-panel.tsx";
import { PlaceOffers } from "../place-offers.tsx";
import type { Papers } from "../use-paper.ts";

type RecipientSectionProps = Omit<PaperPanelProps, "profile"> & {
  papers: Papers;
  /** A letter bears the address only in a window. */
  hasAddress: boolean;
};

/** Who a letter or an envelope goes to. What another paper for the same employer has can be taken over. */
export function RecipientSection({ paper, change, flush, papers, hasAddress }: RecipientSectionProps) {
  const words = useWords();
  const { recipient: texts } = words.letters;
  const { recipient } = paper;
  const set = (part: Partial<Recipient>) => change({ recipient: { ...recipient, ...part } });
  const field = (name: "employer" | "department" | "person") => ({
    label: texts[name],
    value: recipient[name],
    onChange: (text: string) => set({ [name]: text }),
    onBlur: flush,
  });
  const others = recipientsOf(papers, paper);
  return (
    <Section title={texts.title} note={texts.note}>
      {others.map((other) => (
        <div key={other.key}>
          <Button onPress={() => change({ recipient: other.body.recipient })}>
            <Ruby asWritten={other.body.title}>{texts.takeOver(nameOfPaper(other.body, words))}</Ruby>
          </Button>
        </div>
      ))}
      <TextField {...field("employer")} hint={texts.employerHint} maxLength={120} />
      <TextField {...field("department")} hint={texts.departmentHint} maxLength={120} />
      <TextField {...field("person")} hint={texts.personHint} note={texts.personNote} maxLength={80} />
      {recipient.person.trim() === "" && (
        <div>
          <Button kind="quiet" onPress={() => set({ person: personOffer })}>
            {texts.putPerson(personOffer)}
          </Button>
        </div>
      )}
      {hasAddress && <AddressFields recipient={recipient} set={set} flush={flush} />}
    </Section>
  );
}

type AddressFieldsProps = { recipient: Recipient; set: (part: Partial<Recipient>) => void; flush: () => void };

function AddressFields({ recipient, set, flush }: AddressFieldsProps) {
  const { documents, letters } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const take = (place: PostalPlace) => {
    set({ address: withPlace(recipient.address, place).slice(0, 200) || addressOf(place) });
    input.current?.focus();
  };
  return (
    <>
      <TextField
        label={letters.recipient.postalCode}
        hint={documents.place.postalCodeHint}
        value={recipient.postalCode}
        onChange={(postalCode) => set({ postalCode })}
        onBlur={flush}
        maxLength={10}
        width="short"
      />
      <PlaceOffers code={readPostalCode(recipient.postalCode)} address={recipient.address} onTake={take} />
      <TextField
        label={letters.recipient.address}
        value={recipient.address}
        onChange={(address) => set({ address })}
        onBlur={flush}
        maxLength={200}
        inputRef={input}
      />
    </>
  );
}

/** Other letters and envelopes for the same employer whose addressee is another than this one's, each addressee once. */
function recipientsOf({ papers }: Papers, paper: PaperRecord): Papers["papers"] {
  const seen = new Set([JSON.stringify(paper.recipient)]);
  return papers.filter(({ body }) => {
    const isPost = body.form === "letter" || body.form === "envelope";
    const isSame = body.title === paper.title || isSameName(body.recipient.employer, paper.recipient.employer);
    const key = JSON.stringify(body.recipient);
    const hasMore = Object.values(body.recipient).some((text) => text.trim() !== "");
    if (!isPost || !isSame || !hasMore || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function isSameName(one: string, other: string): boolean {
  return one.trim() !== "" && one.trim() === other.trim();
}
