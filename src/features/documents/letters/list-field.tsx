import { Plus } from "lucide-react";
import type { Catalogue } from "../../../content/catalogue.ts";
import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { TextField } from "../../../ui/text-field.tsx";

const LONGEST = 1_000;

type OfferId = keyof Catalogue["letters"]["contents"]["offers"];

type ListFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  /** Lines that can be put in with a press. */
  offers: Partial<Record<OfferId, string>>;
};

/** Lines to type, one thing to each, with the usual ones offered while they do not stand there. */
export function ListField({ label, value, onChange, onBlur, offers }: ListFieldProps) {
  const { contents } = useWords().letters;
  const lines = value.split("\n").map((line) => line.trim());
  const open = (Object.entries(offers) as [OfferId, string][]).filter(
    ([, text]) => !lines.includes(text) && value.length + text.length < LONGEST,
  );
  const add = (offer: string) => {
    onChange([value.trimEnd(), offer].filter(Boolean).join("\n"));
    onBlur();
  };
  return (
    <div className="stack-tight">
      <TextField
        label={label}
        note={contents.perLine}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        maxLength={LONGEST}
        rows={4}
        multiline
      />
      <div className="letter-offers">
        {open.map(([id, text]) => (
          <Button key={id} kind="quiet" icon={<Plus className="icon" />} onPress={() => add(text)}>
            {contents.add(contents.offers[id])}
          </Button>
        ))}
      </div>
    </div>
  );
}
