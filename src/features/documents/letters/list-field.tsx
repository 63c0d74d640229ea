import { Plus } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { TextField } from "../../../ui/text-field.tsx";

const LONGEST = 1_000;

type ListFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  /** Lines that can be put in with a press. */
  offers: readonly string[];
};

/** Lines to type, one thing to each, with the usual ones offered while they do not stand there. */
export function ListField({ label, value, onChange, onBlur, offers }: ListFieldProps) {
  const { contents } = useWords().letters;
  const lines = value.split("\n").map((line) => line.trim());
  const open = offers.filter((offer) => !lines.includes(offer) && value.length + offer.length < LONGEST);
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
        {open.map((offer) => (
          <Button key={offer} kind="quiet" icon={<Plus className="icon" />} onPress={() => add(offer)}>
            {contents.add(offer)}
          </Button>
        ))}
      </div>
    </div>
  );
}
