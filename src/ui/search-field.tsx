import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { SearchField as AriaSearchField, Button, Input, Label } from "react-aria-components";

type SearchFieldProps = {
  label: string;
  /** Of the button that empties the field. */
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  /** Enter, but not the Enter that confirms a conversion. */
  onEnter: () => void;
  /** The key that leads from the field into what was found. */
  onDown: () => void;
  /** Whether an input method is composing. */
  onComposing: (composing: boolean) => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** A page pasted by mistake is not looked for at every key press. */
const LONGEST = 500;

/** A field to look for something. Escape empties it; keys that belong to an input method are left to it. */
export function SearchField({ label, clearLabel, onEnter, onDown, onComposing, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField
      className="search-field"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== "ArrowDown") {
          event.continuePropagation();
          return;
        }
        event.preventDefault();
        onDown();
      }}
      onSubmit={onEnter}
      {...rest}
    >
      <Label className="visually-hidden">{label}</Label>
      <Search className="icon search-icon" aria-hidden="true" />
      <Input
        className="input"
        maxLength={LONGEST}
        placeholder={label}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
        {...(inputRef ? { ref: inputRef } : {})}
      />
      <Button className="search-clear" aria-label={clearLabel}>
        <X className="icon" aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
