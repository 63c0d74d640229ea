import {
  type VaultPortInput,
  type VaultPortOutput,
  type VaultPortRequest,
  type VaultPortVerb,
  vaultPortAnswerSchema,
  vaultPortContract,
} from "../../bridge/vault-port.ts";
import { VaultError } from "../errors.ts";

/** The files beside Chromium's storage, as the vault sees them. Tests give one that lives in memory or breaks on demand. */
export type VaultFiles = {
  call<V extends VaultPortVerb>(
    verb: V,
    ...input: VaultPortInput<V> extends undefined ? [] : [VaultPortInput<V>]
  ): Promise<VaultPortOutput<V>>;
};

const ANSWER_WITHIN_MS = 15_000;

/** The files behind a port of the shell. Every answer is validated; one that never comes is `no-answer`. */
export function portFiles(port: MessagePort): VaultFiles {
  const waiting = new Map<number, (answer: unknown) => void>();
  let next = 0;
  port.onmessage = (event: MessageEvent<unknown>) => {
    const answer = vaultPortAnswerSchema.safeParse(event.data);
    if (answer.success) waiting.get(answer.data.id)?.(answer.data);
  };

  return {
    async call(verb, ...input) {
      const id = next++;
      const answer = vaultPortAnswerSchema.parse(
        await new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(new VaultError("no-answer", { verb })), ANSWER_WITHIN_MS);
          waiting.set(id, (value) => {
            clearTimeout(timer);
            resolve(value);
          });
          const request: VaultPortRequest = { id, verb, input: input[0] };
          port.postMessage(request);
        }).finally(() => waiting.delete(id)),
      );
      if (!answer.ok) throw new VaultError(answer.code === "refused" ? "failed" : answer.code, { verb });
      return vaultPortContract[verb].output.parse(answer.value) as never;
    },
  };
}
