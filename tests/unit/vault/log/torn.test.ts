import { beforeAll, describe, expect, test } from "vitest";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { VaultDatabase } from "../../../../src/vault/store/database.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { deriveOnce } from "../../../support/vault/derive-once.ts";

/** The log cut at every byte of its last frame, as a kill or a power cut leaves it. */

beforeAll(deriveOnce);

async function openedOn(machine: Machine) {
  const { vault, database } = startOn(machine);
  await vault.open(PASSPHRASE);
  const texts = (await vault.list("journal")).map((entry) => textOfDocument(entry.body.document));
  return { vault, database, texts: texts.sort() };
}

async function save(machine: Machine, texts: string[], make: boolean): Promise<void> {
  const { vault, database } = startOn(machine);
  await (make ? vault.create(PASSPHRASE) : vault.open(PASSPHRASE));
  for (const text of texts) await vault.save({ kind: "journal", body: anEntry(text) });
  await vault.close();
  database.close();
}

/** A machine with the same files, its log cut, and an empty database. */
function cutCopy({ files }: Machine, bytes: number): Machine {
  const copy = aMachine();
  copy.files.head = files.head;
  copy.files.log = files.log.slice(0, files.log.byteLength - bytes);
  return copy;
}

/** Every byte is tried in the slow run; a quick one tries every seventh. */
const STEP = process.env["IPPO_SLOW"] ? 1 : 7;

describe("a log torn at any byte of its last frame", () => {
  test("costs that frame alone, and what is written after it is read again", async () => {
    const machine = aMachine();
    await save(machine, ["一", "二"], true);
    const before = machine.files.log.byteLength;
    await save(machine, ["三"], false);
    const last = machine.files.log.byteLength - before;
    for (let cut = 1; cut <= last; cut += STEP) {
      const torn = cutCopy(machine, cut);
      const { texts, database } = await openedOn(torn);
      expect(texts).toEqual(["一", "二"]);
      database.close();
      await save(torn, ["四"], false);
      await new VaultDatabase(torn.name).delete();
      const again = await openedOn(torn);
      expect(again.texts).toEqual(["一", "二", "四"]);
      again.database.close();
    }
  }, 120_000);

  test("costs nothing while the database is whole", async () => {
    const machine = aMachine();
    await save(machine, ["一", "二"], true);
    const whole = machine.files.log;
    const head = machine.files.head;
    for (let cut = 1; cut <= 300; cut += STEP) {
      machine.files.log = whole.slice(0, whole.byteLength - cut);
      machine.files.head = head;
      const { texts, database } = await openedOn(machine);
      expect(texts).toEqual(["一", "二"]);
      database.close();
    }
  });
});
