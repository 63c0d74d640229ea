import type { KeysChanged, VaultApi } from "../api.ts";
import type { Backups } from "../backup/backups.ts";
import type { VaultCore } from "../core.ts";
import { SlotBook } from "../keys/slot-book.ts";
import { openSlots } from "../keys/slots.ts";
import { checkLength, wrongSecret } from "./secrets.ts";

type Keys = Pick<
  VaultApi,
  "confirm" | "slots" | "makeRecoveryKit" | "changePassphrase" | "removeSlot" | "deviceState" | "addDevice"
>;

/** The ways to open a vault. */
export function keyCalls(core: VaultCore, copies: Backups): Keys {
  const { files, places, need } = core;
  const book = new SlotBook(
    files,
    (slots) => core.writeSlots(slots),
    async () => (await places.find())?.slots ?? [],
  );

  /** Older copies of the head, in the log and in copies, would still open with the older key. */
  const forgetOldKeys = async (): Promise<KeysChanged> => {
    await core.compact();
    return copies.rewriteKeys();
  };

  return {
    async confirm(secret) {
      const { vaultId, slots } = need();
      if (!(await openSlots(vaultId, slots, secret))) throw wrongSecret(secret);
    },

    slots: async () => need().slots.map(({ type }) => type),

    makeRecoveryKit: () =>
      core.queued(async () => {
        const hadOne = need().slots.some(({ type }) => type === "recoveryKit");
        const code = await book.makeRecoveryKit(need());
        if (hadOne) await forgetOldKeys();
        return code;
      }),

    changePassphrase: (secret, passphrase) =>
      core.queued(async () => {
        checkLength(passphrase);
        await book.changePassphrase(need(), secret, passphrase);
        return forgetOldKeys();
      }),

    removeSlot: (type) =>
      core.queued(async () => {
        await book.remove(need(), type);
        await forgetOldKeys();
      }),

    deviceState: () => files.call("deviceState"),

    addDevice: () => core.queued(() => book.addDevice(need())),
  };
}
