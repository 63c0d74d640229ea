import { textOfDocument } from "../../../src/domain/journal/document.ts";
import { anEntry, type Machine, PASSPHRASE, startOn } from "./a-vault.ts";

/** A new vault with these entries. */
export async function aVaultWith(machine: Machine, texts: string[]) {
  const { vault, database } = startOn(machine);
  await vault.create(PASSPHRASE);
  for (const text of texts) await vault.save({ kind: "journal", body: anEntry(text) });
  return { vault, database };
}

type Opened = ReturnType<typeof startOn>["vault"];
/** What its entries say. */
export const textsOf = async (vault: Opened) =>
  (await vault.list("journal")).map((entry) => textOfDocument(entry.body.document)).toSorted();
/** The name of the first copy in a place. */
export const nameIn = (machine: Machine, place = "own") =>
  [...machine.files.backups.keys()].find((key) => key.startsWith(`${place}/`))?.slice(place.length + 1) ?? "";
