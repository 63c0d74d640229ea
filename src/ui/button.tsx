import type { ReactNode } from "react";
import { Button as AriaButton, type PressEvent } from "react-aria-components";
import { Ruby } from "./ruby.tsx";

type ButtonProps = {
  children: ReactNode;
  onPress: (event: PressEvent) => void;
  /** `main` only where a screen has exactly one thing to do; `quiet` for what stands in a row of many. */
  kind?: "plain" | "main" | "quiet";
  icon?: ReactNode;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** For a button whose words alone do not say what it acts on. */
  label?: string;
  expanded?: boolean;
  /** The pointer or the keys are at the button: it may be pressed soon. */
  onNear?: () => void;
};

/** A verb with what it acts on. Buttons side by side weigh the same. */
export function Button({ children, kind = "plain", icon, label, expanded, onNear, ...rest }: ButtonProps) {
  return (
    <AriaButton
      className="button"
      data-kind={kind}
      {...(label ? { "aria-label": label } : {})}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      {...(onNear ? { onHoverStart: onNear, onFocus: onNear } : {})}
      {...rest}
    >
      {icon}
      <Ruby>{children}</Ruby>
    </AriaButton>
  );
}
