import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { isReading } from "./reading-mark.ts";

/** Asks how the selected words are read; or changes it, or takes it off. */
export function ReadingForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { reading: words } = useWords().journal;
  const [before] = useState(() => String(editor.getAttributes("ruby")["reading"] ?? ""));
  const [reading, setReading] = useState(before);
  const [message, setMessage] = useState<string>();
  const set = () => {
    if (!isReading(reading.trim())) {
      setMessage(words.notOne);
      return;
    }
    onDone();
    // A reading that was there is changed over all its words.
    const chain = editor.chain().focus();
    (before === "" ? chain : chain.extendMarkRange("ruby")).setReading(reading).run();
  };
  const remove = () => {
    onDone();
    editor.chain().focus().removeReading().run();
  };
  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        label={words.field}
        value={reading}
        onChange={(value) => {
          setReading(value);
          setMessage(undefined);
        }}
        message={message}
        autoFocus
      />
      <Button onPress={set}>{words.set}</Button>
      {before !== "" && (
        <Button kind="quiet" onPress={remove}>
          {words.remove}
        </Button>
      )}
    </form>
  );
}
