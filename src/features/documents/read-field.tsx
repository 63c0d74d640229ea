import { useState } from "react";
import { TextField } from "../../ui/text-field.tsx";

type ReadFieldProps = {
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
  hint: string;
  note?: string;
  hideLabel?: boolean;
};

/**
 * A date typed as free text. What was typed stays as it is; a text that cannot be read leaves the paper's place open,
 * so that the paper never says something the field does not.
 */
export function ReadField({ value, write, read, onChange, onBlur, unreadable, ...rest }: ReadFieldProps) {
  const [text, setText] = useState(() => write(value));
  const [left, setLeft] = useState(true);
  const isReadable = text.trim() === "" || read(text) !== undefined;
  const type = (next: string) => {
    setText(next);
    setLeft(false);
    onChange(read(next) ?? "");
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
      message={left && !isReadable ? unreadable : undefined}
      maxLength={40}
      width="short"
      {...rest}
    />
  );
}
