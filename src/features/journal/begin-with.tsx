import type { Editor } from "@tiptap/react";
import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Form } from "../../domain/journal/entry.ts";
import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { FormChoices } from "./form-choices.tsx";
import { OfferedDone } from "./offered-done.tsx";
import { PromptChoices } from "./prompt-choices.tsx";
import type { Begin } from "./use-begun.ts";

type BeginWithProps = {
  vault: VaultClient;
  /** The day of the page. */
  day: Day;
  dayEnd: number;
  editor: Editor;
  begin: Begin;
  onLeave: () => void;
};

/** ほかの書き方: a line above a new page. Behind it, what the page can begin with; the blank page needs none of it. */
export function BeginWith({ vault, day, dayEnd, editor, begin, onLeave }: BeginWithProps) {
  const words = useWords().forms;
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState<Form>();
  const top = useRef<HTMLDivElement>(null);
  const choose = (chosen: Form, headings: readonly string[]) => {
    setOpen(false);
    setForm(chosen);
    begin(editor, { form: chosen, headings });
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== "Escape") return;
    event.stopPropagation();
    setOpen(false);
    top.current?.querySelector("button")?.focus();
  };
  return (
    <div className="begin-with" ref={top} onKeyDownCapture={onKey}>
      <Button
        kind="quiet"
        icon={<ChevronDown className="icon" aria-hidden="true" />}
        onPress={() => setOpen(!isOpen)}
        expanded={isOpen}
      >
        {words.open}
      </Button>
      {isOpen && (
        <div className="begin-choices">
          <PromptChoices vault={vault} day={day} onChoose={(text) => choose("free", [text])} onLeave={onLeave} />
          <FormChoices onChoose={choose} />
        </div>
      )}
      {!isOpen && form === "doneToday" && <OfferedDone vault={vault} day={day} dayEnd={dayEnd} editor={editor} />}
    </div>
  );
}
