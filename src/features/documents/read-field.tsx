import { useContext, useState } from "react";
import { TextField } from "../../ui/text-field.tsx";
import { TypedDatesContext } from "./typed-dates.ts";

type ReadFieldProps = {
  /** Which fact it is, of all. */
  place: string;
  label: string;
  /** What is stored now; empty for nothing. */
  value: string;
  /** How a stored value is written into the field at first. */
  write: (value: string) => string;
  /** Reads what was typed; `undefined` when it cannot be read. */
  read: (text: string) => string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
  /** Said once the field is left with a text that cannot be read. */
  unreadable: string;
  /** Said of a text that can be read; it stands on the paper all the same. */
  odd?: string | undefined;
  hint: string;
  note?: string;
  hideLabel?: boolean;
};

/**
 * A date typed as free text. What was typed stays as it is; a text that cannot be read leaves the paper's place open,
 * so that the paper never says something the field does not.
 */
export function ReadField({ place, value, write, read, onChange, onBlur, unreadable, odd, ...rest }: ReadFieldProps) {
  const typed = useContext(TypedDatesContext);
  const [text, setText] = useState(() => (value === "" && typed.get(place)) || write(value));
  const [left, setLeft] = useState(true);
  const isReadable = text.trim() === "" || read(text) !== undefined;
  const type = (next: string) => {
    setText(next);
    setLeft(false);
    const known = read(next);
    typed.set(place, known === undefined && next.trim() !== "" ? next : undefined);
    onChange(known ?? "");
  };
  const leave = () => {
    setLeft(true);
    onBlur();
  };
  return (
    <TextField
      value={text}
      onChange={type}
      onBlur={leave}
      message={left ? (isReadable ? odd : unreadable) : undefined}
      maxLength={40}
      width="short"
      {...rest}
    />
  );
}
