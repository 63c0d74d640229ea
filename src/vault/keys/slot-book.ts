import { randomBytes } from "@noble/ciphers/utils.js";
import type { Slot } from "../../bridge/head.ts";
import type { SlotType } from "../api.ts";
import { VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { KEY_BYTES } from "./aead.ts";
import { formatKit } from "./recovery-kit.ts";
import { deviceSlot, openDevice, openSlots, passphraseSlot, recoverySlot } from "./slots.ts";

type Vault = { vaultId: string; key: Uint8Array; slots: Slot[] };

/**
 * Changes the ways to open a vault, as LUKS does: the new one is written beside the old, read back, tried, and only
 * then the old one goes. The vault key stays; it is only wrapped anew.
 */
export class SlotBook {
  private readonly files: VaultFiles;
  private readonly write: (slots: Slot[]) => Promise<void>;
  private readonly readBack: () => Promise<readonly Slot[]>;

  /**
   * @param write puts the slots wherever they are kept
   * @param readBack the slots as they lie on the disk now
   */
  constructor(files: VaultFiles, write: (slots: Slot[]) => Promise<void>, readBack: () => Promise<readonly Slot[]>) {
    this.files = files;
    this.write = write;
    this.readBack = readBack;
  }

  /** @returns the spare key to print @throws VaultError `failed` when it could not be read back; the old one stays */
  async makeRecoveryKit(vault: Vault): Promise<string> {
    const kit = randomBytes(16);
    const code = formatKit(kit);
    const slot = recoverySlot(vault.vaultId, vault.key, kit);
    await this.replace(vault, slot, (slots) => openSlots(vault.vaultId, slots, code));
    return code;
  }

  /** @throws VaultError `wrong-secret` when `secret` opens nothing */
  async changePassphrase(vault: Vault, secret: string, passphrase: string): Promise<void> {
    if (!(await openSlots(vault.vaultId, vault.slots, secret))) throw new VaultError("wrong-secret");
    const slot = await passphraseSlot(vault.vaultId, vault.key, passphrase);
    await this.replace(vault, slot, (slots) => openSlots(vault.vaultId, slots, passphrase));
  }

  /** @throws VaultError `device-refused` when this computer could keep the key readable only, or not at all */
  async addDevice(vault: Vault): Promise<void> {
    if ((await this.files.call("deviceState")) !== "ready") throw new VaultError("device-refused");
    const secret = randomBytes(KEY_BYTES);
    const sealed = await this.files.call("deviceSeal", secret);
    await this.replace(vault, deviceSlot(vault.vaultId, vault.key, secret, sealed), (slots) =>
      openDevice(vault.vaultId, slots, this.files),
    );
    secret.fill(0);
  }

  /** @throws VaultError `invalid` when it is the last way, which stays */
  async remove(vault: Vault, type: SlotType): Promise<void> {
    const left = vault.slots.filter((slot) => slot.type !== type);
    if (left.length === 0 || type === "passphrase") throw new VaultError("invalid", { field: "slot" });
    await this.write(left);
  }

  private async replace(
    vault: Vault,
    slot: Slot,
    open: (slots: readonly Slot[]) => Promise<Uint8Array | undefined>,
  ): Promise<void> {
    const before = vault.slots;
    await this.write([...before, slot]);
    const written = (await this.readBack()).filter(({ id }) => id === slot.id);
    const opened = await open(written);
    if (!opened?.every((byte, index) => byte === vault.key[index])) {
      await this.write(before);
      throw new VaultError("failed", { field: "slot" });
    }
    await this.write([...before.filter(({ type }) => type !== slot.type), slot]);
  }
}
