import { Switch } from "react-aria-components";
import { Ruby } from "./ruby.tsx";

type ToggleProps = {
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  hideLabel?: boolean;
  /** The person's own words in the label. */
  asWritten?: string;
};

/** A switch, named for its on state. */
export function Toggle({ label, hideLabel = false, asWritten = "", ...rest }: ToggleProps) {
  return (
    <Switch className="toggle" {...rest}>
      <span className="toggle-track" aria-hidden="true">
        <span className="toggle-knob" />
      </span>
      <span className={hideLabel ? "visually-hidden" : undefined}>
        {hideLabel ? label : <Ruby asWritten={asWritten}>{label}</Ruby>}
      </span>
    </Switch>
  );
}
