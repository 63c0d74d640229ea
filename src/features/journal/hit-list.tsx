import { ListBox, ListBoxItem, ListBoxLoadMoreItem, ListLayout, Text, Virtualizer } from "react-aria-components";
import type { Snippet } from "../../domain/search/find.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import type { SearchHit } from "../../vault/api.ts";

type HitListProps = {
  hits: readonly SearchHit[];
  /** Whether there are more than these. */
  hasMore: boolean;
  onMore: () => void;
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

const ROW = { estimatedRowSize: 96 } as const;

/** Entries that hold what was looked for, newest first: the day, and the words with what was found marked. */
export function HitList({ hits, hasMore, onMore, chosen, onChoose }: HitListProps) {
  const { words, formats } = useLanguage();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={ROW}>
      <ListBox
        aria-label={words.journal.hits}
        className="entry-list"
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) onChoose(String(key));
        }}
      >
        {hits.map((hit) => (
          <ListBoxItem
            key={hit.id}
            id={hit.id}
            textValue={`${formats.longDay(hit.day)} ${hit.snippet.text}`}
            className="entry-item"
          >
            <Text slot="label" className="entry-day">
              {formats.longDay(hit.day)}
              {hit.isLine && ` · ${words.journal.line}`}
            </Text>
            <Text slot="description" className="hit-words">
              <Marked {...hit.snippet} />
            </Text>
          </ListBoxItem>
        ))}
        {hasMore && <ListBoxLoadMoreItem onLoadMore={onMore} />}
      </ListBox>
    </Virtualizer>
  );
}

function Marked({ text, marks }: Snippet) {
  const parts = marks.map(([from, to], index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the marks of one snippet have no other name
    <span key={index}>
      {text.slice(marks[index - 1]?.[1] ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
