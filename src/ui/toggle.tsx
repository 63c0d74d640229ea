import { Switch } from "react-aria-components";

type ToggleProps = { label: string; isSelected: boolean; onChange: (isSelected: boolean) => void; hideLabel?: boolean };

/** A switch, named for its on state. */
export function Toggle({ label, hideLabel = false, ...rest }: ToggleProps) {
  return (
    <Switch className="toggle" {...rest}>
      <span className="toggle-track" aria-hidden="true">
        <span className="toggle-knob" />
      </span>
      <span className={hideLabel ? "visually-hidden" : undefined}>{label}</span>
    </Switch>
  );
}
