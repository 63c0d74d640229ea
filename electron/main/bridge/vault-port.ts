import { MessageChannelMain, type MessagePortMain, type WebContents } from "electron";
import { type VaultPortAnswer, vaultPortContract, vaultPortRequestSchema } from "../../../src/bridge/vault-port.ts";
import { VAULT_PORT_CHANNEL } from "../../../src/bridge/verbs.ts";
import { fileErrorCode } from "../files/file-error.ts";
import { type FileHandlers, type OtherHandlers, vaultFiles } from "../files/vault-files.ts";

type Files = FileHandlers & OtherHandlers;

/** Hands the page's main frame one port to the vault's files. An older port is closed first: there is one writer. */
export class VaultPort {
  private readonly folder: string;
  private readonly others: OtherHandlers;
  private port: MessagePortMain | undefined;
  private files: Files | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string, others: OtherHandlers) {
    this.folder = folder;
    this.others = others;
  }

  async open(contents: WebContents): Promise<void> {
    await this.close();
    const { port1, port2 } = new MessageChannelMain();
    const files = { ...vaultFiles(this.folder), ...this.others };
    this.port = port1;
    this.files = files;
    // One call after the other: the order of appends is the order of the log.
    port1.on("message", (event) => {
      this.queue = this.queue.then(async () => port1.postMessage(await answer(files, event.data)));
    });
    port1.start();
    contents.mainFrame.postMessage(VAULT_PORT_CHANNEL, null, [port2]);
  }

  async close(): Promise<void> {
    this.port?.close();
    this.port = undefined;
    await this.queue;
    // What was being taken out when the vault was locked.
    await this.files?.takeoutDrop(undefined).catch(() => undefined);
    await this.files?.close();
    this.files = undefined;
  }
}

async function answer(files: Files, message: unknown): Promise<VaultPortAnswer> {
  const request = vaultPortRequestSchema.safeParse(message);
  if (!request.success) return { id: -1, ok: false, code: "refused" };
  const { id, verb, input } = request.data;
  const parsed = vaultPortContract[verb].input.safeParse(input);
  if (!parsed.success) return { id, ok: false, code: "refused" };
  try {
    const handler = files[verb] as (value: unknown) => Promise<unknown>;
    return { id, ok: true, value: await handler(parsed.data) };
  } catch (error) {
    return { id, ok: false, code: fileErrorCode(error) };
  }
}
