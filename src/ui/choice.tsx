import { Label, Radio, RadioGroup } from "react-aria-components";
import { Ruby } from "./ruby.tsx";

type ChoiceProps<T extends string> = {
  label: string;
  value: T | undefined;
  onChange: (value: T) => void;
  options: readonly { id: T; label: string }[];
  hideLabel?: boolean;
};

/** One of a few, all in sight and of the same weight. */
export function Choice<T extends string>({ label, value, onChange, options, hideLabel = false }: ChoiceProps<T>) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value ?? null}
      onChange={(next) => onChange(next as T)}
    >
      <Label className={hideLabel ? "visually-hidden" : "field-label"}>
        {hideLabel ? label : <Ruby>{label}</Ruby>}
      </Label>
      <div className="choice-row">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="choice-option">
            <Ruby>{option.label}</Ruby>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
