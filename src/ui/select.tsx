import { ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";
import { Ruby } from "./ruby.tsx";

type SelectProps<T extends string> = {
  label: string;
  /** None, where every choice is one more. */
  value: T | undefined;
  onChange: (value: T) => void;
  /** `asWritten`: the person's own words in a label. */
  options: readonly { id: T; label: string; asWritten?: string }[];
  note?: string;
  /** Stands where nothing is chosen. */
  placeholder?: string;
  /** The options are words of the person's own. */
  areWritten?: boolean;
};

/** One of many. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, onChange, options, note, placeholder, areWritten = false } = props;
  return (
    <AriaSelect
      className="field"
      value={value ?? null}
      {...(placeholder ? { placeholder } : {})}
      onChange={(key) => key !== null && onChange(key as T)}
    >
      <Label className="field-label">
        <Ruby>{label}</Ruby>
      </Label>
      <div>
        <Button className="select-button">
          <SelectValue />
          <ChevronDown className="icon" aria-hidden="true" />
        </Button>
      </div>
      {note && (
        <Text slot="description" className="field-note">
          <Ruby>{note}</Ruby>
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="list-box">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="list-box-item">
              {areWritten ? option.label : <Ruby asWritten={option.asWritten ?? ""}>{option.label}</Ruby>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
