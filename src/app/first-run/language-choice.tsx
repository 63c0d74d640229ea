import { LOCALES, type Locale } from "../../content/catalogue.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";

type LanguageChoiceProps = {
  locale: Locale;
  onChange: (locale: Locale) => void;
  onBack: () => void;
  onNext: () => void;
};

export function LanguageChoice({ locale, onChange, onBack, onNext }: LanguageChoiceProps) {
  const { start, settings } = useWords();
  return (
    <div className="start-screen">
      <h1>{start.language.title}</h1>
      <Choice
        label={start.language.label}
        value={locale}
        onChange={onChange}
        options={LOCALES.map((id) => ({ id, label: settings.languages[id] }))}
      />
      <p className="small">{start.language.note}</p>
      <div className="row">
        <Button onPress={onBack}>{start.language.back}</Button>
        <Button kind="main" onPress={onNext} autoFocus>
          {start.language.next}
        </Button>
      </div>
    </div>
  );
}
