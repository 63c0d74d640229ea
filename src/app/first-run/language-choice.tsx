import { LOCALES, type Locale } from "../../content/catalogue.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

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
      <h1>
        <Ruby>{start.language.title}</Ruby>
      </h1>
      <Choice
        label={start.language.label}
        value={locale}
        onChange={onChange}
        options={LOCALES.map((id) => ({ id, label: settings.languages[id] }))}
      />
      <p className="small">
        <Ruby>{start.language.note}</Ruby>
      </p>
      <div className="row">
        <Button onPress={onBack}>{start.language.back}</Button>
        <Button kind="main" onPress={onNext} autoFocus>
          {start.language.next}
        </Button>
      </div>
    </div>
  );
}
