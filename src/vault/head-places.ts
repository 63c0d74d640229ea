import { decodeHead, encodeHead, type Head, type HeadToWrite } from "../bridge/head.ts";
import { VaultError } from "./errors.ts";
import type { VaultFiles } from "./files/port-files.ts";
import { logStart } from "./log/frames.ts";
import { headInLog, readWholeLog } from "./log/read.ts";
import { GENERATION } from "./migrations/migrations.ts";
import type { VaultDatabase } from "./store/database.ts";

/** The three places of the head: its file, the log, the database. Losing the slots in it is losing everything. */
export class HeadPlaces {
  private readonly database: VaultDatabase;
  private readonly files: VaultFiles;

  constructor(database: VaultDatabase, files: VaultFiles) {
    this.database = database;
    this.files = files;
  }

  /**
   * The head file; or, where it is lost, the copy in the log or in the database. Never guesses.
   * @throws VaultError `newer-version`, `head-damaged`
   */
  async find(): Promise<Head | undefined> {
    const head = await this.read();
    if (head && head.generation > GENERATION) throw new VaultError("newer-version");
    return head;
  }

  async write(head: HeadToWrite): Promise<void> {
    await this.files.call("headWrite", encodeHead(head));
  }

  async putInDatabase(head: HeadToWrite): Promise<void> {
    await this.database.meta.put({ key: "head", bytes: encodeHead(head) }).catch(() => undefined);
  }

  /** A database that was filled again has lost its copy. */
  async keepInDatabase(head: HeadToWrite): Promise<void> {
    if (!(await this.inDatabase())) await this.putInDatabase(head);
  }

  private async read(): Promise<Head | undefined> {
    const bytes = await this.files.call("headRead");
    const reading = bytes ? decodeHead(bytes) : undefined;
    if (reading?.state === "good") return reading.head;
    if (reading?.state === "newer") throw new VaultError("newer-version");
    const copy = headInLog(await readWholeLog(this.files)) ?? (await this.inDatabase());
    // How far an older copy had come says nothing of now: the whole log is read.
    if (copy) return { ...copy, state: { records: 0, revision: 0, logBytes: 0 }, closed: false };
    // Records without any key: this is no first run, and a new vault would be written over them.
    if (bytes || (await this.files.call("logSize")) > logStart().byteLength) throw new VaultError("head-damaged");
    return undefined;
  }

  private async inDatabase(): Promise<Head | undefined> {
    const row = await this.database.meta.get("head").catch(() => undefined);
    const reading = row ? decodeHead(row.bytes) : undefined;
    return reading?.state === "good" ? reading.head : undefined;
  }
}
