import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import type { Answer, BridgeErrorCode } from "../../../src/bridge/answer.ts";
import { contract, type InputOf, type OutputOf, sizeOf } from "../../../src/bridge/contract.ts";
import { channelOf, type Verb } from "../../../src/bridge/verbs.ts";
import { ORIGIN } from "../app-protocol.ts";
import { fileErrorCode } from "../files/file-error.ts";

export type Handlers = { [V in Verb]: (input: InputOf<V>) => Promise<OutputOf<V>> };

/** Thrown by a handler to answer with one of the door's codes. */
export class Refusal extends Error {
  readonly code: BridgeErrorCode;

  constructor(code: BridgeErrorCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Registers every verb of the contract. The only file that may touch `ipcMain` for the page's calls:
 * each call is checked for sender frame, size and schema before its handler sees it.
 * @param contentsOf the one window's contents; calls from anywhere else are refused
 */
export function registerHandlers(contentsOf: () => WebContents | undefined, handlers: Handlers): void {
  for (const verb of Object.keys(handlers) as Verb[]) {
    ipcMain.handle(channelOf(verb), (event, input: unknown) => answer(verb, handlers, contentsOf(), event, input));
  }
}

async function answer(
  verb: Verb,
  handlers: Handlers,
  contents: WebContents | undefined,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<Answer> {
  if (!isOurs(event, contents)) return { ok: false, code: "refused" };
  if (sizeOf(input) > contract[verb].maxBytes) return { ok: false, code: "too-big" };
  const parsed = contract[verb].input.safeParse(input);
  if (!parsed.success) return { ok: false, code: "refused" };
  try {
    const handler = handlers[verb] as (value: unknown) => Promise<unknown>;
    return { ok: true, value: contract[verb].output.parse(await handler(parsed.data)) };
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : fileErrorCode(error) };
  }
}

/** The main frame of our window, on our origin. A missing frame or origin is a refusal, not an exception. */
export function isOurs(event: IpcMainInvokeEvent, contents: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return Boolean(contents && frame && frame === contents.mainFrame && frame.origin === ORIGIN);
}
