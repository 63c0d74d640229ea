import type { CompositionEvent, Ref } from "react";
import { TextField as AriaTextField, Input, Label, Text, TextArea } from "react-aria-components";
import { Ruby } from "./ruby.tsx";

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Stands inside the empty field. */
  hint?: string;
  /** Stands under the field, always. */
  note?: string;
  /** What could not be read, in one sentence; the text itself stays. */
  message?: string | undefined;
  multiline?: boolean;
  rows?: number;
  maxLength?: number;
  width?: "full" | "short";
  hideLabel?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** What an input method does in the field. */
  onCompositionStart?: () => void;
  onCompositionUpdate?: (event: CompositionEvent<HTMLInputElement>) => void;
  onCompositionEnd?: (event: CompositionEvent<HTMLInputElement>) => void;
};

/** One text to type. Nothing typed is ever taken away by the field itself. */
export function TextField({
  label,
  hint,
  note,
  message,
  multiline = false,
  rows = 3,
  width = "full",
  hideLabel = false,
  inputRef,
  ...rest
}: TextFieldProps) {
  const placeholder = hint ? { placeholder: hint } : {};
  return (
    <AriaTextField className="field" data-width={width} isInvalid={Boolean(message)} {...rest}>
      <Label className={hideLabel ? "visually-hidden" : "field-label"}>
        {hideLabel ? label : <Ruby>{label}</Ruby>}
      </Label>
      {multiline ? (
        <TextArea className="input" rows={rows} {...placeholder} />
      ) : (
        <Input className="input" {...placeholder} {...(inputRef ? { ref: inputRef } : {})} />
      )}
      {note && (
        <Text slot="description" className="field-note">
          <Ruby>{note}</Ruby>
        </Text>
      )}
      {message && (
        <Text slot="errorMessage" className="field-message" role="status">
          <Ruby>{message}</Ruby>
        </Text>
      )}
    </AriaTextField>
  );
}
