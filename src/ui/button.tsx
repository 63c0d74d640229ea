import { type ReactNode, useCallback, useLayoutEffect, useRef } from "react";
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
export function Button({ children, kind = "plain", icon, label, expanded, onNear, onPress, ...rest }: ButtonProps) {
  const { own, press, isReturning } = useKeptFocus(rest.isDisabled);
  // That the focus came back by itself says nothing of what comes next.
  const focused = () => {
    if (!isReturning()) onNear?.();
  };
  return (
    <AriaButton
      ref={own}
      className="button"
      data-kind={kind}
      {...(label ? { "aria-label": label } : {})}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      {...(onNear ? { onHoverStart: onNear, onFocus: focused } : {})}
      {...rest}
      onPress={(event) => {
        press();
        onPress(event);
      }}
    >
      {icon}
      <Ruby>{children}</Ruby>
    </AriaButton>
  );
}

/** A button shut while the work it began goes on has the focus again with the work's end, if nothing else took it. */
function useKeptFocus(isDisabled = false) {
  const own = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  const isShut = useRef(false);
  const returning = useRef(false);
  // A button that is shut loses the focus at once: that it was pressed tells that it had it.
  useLayoutEffect(() => {
    if (isDisabled) isShut.current ||= isPressed.current;
    else if (isShut.current) {
      isShut.current = false;
      if (document.activeElement === document.body) {
        returning.current = true;
        own.current?.focus();
        returning.current = false;
      }
    }
    isPressed.current = false;
  });
  const press = useCallback(() => {
    isPressed.current = true;
  }, []);
  return { own, press, isReturning: () => returning.current };
}
