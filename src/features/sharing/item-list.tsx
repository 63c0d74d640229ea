import type { VaultRecord } from "../../domain/records/kinds.ts";
import { Button } from "../../ui/button.tsx";
import { GrowingList } from "../../ui/growing-list.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { SHARE_KINDS, titleOf } from "./use-sharable.ts";

type ItemListProps = {
  records: readonly VaultRecord[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Items of one kind that stand there at first, the newest ones. */
const ITEMS = 40;

/** Kinds whose title holds what the person wrote. */
const HAS_OWN_WORDS: ReadonlySet<string> = new Set(["journal", "step", "try", "paper"]);

/** Every item by itself with a switch, all off at first. */
export function ItemList({ records, chosen, onChange }: ItemListProps) {
  const { words, formats } = useLanguage();
  const texts = words.sharing.items;
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <Section title={texts.title} note={texts.privateNote}>
      {records.length === 0 && (
        <p>
          <Ruby>{texts.empty}</Ruby>
        </p>
      )}
      {SHARE_KINDS.map((kind) => {
        const items = records.filter((record) => record.kind === kind).toReversed();
        if (items.length === 0) return null;
        const ids = items.map(({ id }) => id);
        const allOn = ids.every((id) => chosen.has(id));
        const part = texts.sections[kind];
        return (
          <div key={kind} className="card stack-tight" role="group" aria-label={part}>
            <div className="row item-head">
              <h3>
                <Ruby>{part}</Ruby>
              </h3>
              <Button kind="quiet" onPress={() => set(ids, !allOn)} label={allOn ? texts.none(part) : texts.all(part)}>
                {allOn ? texts.none(part) : texts.all(part)}
              </Button>
            </div>
            <GrowingList
              className="item-scroll"
              items={items}
              step={ITEMS}
              row={(record) => {
                const title = titleOf(record, words, formats);
                return (
                  <Toggle
                    key={record.id}
                    label={title}
                    asWritten={HAS_OWN_WORDS.has(kind) ? title : ""}
                    isSelected={chosen.has(record.id)}
                    onChange={(on) => set([record.id], on)}
                  />
                );
              }}
            />
          </div>
        );
      })}
    </Section>
  );
}
