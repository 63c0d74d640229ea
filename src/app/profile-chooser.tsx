import { Circle, Diamond, Moon, Square, Star, Triangle } from "lucide-react";
import type { ReactNode } from "react";
import { ask } from "../bridge/page.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/language/language.tsx";

/** The people of this computer, by number. */
export type Profiles = { current: number; all: readonly number[] };

/** A number and a shape, never a name: whoever looks learns only how many there are. */
const SHAPES: readonly ReactNode[] = [Circle, Triangle, Square, Diamond, Star, Moon].map((Shape) => (
  <Shape key={Shape.displayName} className="icon" aria-hidden="true" />
));

type ProfileChooserProps = {
  profiles: Profiles;
  /** Ends what is here before the window of the other one opens. */
  leave: () => Promise<void>;
};

/** Whose Ippo this is, where more than one person uses the computer. */
export function ProfileChooser({ profiles: { current, all }, leave }: ProfileChooserProps) {
  const { profiles: texts } = useWords();
  if (all.length < 2) return null;
  const change = async (number: number) => {
    await leave();
    await ask("switchProfile", { number });
  };
  return (
    <div role="group" aria-label={texts.label} className="row profile-row">
      {all.map((number) => (
        <Button
          key={number}
          kind="quiet"
          icon={SHAPES[number - 1]}
          label={texts.name(number, texts.shapes[number - 1] ?? "")}
          isDisabled={number === current}
          onPress={() => void change(number)}
        >
          {number}
        </Button>
      ))}
    </div>
  );
}
