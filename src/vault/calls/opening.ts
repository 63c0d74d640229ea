import { randomBytes } from "@noble/ciphers/utils.js";
import type { Head } from "../../bridge/head.ts";
import type { OpenReport, VaultApi } from "../api.ts";
import type { Intake } from "../attachments/intake.ts";
import type { VaultCore } from "../core.ts";
import { VaultError } from "../errors.ts";
import { fillers } from "../fillers.ts";
import { KEY_BYTES } from "../keys/aead.ts";
import { readKit } from "../keys/recovery-kit.ts";
import { openDevice, openSlots, passphraseSlot } from "../keys/slots.ts";
import { waitLeft } from "../keys/tries.ts";
import { logStart } from "../log/frames.ts";
import { now } from "../moments.ts";
import { newId } from "../new-id.ts";
import { type ReadAhead, readAhead } from "../store/record-store.ts";
import { checkLength, wrongSecret } from "./secrets.ts";

type Opening = Pick<VaultApi, "status" | "create" | "open" | "openByDevice" | "close">;

/** Making, opening and closing a vault. */
export function openingCalls(core: VaultCore, intake: Intake): Opening {
  const { files, places } = core;

  const finish = async (
    head: Head,
    key: Uint8Array,
    ahead: ReadAhead,
  ): Promise<Omit<OpenReport, "usedKit" | "keyMs">> => {
    const found = await core.finishOpening(head, key, ahead);
    // On a full disk, say: it stays where it is, and is tried again at the next opening. That is no reason to stay closed.
    const rescued = await intake.rescue().catch(() => false);
    return { ...found, rescued };
  };

  const prepare = async (): Promise<{ head: Head; ahead: Promise<ReadAhead> }> => {
    const head = await places.find();
    if (!head) throw new VaultError("not-found");
    const ahead = readAhead(core.database, files);
    // Awaited later; a passphrase that does not fit ends the call before that.
    ahead.catch(() => undefined);
    return { head, ahead };
  };

  const secondsLeft = async () => waitLeft((await files.call("triesRead")) ?? undefined, now());

  const countTry = async (): Promise<void> => {
    const seconds = await secondsLeft();
    if (seconds > 0) throw new VaultError("wait", { seconds });
    const tries = await files.call("triesRead");
    // Counted before it is tried: whoever ends Ippo in between has used the try up all the same.
    await files.call("triesWrite", { count: (tries?.count ?? 0) + 1, at: now() });
  };

  return {
    async status() {
      if (core.isOpen) return { state: "open", device: false, wait: 0 };
      const head = await places.find();
      if (!head) return { state: "new", device: false, wait: 0 };
      return { state: "locked", device: head.slots.some(({ type }) => type === "device"), wait: await secondsLeft() };
    },

    /** @throws VaultError `invalid` when there is one already or the passphrase is under 8 characters */
    async create(passphrase) {
      checkLength(passphrase);
      if (await places.find()) throw new VaultError("invalid", { field: "vault" });
      const key = randomBytes(KEY_BYTES);
      const vaultId = newId();
      const slots = [await passphraseSlot(vaultId, key, passphrase)];
      core.begin(key, vaultId, slots, await files.call("logAppend", logStart()));
      try {
        await core.writeSlots(slots);
        await core.commit(fillers(now()));
      } catch (error) {
        core.abandon();
        throw error;
      }
    },

    /**
     * @throws VaultError `wrong-secret`, `wait` (details: seconds), `kit-misread` (details: position from 1, expected),
     * `newer-version`, `head-damaged`
     */
    async open(secret) {
      const { head, ahead } = await prepare();
      const isKit = readKit(secret).state === "good";
      if (!isKit) await countTry();
      const asked = performance.now();
      const key = await openSlots(head.vaultId, head.slots, secret);
      const keyMs = performance.now() - asked;
      if (!key) throw wrongSecret(secret);
      if (!isKit) await files.call("triesWrite", null);
      return { ...(await finish(head, key, await ahead)), usedKit: isKit, keyMs };
    },

    async openByDevice() {
      const { head, ahead } = await prepare();
      const key = await openDevice(head.vaultId, head.slots, files);
      if (!key) throw new VaultError("device-refused");
      return { ...(await finish(head, key, await ahead)), usedKit: false, keyMs: 0 };
    },

    close: () => core.end(),
  };
}
