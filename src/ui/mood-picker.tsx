import { ToggleButton } from "react-aria-components";
import { MOODS, type Mood } from "../domain/mood/check-in.ts";
import { Weather } from "./icons/weather.tsx";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

type MoodPickerProps = { value: Mood | undefined; onPick: (mood: Mood) => void; label: string };

/** Five touches of the same weight. One press is the whole act: there is nothing to confirm. */
export function MoodPicker({ value, onPick, label }: MoodPickerProps) {
  const { mood: words } = useWords().app;
  return (
    <div className="moods" role="group" aria-label={label}>
      {MOODS.map((mood) => (
        <ToggleButton key={mood} className="mood" isSelected={value === mood} onChange={() => onPick(mood)}>
          <Weather mood={mood} />
          <span>
            <Ruby>{words.weather[mood - 1]}</Ruby>
          </span>
          <span className="mood-words">
            <Ruby>{words.words[mood - 1]}</Ruby>
          </span>
        </ToggleButton>
      ))}
    </div>
  );
}
