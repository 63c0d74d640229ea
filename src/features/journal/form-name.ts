import type { Catalogue } from "../../content/catalogue.ts";
import type { Form } from "../../domain/journal/entry.ts";

/** The name of an entry's form. A page of its own has none. */
export function formName(form: Form, { journal, forms }: Catalogue): string | undefined {
  if (form === "free") return undefined;
  return form === "line" ? journal.line : forms.kinds[form].name;
}
