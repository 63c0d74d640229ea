import type { Catalogue } from "../../content/catalogue.ts";
import type { Form } from "../../domain/journal/entry.ts";
import type { Level } from "../../domain/records/kinds.ts";
import { quoted } from "../../domain/search/query.ts";

type Values = {
  form: Form;
  photo: true;
  recording: true;
  tag: string;
  person: string;
  heavy: "only" | "without";
  level: Level;
  /** A day, a month or a year: `2026-03-05`, `2026-03`, `2026`. */
  from: string;
  to: string;
};

/** One thing that the journal is narrowed down by. */
export type Filter = { [By in keyof Values]: { by: By; value: Values[By] } }[keyof Values];

/** A filter as it can be typed in the field. */
export function asTyped(filter: Filter, words: Catalogue): string {
  const { signs } = words.lookingBack.filters;
  switch (filter.by) {
    case "form":
      return signs.form(quoted(nameOfForm(filter.value, words)));
    case "photo":
    case "recording":
      return signs[filter.by];
    case "tag":
    case "person":
      return signs[filter.by](quoted(filter.value));
    case "heavy":
      return signs.heavy[filter.value];
    case "level":
      return signs.level[filter.value];
    default:
      return signs[filter.by](filter.value);
  }
}

/** What a form is called where one is chosen: the page without headings has a name there, too. */
export function nameOfForm(form: Form, { journal, forms }: Catalogue): string {
  if (form === "line") return journal.line;
  return form === "free" ? forms.blank : forms.kinds[form].name;
}

/** With one more filter. Tags and names come together; of all else, the newer one takes the place of the other. */
export function withFilter(filters: readonly Filter[], added: Filter): Filter[] {
  const areMany = added.by === "tag" || added.by === "person";
  const others = filters.filter(({ by }) => by !== added.by || areMany);
  const isThere = others.some((other) => JSON.stringify(other) === JSON.stringify(added));
  return isThere ? others : [...others, added];
}

export function withoutFilter(filters: readonly Filter[], by: Filter["by"]): Filter[] {
  return filters.filter((filter) => filter.by !== by);
}

/** The value of the first filter of its sort, if there is one. */
export function chosenOf<By extends keyof Values>(filters: readonly Filter[], by: By): Values[By] | undefined {
  return filters.find((filter) => filter.by === by)?.value as Values[By] | undefined;
}
