import { useId } from "react";
import { Button } from "react-aria-components";
import type { Catalogue } from "../../content/catalogue.ts";
import { FORMS, type Form } from "../../domain/journal/entry.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

type AskingForm = keyof Catalogue["forms"]["kinds"];

/** The day's one line has its place on Today, and a page of its own has no headings. */
const ASKING = FORMS.filter((form): form is AskingForm => form !== "line" && form !== "free");

type FormChoicesProps = {
  /** @param headings what the page begins with, none for a blank one */
  onChoose: (form: Form, headings: readonly string[]) => void;
};

/** 書き方: every form with a line about it, blank paper first. */
export function FormChoices({ onChoose }: FormChoicesProps) {
  const words = useWords().forms;
  const id = useId();
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h3 id={id}>
        <Ruby>{words.title}</Ruby>
      </h3>
      <p className="small">
        <Ruby>{words.note}</Ruby>
      </p>
      <ul className="form-choices">
        <FormChoice name={words.blank} about={words.blankAbout} onPress={() => onChoose("free", [])} />
        {ASKING.map((form) => (
          <FormChoice key={form} {...words.kinds[form]} onPress={() => onChoose(form, words.kinds[form].headings)} />
        ))}
      </ul>
    </section>
  );
}

function FormChoice({ name, about, onPress }: { name: string; about: string; onPress: () => void }) {
  const id = useId();
  return (
    <li>
      <Button className="form-choice" onPress={onPress} aria-labelledby={`${id}-name`} aria-describedby={`${id}-about`}>
        <span id={`${id}-name`}>
          <Ruby>{name}</Ruby>
        </span>
        <span className="small" id={`${id}-about`}>
          <Ruby>{about}</Ruby>
        </span>
      </Button>
    </li>
  );
}
