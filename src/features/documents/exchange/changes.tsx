import type { Difference } from "../../../domain/resume/taking-in/differences.ts";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";

/** Two states of the facts side by side, line by line. @param after what the second column is called */
export function Changes({ changes, after: title }: { changes: readonly Difference[]; after: string }) {
  const { words } = useLanguage();
  const { review, facts } = words.exchange;
  const { calendars } = words.documents.dates;
  const textOf = (fact: Difference["fact"], text: string) =>
    fact === "calendar" && (text === "japanese" || text === "western") ? calendars[text] : text;
  return (
    <table className="review-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{review.title}</span>
          </th>
          <th scope="col">
            <Ruby>{review.before}</Ruby>
          </th>
          <th scope="col">
            <Ruby>{title}</Ruby>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ fact, before, after }, index) => (
          // Two equal lines of one history stay two lines.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew whenever it changes
          <tr key={index}>
            <th scope="row">
              <Ruby>{facts[fact]}</Ruby>
            </th>
            <td>{textOf(fact, before) || <Ruby>{review.nothing}</Ruby>}</td>
            <td>{textOf(fact, after) || <Ruby>{review.nothing}</Ruby>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
