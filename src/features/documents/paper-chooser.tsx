import { Plus } from "lucide-react";
import { memo, useState } from "react";
import { EMPTY_EXTRAS, FORMS, type Form, newPaper, type PaperRecord } from "../../domain/resume/paper.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { nameOfPaper } from "../paper-name.ts";
import type { Papers } from "./use-paper.ts";

/** Which paper lies on the desk, and a new one for an employer. A fact that is typed leaves it as it is. */
export const PaperChooser = memo(
  Chooser,
  ({ papers: old }, { papers }) => old.papers === papers.papers && old.paper === papers.paper,
);

function Chooser({ papers }: { papers: Papers }) {
  const { words, formats } = useLanguage();
  const { paper: texts } = words.documents;
  const [isAdding, setAdding] = useState(false);
  const nameOf = (body: PaperRecord) => {
    const { form, title, sent } = body;
    if (title === "" && !sent) return texts.names[form];
    const name = nameOfPaper(body, words);
    return sent ? texts.sentOn(name, formats.shortDay(calendarDayOf(new Date(sent.at)))) : name;
  };
  return (
    <div className="paper-chooser">
      <Select
        label={texts.which}
        value={papers.paper?.key}
        onChange={papers.pick}
        options={papers.papers.map(({ key, body }) => ({ id: key, label: nameOf(body), asWritten: body.title }))}
      />
      <Button icon={<Plus className="icon" />} expanded={isAdding} onPress={() => setAdding(!isAdding)}>
        {texts.add}
      </Button>
      {isAdding && <NewPaper papers={papers} done={() => setAdding(false)} />}
    </div>
  );
}

function NewPaper({ papers, done }: { papers: Papers; done: () => void }) {
  const { paper: texts } = useLanguage().words.documents;
  const [form, setForm] = useState<Form>("rirekisho");
  const [title, setTitle] = useState("");
  const add = () => {
    // It begins as the plain paper of its form stands now: the same size, the same rows.
    const base = papers.papers.find(({ key }) => key === form)?.body ?? newPaper(form);
    const recipient = { ...EMPTY_EXTRAS.recipient, employer: title.trim() };
    void papers.add({ ...base, title: title.trim(), recipient, changes: {}, without: [] });
    done();
  };
  return (
    <div className="paper-new">
      <Choice
        label={texts.form}
        value={form}
        onChange={setForm}
        options={FORMS.map((id) => ({ id, label: texts.names[id] }))}
      />
      <TextField
        label={texts.employer}
        hint={texts.employerHint}
        value={title}
        onChange={setTitle}
        maxLength={120}
        autoFocus
      />
      <div className="paper-tools">
        <Button onPress={add} isDisabled={title.trim() === ""}>
          {texts.make}
        </Button>
        <Button onPress={done}>{texts.notNow}</Button>
      </div>
    </div>
  );
}
