import type { PaperText } from "../../domain/resume/paper-texts.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { textLabel } from "./text-label.ts";

/** The texts of a paper as they go along beside its pages, whole: what has no room on a page is in them too. */
export function TextsAlong({ texts }: { texts: readonly PaperText[] }) {
  const { words } = useLanguage();
  const filled = texts.filter(({ text }) => text !== "");
  if (filled.length === 0) return null;
  return (
    <div className="stack-tight">
      <p className="small">
        <Ruby>{words.sharing.preview.texts}</Ruby>
      </p>
      <dl className="texts-along">
        {filled.map(({ name, text }) => (
          <div key={name}>
            <dt className="field-label">
              <Ruby>{textLabel(name, words)}</Ruby>
            </dt>
            <dd className="written">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
