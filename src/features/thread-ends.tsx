import { X } from "lucide-react";
import type { Catalogue } from "../content/catalogue.ts";
import type { Snippet } from "../domain/search/find.ts";
import { useLanguage } from "../ui/language/language.tsx";
import { Ruby } from "../ui/ruby.tsx";
import type { ThreadEnd } from "../vault/api.ts";
import "./threads.css";

/** A name for what is at the end of a thread: the day of an entry and its first words, or the words of a step. */
export function useEndName(): (end: ThreadEnd) => string {
  const { words, formats } = useLanguage();
  return (end) =>
    end.kind === "step" ? end.snippet.text : `${formats.longDay(end.day)} ${end.snippet.text || stand(end, words)}`;
}

/** What kind of thing or which day it is, and its words. */
export function EndWords({ end }: { end: ThreadEnd }) {
  const { words, formats } = useLanguage();
  return (
    <>
      <span className="thread-kind">
        <Ruby>{end.kind === "step" ? words.threads.step : formats.longDay(end.day)}</Ruby>
      </span>
      <span className="thread-words">
        {end.snippet.text === "" ? <Ruby>{stand(end, words)}</Ruby> : <Marked {...end.snippet} />}
      </span>
    </>
  );
}

/** What is read where there are no words to show. */
function stand(end: ThreadEnd, { journal, threads }: Catalogue): string {
  if (end.kind === "step") return "";
  if (end.isClosed) return threads.heavy;
  return end.attachment ? journal[end.attachment].only : journal.blank;
}

function Marked({ text, marks }: Snippet) {
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}

type ThreadListProps = {
  label: string;
  ends: readonly ThreadEnd[];
  onGo: (end: ThreadEnd) => void;
  /** Where threads can be taken away, by the id of their end. */
  onRemove?: (id: string) => void;
};

/** Ways to go to what is at the other ends. Without any there is nothing. */
export function ThreadList({ label, ends, onGo, onRemove }: ThreadListProps) {
  const { words } = useLanguage();
  const nameOf = useEndName();
  if (ends.length === 0) return null;
  return (
    <div className="thread-list">
      <p className="field-label" aria-hidden="true">
        <Ruby>{label}</Ruby>
      </p>
      <ul aria-label={label}>
        {ends.map((end) => (
          <li key={end.id}>
            <button type="button" className="thread" onClick={() => onGo(end)}>
              <EndWords end={end} />
            </button>
            {onRemove && (
              <button
                type="button"
                className="thread-remove"
                aria-label={words.threads.remove(nameOf(end))}
                onClick={() => onRemove(end.id)}
              >
                <X className="icon" aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
