import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from "react-aria-components";
import { excerptOf } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { standsFor } from "./stands-for.ts";

type EntryListProps = {
  entries: readonly VaultRecord<"journal">[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

const ROW = { estimatedRowSize: 76 } as const;

/** Days, newest first, two lines each. Only what is in sight is drawn, however many years there are. */
export function EntryList({ entries, chosen, onChoose }: EntryListProps) {
  const { words, formats } = useLanguage();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={ROW}>
      <ListBox
        aria-label={words.journal.list}
        className="entry-list"
        selectionMode="single"
        selectionBehavior="replace"
        items={entries}
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) onChoose(String(key));
        }}
      >
        {(entry) => {
          const own = excerptOf(entry.body);
          const excerpt = own || standsFor(entry.body, words);
          return (
            <ListBoxItem id={entry.id} textValue={`${formats.day(entry.body.day)} ${excerpt}`} className="entry-item">
              <Text slot="label" className="entry-day">
                <Ruby>{formats.day(entry.body.day)}</Ruby>
                {entry.body.form === "line" && <Ruby>{` · ${words.journal.line}`}</Ruby>}
              </Text>
              <Text slot="description" className="entry-excerpt">
                {own || <Ruby>{excerpt}</Ruby>}
              </Text>
            </ListBoxItem>
          );
        }}
      </ListBox>
    </Virtualizer>
  );
}
