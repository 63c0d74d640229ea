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
  value: T;
  onChange: (value: T) => void;
  options: readonly { id: T; label: string }[];
  note?: string;
};

/** One of many. */
export function Select<T extends string>({ label, value, onChange, options, note }: SelectProps<T>) {
  return (
    <AriaSelect className="field" value={value} onChange={(key) => key !== null && onChange(key as T)}>
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
              <Ruby>{option.label}</Ruby>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
