import { calendarDayOf } from "../../domain/time/day.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useRecords } from "../use-records.ts";

/** What was handed over, when, for whom, and every item of it. */
export function GivenView({ vault }: { vault: VaultClient }) {
  const { words, formats } = useLanguage();
  const texts = words.sharing.given;
  const { records } = useRecords(vault, "shareLog");
  if (!records) return null;
  if (records.length === 0)
    return (
      <p>
        <Ruby>{texts.empty}</Ruby>
      </p>
    );
  return (
    <div className="stack">
      {records
        .toSorted((a, b) => b.body.at.localeCompare(a.body.at))
        .map(({ id, body }) => (
          <Section
            key={id}
            asWritten={body.recipient}
            title={texts.row(formats.longDay(calendarDayOf(new Date(body.at))), body.recipient || texts.noRecipient)}
            note={texts.held(formats.longDay(body.from), formats.longDay(body.to))}
          >
            <ul className="bullets">
              {body.items.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever read
                <li key={index}>{item.title}</li>
              ))}
            </ul>
          </Section>
        ))}
    </div>
  );
}
