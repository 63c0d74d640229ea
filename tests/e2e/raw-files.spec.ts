import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesHolding } from "../../scripts/audit/disk.mjs";
import { decodeHead } from "../../src/bridge/head.ts";
import { catalogues } from "../../src/content/catalogue.ts";
import { KINDS } from "../../src/domain/records/kinds.ts";
import { readLog } from "../../src/vault/log/frames.ts";
import { closeIppo, expect, test } from "../support/app.ts";
import { answerOpenDialogs, firstRun, goTo, openPart, saved } from "../support/drive.ts";
import { jsonBytesOf } from "../support/takeout/a-takeout.ts";
import { everyKind, PLANTED } from "../support/takeout/every-kind.ts";

const { ja } = catalogues;
/** Names that stand in sealed records only. Short ones in quotes, as JSON would have them: chance makes three letters. */
const INSIDE = [
  ...Object.keys(KINDS).flatMap((kind) => (kind.length > 6 ? [kind] : [`"${kind}"`])),
  ...['"kind"', '"level"', '"private"', '"savedAt"', '"revision"', '"mood"', '"document"', '"deletedAt"', '"records"'],
];

test("the raw files of a used vault tell what docs/security.md lists, and nothing else", async ({ start, profile }) => {
  const ippo = await start();
  const { app, page } = ippo;
  await firstRun(page);
  await page.getByRole("textbox", { name: ja.today.line }).fill(`手で書いた一行${PLANTED.mark}`);
  await saved(page);
  await page.getByRole("button", { name: /くもり/ }).click();
  const file = join(profile, "outside.json");
  writeFileSync(file, jsonBytesOf(everyKind()));
  await answerOpenDialogs(app, file);
  await openPart(page, "takeout");
  await page.getByRole("button", { name: ja.takeout.bringIn.fromFile }).click();
  await page.getByRole("button", { name: ja.takeout.bringIn.act, exact: true }).click();
  await expect(page.getByText(ja.takeout.bringIn.done, { exact: true })).toBeVisible();
  await goTo(page, "journal");
  await expect(page.getByRole("option")).toHaveCount(2);
  await openPart(page, "copies");
  await page.getByRole("button", { name: ja.copies.make }).click();
  await expect(page.getByText(ja.copies.made)).toBeVisible({ timeout: 30_000 });

  const tables = await page.evaluate(readTables);
  expect(tables.map(({ name, key, indexes }) => [name, key, indexes])).toEqual([
    ["catalogue", "block", []],
    ["meta", "key", []],
    ["records", "id", []],
  ]);
  const columns = Object.fromEntries(tables.map(({ name, columns }) => [name, columns]));
  expect(columns).toEqual({
    catalogue: ["block:number nonce:24 ciphertext:bytes"],
    meta: ["key:string bytes:bytes"],
    records: ["id:string nonce:24 ciphertext:bytes"],
  });

  const vault = join(profile, "profiles", "1");
  const database = join(profile, "chromium", "IndexedDB");
  const everything = [join(profile, "profiles"), join(profile, "chromium")];
  expect(filesHolding(everything, [PLANTED.mark, ...PLANTED.days])).toEqual([]);
  expect(namesIn([vault, database])).toEqual([]);
  await closeIppo(ippo);
  expect(filesHolding(everything, [PLANTED.mark, ...PLANTED.days])).toEqual([]);
  expect(namesIn([vault, database])).toEqual([]);

  expect(readdirSync(vault).toSorted()).toEqual(["backups", "head", "log"]);
  const [copy = ""] = readdirSync(join(vault, "backups"));
  for (const path of [join(vault, "log"), join(vault, "backups", copy)]) {
    const { frames, damagedBytes } = readLog(new Uint8Array(readFileSync(path)));
    expect(damagedBytes).toBe(0);
    for (const frame of frames) if (frame.type === "head") expectHead(frame.bytes);
    const sizes = frames.flatMap((frame) => (frame.type === "record" ? [frame.record.ciphertext.byteLength - 16] : []));
    // Rounded up: a step of 256 bytes from 512 on, and Padmé's beyond 4 KiB.
    expect(sizes.filter((size) => size < 512 || (size <= 4096 && size % 256 !== 0))).toEqual([]);
  }
  expectHead(readFileSync(join(vault, "head")));

  // The look itself finds what is planted.
  writeFileSync(join(vault, "planted"), Buffer.from(`${PLANTED.mark} ${PLANTED.days[0]} "kind"`, "utf16le"));
  expect(filesHolding([vault], [PLANTED.mark])).not.toEqual([]);
  expect(namesIn([vault])).not.toEqual([]);
});

/** Base64 of a word this short is found anywhere by chance: looked for as it is, in each encoding of text. */
function namesIn(folders: string[]): string[] {
  return filesHolding(folders, INSIDE).filter((finding) => finding.includes(": UTF-"));
}

/** A head says in plain how keys are made, which generation and which Electron; how much there is, it seals. */
function expectHead(bytes: Uint8Array): void {
  const reading = decodeHead(bytes);
  if (reading.state !== "good") throw new Error(`the head is ${reading.state}`);
  const names = ["closed", "electronMajor", "format", "generation", "slots", "state", "vaultId", "version"];
  expect(names).toEqual(expect.arrayContaining(Object.keys(reading.head)));
  expect(Object.keys(reading.head.state).toSorted()).toEqual(["nonce", "sealed"]);
}

/** Every table of Ippo's database with the names and kinds of its columns, as they differ from row to row. */
async function readTables() {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open("ippo-vault"));
  const tables = [];
  for (const name of [...database.objectStoreNames].toSorted()) {
    const table = database.transaction(name).objectStore(name);
    const rows = (await answer(table.getAll())) as Record<string, unknown>[];
    const shapes = rows.map((row) =>
      Object.entries(row)
        .map(([column, value]) => {
          if (!(value instanceof Uint8Array)) return `${column}:${typeof value}`;
          return `${column}:${column === "nonce" ? value.byteLength : "bytes"}`;
        })
        .join(" "),
    );
    tables.push({ name, key: table.keyPath, indexes: [...table.indexNames], columns: [...new Set(shapes)] });
  }
  const others = (await indexedDB.databases()).map((one) => one.name).filter((name) => name !== "ippo-vault");
  if (others.length > 0) throw new Error(`another database: ${others.join()}`);
  database.close();
  return tables;
}
