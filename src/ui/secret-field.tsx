import { Eye, EyeOff } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { TextField as AriaTextField, Input, Label, Text } from "react-aria-components";
import { Button } from "./button.tsx";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

type SecretFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter?: () => void;
  note?: string;
  message?: string | undefined;
  autoFocus?: boolean;
  isDisabled?: boolean;
};

/**
 * A masked text field. Not `type="password"`: Chromium switches the input method off there, and a passphrase may be
 * written in kana.
 */
export function SecretField({ label, note, message, onEnter, ...rest }: SecretFieldProps) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const onKey = (event: KeyboardEvent) => {
    setCapsLock(event.getModifierState("CapsLock"));
    if (event.key === "Enter" && !event.nativeEvent.isComposing) onEnter?.();
  };
  return (
    <AriaTextField className="field secret" data-masked={shown ? undefined : ""} isInvalid={Boolean(message)} {...rest}>
      <Label className="field-label">
        <Ruby>{label}</Ruby>
      </Label>
      <div className="secret-line">
        <Input
          className="input"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          onKeyDown={onKey}
          // The key itself tells on its way up how it left things.
          onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
        />
        <Button
          onPress={() => setShown(!shown)}
          label={shown ? words.app.conceal : words.app.show}
          icon={shown ? <EyeOff className="icon" /> : <Eye className="icon" />}
        >
          {null}
        </Button>
      </div>
      {note && (
        <Text slot="description" className="field-note">
          <Ruby>{note}</Ruby>
        </Text>
      )}
      {capsLock && !shown && (
        <p className="field-note" role="status">
          <Ruby>{words.start.unlock.capsLock}</Ruby>
        </p>
      )}
      {message && (
        <Text slot="errorMessage" className="field-message" role="status">
          <Ruby>{message}</Ruby>
        </Text>
      )}
    </AriaTextField>
  );
}
