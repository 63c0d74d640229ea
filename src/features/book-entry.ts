import type { Catalogue } from "../content/catalogue.ts";
import type { BookEntry } from "../domain/book/book.ts";
import { printable } from "../domain/book/printable.ts";
import { attachmentsOf } from "../domain/journal/document.ts";
import type { JournalEntry } from "../domain/journal/entry.ts";
import type { VaultClient } from "../vault/client.ts";

type Options = {
  withCovered: boolean;
  withPhotos: boolean;
  /** The moment an entry was begun, written out; empty where it is not shown. */
  timeOf: (entry: JournalEntry) => string;
};

/** An entry with all that stands on its page, ready for paper: small copies of its photos, lengths of its recordings. */
export async function bookEntryOf(vault: VaultClient, entry: JournalEntry, options: Options): Promise<BookEntry> {
  const document = printable(entry.document, options.withCovered);
  const attached = attachmentsOf(document);
  const ids = (type: "photo" | "recording") => [
    ...new Set(attached.filter((block) => block.type === type).map(({ attrs }) => attrs.id)),
  ];
  const photos: BookEntry["photos"] = [];
  for (const id of options.withPhotos ? ids("photo") : []) photos.push(await photoOf(vault, id));
  const recordings: BookEntry["recordings"] = [];
  for (const id of ids("recording")) {
    const seconds = (await vault.get("attachment", id))?.body.seconds;
    recordings.push({ id, ...(seconds === undefined ? {} : { seconds }) });
  }
  return { day: entry.day, time: options.timeOf(entry), form: entry.form, document, photos, recordings };
}

async function photoOf(vault: VaultClient, id: string): Promise<BookEntry["photos"][number]> {
  // One that does not open is away, as on its page: its words stay.
  const bytes = await vault.photoPreview(id).catch(() => null);
  return bytes ? { id, bytes } : { id };
}

/** What an entry is, where it is more than a page: the name of its form, for what stands above it. */
export function formNameOf({ form }: Pick<JournalEntry, "form">, { forms }: Catalogue): string {
  return form === "free" || form === "line" ? "" : forms.kinds[form].name;
}
