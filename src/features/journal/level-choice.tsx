import { memo } from "react";
import { LEVELS, type Level } from "../../domain/records/kinds.ts";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";

type LevelChoiceProps = { level: Level; onChange: (level: Level) => void };

/** Who may see the entry. */
export const LevelChoice = memo(function LevelChoice({ level, onChange }: LevelChoiceProps) {
  const words = useWords().journal;
  return (
    <Choice
      label={words.level}
      value={level}
      onChange={onChange}
      options={LEVELS.map((id) => ({ id, label: words.levels[id] }))}
    />
  );
});
